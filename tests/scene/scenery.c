/* Formulas are read from the draw list they are drawn into, so that what is
   tested is what is seen. */
#include "scenery.h"

#include "scene/network.h"

#include <string.h>

static const double TINY[] = {0.5, 0.25, -1, 0.75, -0.25, -0.5, 1, 1};

static void put_weights(World *world, const double *weights,
                        const double *biases)
{
    net_load(world->net, weights, biases, world->start);
}

Scenery *scenery_new(const Plan *plan)
{
    Scenery *scenery = calloc(1, sizeof *scenery);
    ck_assert_ptr_nonnull(scenery);
    scenery->plan = *plan;
    scenery->world = world_new(plan);
    scenery->run = scenery->world.run;
    scenery->font = font_fixed();
    scenery->list = draw_list();
    history_start(&scenery->history);
    scenery->view = (StageView){.run = scenery->run,
                                .history = &scenery->history,
                                .grain = GRAIN_NEURON,
                                .width = 1280,
                                .height = 800,
                                .controls = true,
                                .progress = 1,
                                .decimals = 3};
    return scenery;
}

static void restart(Scenery *scenery)
{
    world_restart(&scenery->world, &scenery->plan);
    scenery->run = scenery->world.run;
    scenery->view.run = scenery->run;
    scenery->view.decimals = network_decimals(scenery->run);
}

Scenery *scenery_tiny(void)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    plan.no_biases = true;
    plan.loss = LOSS_SQUARED_ERROR;
    plan.config.rate = 0.05;
    plan.config.verify = true;
    Scenery *scenery = scenery_new(&plan);
    World *world = &scenery->world;
    put_weights(world, TINY, NULL);
    world->in[0] = 1;
    world->in[1] = 2;
    world->out[0] = 1;
    world->out[1] = 0;
    restart(scenery);
    return scenery;
}

Scenery *scenery_slow(LearnerKind kind)
{
    static const double weights[] = {0.15, 0.2,  0.25, 0.3,
                                     0.4,  0.45, 0.5,  0.55};
    static const double biases[] = {0.35, 0.35, 0.6, 0.6};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 2;
    plan.config = (LearnerConfig){.kind = kind,
                                  .rate = 0.5,
                                  .nudge = 0.5,
                                  .judge_all = true,
                                  .epsilon = 1e-5,
                                  .seed = 1};
    Scenery *scenery = scenery_new(&plan);
    put_weights(&scenery->world, weights, biases);
    restart(scenery);
    return scenery;
}

Scenery *scenery_sigmoid(void)
{
    static const double biases[] = {0.1, -0.2, 0.3, 0.4};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 2;
    plan.config.batch = 2;
    Scenery *scenery = scenery_new(&plan);
    put_weights(&scenery->world, TINY, biases);
    restart(scenery);
    return scenery;
}

Scenery *scenery_loss(Loss loss)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    plan.activation[1] = ACTIVATION_IDENTITY;
    plan.no_biases = true;
    plan.loss = loss;
    plan_match(&plan);
    Scenery *scenery = scenery_new(&plan);
    World *world = &scenery->world;
    put_weights(world, TINY, NULL);
    world->in[0] = world->out[0] = 1;
    world->in[1] = 2;
    world->out[1] = 0;
    restart(scenery);
    scenery->view.decimals = 2;
    return scenery;
}

void scenery_end(Scenery *scenery)
{
    draw_free(&scenery->list);
    world_end(&scenery->world);
    free(scenery);
}

void scenery_go(Scenery *scenery, uint64_t steps)
{
    Hook hook = history_hook(&scenery->history);
    run_goto(scenery->run, steps, &hook);
}

const Step *scenery_seek(Scenery *scenery, const char *cell)
{
    int wanted = world_cell(&scenery->world, "%s", cell);
    for (int i = 0; i < 10000; i++) {
        scenery_go(scenery, scenery->run->cursor.steps + 1);
        if (run_last(scenery->run)->cell == wanted)
            return run_last(scenery->run);
    }
    ck_abort_msg("nothing writes %s", cell);
}

const DrawList *scenery_draw(Scenery *scenery)
{
    draw_begin(&scenery->list, &scenery->font, 1);
    stage_draw(&scenery->view, &scenery->list);
    ck_assert(!scenery->list.out_of_memory);
    return &scenery->list;
}

DrawId scenery_id(const Scenery *scenery, SceneNoun noun, const char *cell)
{
    return scene_id(noun, world_cell(&scenery->world, "%s", cell));
}

const DrawCommand *scenery_find(const DrawList *list, DrawId id, DrawKind kind,
                                const DrawCommand *after)
{
    int first = after ? (int)(after - list->commands) + 1 : 0;
    for (int i = first; i < list->command_count; i++)
        if (list->commands[i].id == id && list->commands[i].kind == kind)
            return &list->commands[i];
    return NULL;
}

const char *scenery_text(const DrawList *list, DrawId id)
{
    static char all[SCENERY_TEXT];
    TextBuffer buffer = text_buffer(all, sizeof all);
    const DrawCommand *at = NULL;
    while ((at = scenery_find(list, id, DRAW_TEXT, at))) {
        if (buffer.length > 0)
            text_add(&buffer, " ");
        text_add_slice(&buffer, draw_text_of(list, at));
    }
    return all;
}

/* Maths italics as what they stand for. */
static uint32_t plain_letter(uint32_t code)
{
    if (code == 0x210E)
        return 'h';
    if (code == 0x1D715)
        return 0x2202;
    if (code >= 0x1D434 && code < 0x1D434 + 26)
        return 'A' + (code - 0x1D434);
    if (code >= 0x1D44E && code < 0x1D44E + 26)
        return 'a' + (code - 0x1D44E);
    if (code >= 0x1D6FC && code < 0x1D6FC + 25)
        return 0x3B1 + (code - 0x1D6FC);
    return code;
}

static void add_plain(TextBuffer *buffer, Text text)
{
    for (size_t at = 0; at < text.length;) {
        char bytes[4];
        size_t length =
            text_encode(plain_letter(text_decode(text, &at)), bytes);
        text_add_slice(buffer, (Text){bytes, length});
    }
}

static void add_line(TextBuffer *buffer, const DrawList *list)
{
    for (int i = 0; i < list->command_count; i++) {
        const DrawCommand *command = &list->commands[i];
        if (command->kind == DRAW_TEXT)
            add_plain(buffer, draw_text_of(list, command));
        else if (command->kind == DRAW_BOX && command->dash > 0)
            text_add(buffer, "[ ]");
    }
}

const char *scenery_formula(Scenery *scenery, Grain grain)
{
    static char all[SCENERY_TEXT];
    static StepFormula formula;
    DrawList *list = &scenery->list;
    TextBuffer buffer = text_buffer(all, sizeof all);
    stepformula_build(&formula, scenery->run,
                      (StepFormulaLook){.theme = theme_row(THEME_LIGHT),
                                        .grain = grain,
                                        .decimals = scenery->view.decimals,
                                        .terms = 12,
                                        .terms_a_line = 12,
                                        .name_length = 8});
    for (int i = 0; i < formula.count; i++) {
        draw_begin(list, &scenery->font, 1);
        draw_panel(list, 1, (Rect){0, 0, 999, 99}, 0);
        formula_measure(&formula.formula, formula.lines[i], list, 20);
        formula_draw(&formula.formula, formula.lines[i], list, 20,
                     (Point){0, 50});
        if (i > 0)
            text_add(&buffer, "\n");
        add_line(&buffer, list);
    }
    return all;
}

NetView *scenery_view(Scenery *scenery)
{
    static NetView view;
    Rect area = {0, 0, 800, 500};
    draw_begin(&scenery->list, &scenery->font, 1);
    draw_panel(&scenery->list, 1, area, 0xFFFFFFFF);
    view = (NetView){.run = scenery->run,
                     .net = scenery->run->net,
                     .theme = theme_row(THEME_LIGHT),
                     .list = &scenery->list,
                     .layout = netlayout_make(scenery->run->net, area, NULL),
                     .focus = focus_now(scenery->run, scenery->view.grain),
                     .scales = scales_now(scenery->run),
                     .roomy = true,
                     .decimals = scenery->view.decimals,
                     .progress = scenery->view.progress};
    labels_start(&view.labels, rect_inset(area, 4));
    return &view;
}

void expect_text(const char *got, const char *want)
{
    ck_assert_msg(strcmp(got, want) == 0, "got\n%s\nwant\n%s", got, want);
}
