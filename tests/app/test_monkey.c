/* Twenty thousand inputs at random, from a seed: nothing may crash, and the run
   must stay what a fresh one is after as many steps, to the bit. */
#include "app/command.h"
#include "app/lessonview.h"
#include "base/rng.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

enum { INPUTS = 20000, COMPARED_EVERY = 100, FILES = 9, PATH = 1024 };

typedef struct Monkey {
    Player *player;
    Rng rng;
    char files[FILES][PATH];
    int compared; /* times a run was compared */
} Monkey;

static int below(Monkey *monkey, int count)
{
    return (int)rng_below(&monkey->rng, (uint64_t)count);
}

static void write_files(Monkey *monkey)
{
    static const char *const texts[] = {
        /* in brackets: clang fears a comma was forgotten */
        ("network:\n  layers: [2, 2, 2]\n  biases: false\ndata:\n"
         "  samples:\n    - {in: [1, 2], out: [1, 0]}\n"),
        "network: {layers: [2, 0]}\nnonsense: 1\n",
        "",
    };
    Player *player = monkey->player;
    const char *path = player_file(player, "many.yaml", MANY_SAMPLES);
    snprintf(monkey->files[0], PATH, "%s", path);
    for (int i = 0; i < 3; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d.yaml", i);
        path = player_file(player, name, texts[i]);
        snprintf(monkey->files[1 + i], PATH, "%s", path);
    }
    snprintf(monkey->files[4], PATH, "%s", player->folder);
    snprintf(monkey->files[5], PATH, "/nowhere.yaml");
    snprintf(monkey->files[6], PATH, "%s", pupil_path(PUPIL_FILES[0]));
    snprintf(monkey->files[7], PATH, "%s", pupil_path(PUPIL_FILES[3]));
    snprintf(monkey->files[8], PATH, "%s", pupil_path(""));
}

static void press_some_key(Monkey *monkey, Input *input)
{
    const Command *command = command_at(below(monkey, command_count()));
    KeyPress press = {command->key, command->modifiers};
    if (below(monkey, 8) == 0)
        press = (KeyPress){below(monkey, 400), below(monkey, 8)};
    input->keys[input->key_count++] = press;
}

static void move_mouse(Monkey *monkey, Input *input)
{
    input->mouse_x = (float)below(monkey, 1400) - 50;
    input->mouse_y = (float)below(monkey, 900) - 50;
    bool down = below(monkey, 2) == 0;
    input->mouse_pressed = down && (!input->mouse_down || !below(monkey, 9));
    input->mouse_released = !down && (input->mouse_down || !below(monkey, 9));
    input->mouse_down = down;
}

static void resize(Monkey *monkey, Input *input)
{
    static const float sizes[][2] = {{1, 1},      {300, 200},   {1280, 800},
                                     {1280, 800}, {7680, 4320}, {500, 2000}};
    int which = below(monkey, 6);
    input->width = sizes[which][0];
    input->height = sizes[which][1];
    input->scale = 0.5f + (float)below(monkey, 8) / 2;
}

static void type_something(Monkey *monkey, Input *input)
{
    static const char *const texts[] = {"0", "-3", ",5", "1e400",
                                        "a", "ä",  "."};
    snprintf(input->text, sizeof input->text, "%s", texts[below(monkey, 7)]);
}

static double act(Monkey *monkey)
{
    Input *input = &monkey->player->input;
    input->text[0] = '\0';
    int what = below(monkey, 100);
    if (what < 45)
        press_some_key(monkey, input);
    else if (what < 92)
        move_mouse(monkey, input);
    else if (what < 96)
        resize(monkey, input);
    else if (what < 98)
        type_something(monkey, input);
    else if (what < 99)
        snprintf(input->dropped, sizeof input->dropped, "%s",
                 monkey->files[below(monkey, FILES)]);
    return below(monkey, 50) ? rng_unit(&monkey->rng) / 10 : 3600;
}

static void compare(Monkey *monkey)
{
    const Document *document = &monkey->player->app->document;
    if (!document->open || document->changed) /* test_branch.c has those */
        return;
    if (lessonview_is_asking(monkey->player->app))
        ck_assert_uint_le(document->run->cursor.steps,
                          lessonview_limit(monkey->player->app));
    Run *fresh = setup_run(&document->setup, 1);
    ck_assert_ptr_nonnull(fresh);
    run_goto(fresh, document->run->cursor.steps, NULL);
    size_t bytes = (size_t)fresh->net->cells * sizeof(double);
    ck_assert_mem_eq(fresh->cells, document->run->cells, bytes);
    ck_assert_int_eq(fresh->cursor.epoch, document->run->cursor.epoch);
    ck_assert_int_eq(fresh->cursor.sample, document->run->cursor.sample);
    run_free(fresh);
    monkey->compared++;
}

/* Returns how often a run was compared. */
static int play_monkey(uint64_t seed, int inputs)
{
    Monkey monkey = {.player = player_come(), .rng = rng_seeded(seed)};
    write_files(&monkey);
    ck_assert(app_open(monkey.player->app, monkey.files[0]));
    for (int i = 1; i <= inputs; i++) {
        player_frame(monkey.player, act(&monkey));
        if (i % COMPARED_EVERY == 0)
            compare(&monkey);
    }
    player_drop(monkey.player, monkey.files[0]);
    ck_assert_uint_eq(player_steps(monkey.player), 0);
    player_leave(monkey.player);
    return monkey.compared;
}

/* Only keys, clicks and typing in one lesson: it is never left. */
static int read_lesson(const char *file, uint64_t seed)
{
    Monkey monkey = {.player = pupil_come(file, 1), .rng = rng_seeded(seed)};
    App *app = monkey.player->app;
    for (int i = 1; i <= INPUTS / 20; i++) {
        Input *input = &monkey.player->input;
        input->text[0] = '\0';
        if (below(&monkey, 2))
            move_mouse(&monkey, input);
        else if (below(&monkey, 3))
            press_some_key(&monkey, input);
        else
            type_something(&monkey, input);
        player_frame(monkey.player, rng_unit(&monkey.rng) / 10);
        if (!app->lesson.open)
            ck_assert(app_open(app, pupil_path(file)));
        if (i % 10 == 0)
            compare(&monkey);
    }
    player_leave(monkey.player);
    return monkey.compared;
}

START_TEST(every_lesson_stands_a_monkey)
{
    int compared = 0;
    for (int i = 0; i < PUPIL_LESSONS; i++)
        compared += read_lesson(PUPIL_FILES[i], (uint64_t)(20 + i));
    ck_assert_int_gt(compared, 100);
}
END_TEST

START_TEST(twenty_thousand_random_inputs_do_no_harm)
{
    ck_assert_int_gt(play_monkey(1, INPUTS), 20);
}
END_TEST

START_TEST(other_monkeys_do_no_harm_either)
{
    int compared = 0;
    for (uint64_t seed = 2; seed < 12; seed++)
        compared += play_monkey(seed, INPUTS / 20);
    ck_assert_int_gt(compared, 20);
}
END_TEST

Suite *monkey_suite(void)
{
    const TTest *const tests[] = {twenty_thousand_random_inputs_do_no_harm,
                                  other_monkeys_do_no_harm_either,
                                  every_lesson_stands_a_monkey, NULL};
    return suite_of("monkey", tests);
}
