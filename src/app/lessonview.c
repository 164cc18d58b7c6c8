/* A page's opening moment and its `until` are stops: a step of a coarse grain
   that would pass them ends there, forward as back. */
#include "app/lessonview.h"

#include "app/home.h"
#include "app/keep.h"
#include "app/play.h"
#include "scene/spotlight.h"

static LessonState *state(App *app)
{
    return &app->lesson;
}

const LessonPage *lessonview_page(const App *app)
{
    return &app->lesson.lesson.pages[app->lesson.page];
}

const PagePlan *lessonview_plan(const App *app)
{
    return &app->lesson.plan.page[app->lesson.page];
}

bool lessonview_is_asking(const App *app)
{
    if (!app->lesson.open || lessonview_page(app)->ask.line == 0)
        return false;
    const Answer *answer = &app->lesson.answers[app->lesson.page];
    return !answer->committed && !answer->skipped;
}

unsigned lessonview_hidden(const App *app)
{
    if (!app->lesson.open)
        return 0;
    const LessonPage *page = lessonview_page(app);
    unsigned hidden = page->show.line > 0 ? ~page->show.bits : 0;
    return hidden | page->hide.bits;
}

bool lessonview_tells_gradients(const App *app)
{
    return app->lesson.open && lessonview_page(app)->show.line > 0 &&
           (lessonview_page(app)->show.bits & LESSON_GRADIENTS);
}

uint64_t lessonview_limit(const App *app)
{
    return lessonview_is_asking(app) ? lessonview_plan(app)->opens : UINT64_MAX;
}

void lessonview_close(App *app)
{
    LessonState *lesson = state(app);
    if (!lesson->open)
        return;
    lesson->open = false;
    lessonplan_free(&lesson->plan);
    lesson_free(&lesson->lesson);
}

/* "9 Step 3: other deltas" */
static void name_lesson(App *app)
{
    TextBuffer title = text_buffer(app->title, sizeof app->title);
    text_addf(&title, "%d ", app->lesson.lesson.number);
    text_add_slice(&title, app->lesson.lesson.title);
}

bool lessonview_open(App *app, const char *path)
{
    LessonState *lesson = state(app);
    *lesson = (LessonState){.open = false};
    if (!lesson_read(path, &app->report, &lesson->lesson))
        return false;
    if (!lessonplan_make(&lesson->lesson, app->assets, &app->report,
                         &lesson->plan)) {
        lesson_free(&lesson->lesson);
        return false;
    }
    lesson->open = true;
    name_lesson(app);
    lessonview_goto_page(app, keep_open(app));
    return app->document.open;
}

/* The experiment of a page; the one that is open stays when it is the same. */
static bool show_experiment(App *app, int page)
{
    const Experiment *wanted = lessonplan_experiment(&app->lesson.lesson, page);
    if (app->document.open && app->document.lent == wanted &&
        !app->document.changed) /* changes by hand end with the page */
        return true;
    document_close(&app->document);
    return document_open_lent(&app->document, wanted, app->assets,
                              &app->report);
}

static void take_by(App *app, const LessonPage *page)
{
    if (page->by)
        grain_by_name(page->by, &app->grain);
}

static void find_values(App *app)
{
    LessonState *lesson = state(app);
    lessonplan_values(lessonview_page(app), app->document.scout,
                      lessonview_plan(app)->opens, lesson->values,
                      lesson->known);
    document_look_again(&app->document);
}

static void find_lit(App *app)
{
    const LessonFocus *focus = &lessonview_page(app)->focus;
    LessonState *lesson = state(app);
    lesson->lit_count = focus->line > 0 ? focus->count : 0;
    for (int i = 0; i < lesson->lit_count; i++)
        lesson->lit[i] =
            net_cell_by_text(app->document.run->net, focus->cells[i].name);
}

/* The last step taken belongs to what the page's focus names. */
static bool names_step(const App *app)
{
    const Run *run = app->document.run;
    const Step *step = run_last(run);
    const Spotlight light =
        spotlight_on(run->net, app->lesson.lit, app->lesson.lit_count);
    CellRef ref = net_ref(run->net, step->cell);
    if (ref.family == CELL_W || ref.family == CELL_GRAD)
        return spotlight_shows_edge(&light, ref.layer, ref.neuron, ref.source);
    for (int i = 0; i < light.count; i++) {
        const CellRef *lit = &light.refs[i];
        if (lit->family != CELL_W && lit->family != CELL_GRAD &&
            lit->family != CELL_ERROR && lit->layer == step->place.layer &&
            lit->neuron == step->place.neuron)
            return true;
    }
    return light.count == 0;
}

/* A worked example of what is asked, or the page asks for no number. */
static bool suits_question(const App *app)
{
    const Net *net = app->document.run->net;
    int asked = lessonview_plan(app)->cell;
    if (!lessonview_is_asking(app) || asked < 0)
        return true;
    int written = run_last(app->document.run)->cell;
    return net_ref(net, written).family == net_ref(net, asked).family;
}

bool lessonview_is_aside(const App *app)
{
    return app->lesson.open && run_last(app->document.run) &&
           app->document.run->cursor.steps == lessonview_plan(app)->opens &&
           !(names_step(app) && suits_question(app));
}

void lessonview_goto_page(App *app, int page)
{
    LessonState *lesson = state(app);
    int last = lesson->lesson.page_count - 1;
    page = page < 0 ? 0 : page > last ? last : page;
    if (!show_experiment(app, page))
        return;
    app->stale = true;
    lesson->page = page;
    lesson->scroll = 0;
    lesson->held = false;
    lesson->beyond = 0;
    lesson->reason[0] = '\0';
    app->playing = false;
    take_by(app, lessonview_page(app));
    find_values(app);
    find_lit(app);
    play_goto(app, lessonview_plan(app)->opens);
    keep_page(app);
    if (lessonview_is_last(app))
        lesson->next = home_after(app, app->lesson.key);
}

bool lessonview_is_last(const App *app)
{
    return app->lesson.page + 1 == app->lesson.lesson.page_count;
}

void lessonview_next_page(App *app)
{
    const LessonState *lesson = &app->lesson;
    if (!lessonview_is_last(app))
        lessonview_goto_page(app, lesson->page + 1);
    else if (lesson->next >= 0)
        app_open(app, app->home.cards[lesson->next].path);
    else if (app->home.folder[0])
        app_go_home(app);
}

static uint64_t steps_of(const App *app)
{
    return app->document.run->cursor.steps;
}

uint64_t lessonview_stop(const App *app, uint64_t low, uint64_t high)
{
    if (!app->lesson.open)
        return high;
    const PagePlan *plan = lessonview_plan(app);
    if (plan->opens > low && plan->opens < high)
        return plan->opens;
    if (plan->until > low && plan->until < high)
        return plan->until;
    return high;
}

bool lessonview_holds(const App *app)
{
    if (!app->lesson.open)
        return false;
    return lessonview_is_asking(app) ||
           steps_of(app) == lessonview_plan(app)->until;
}

bool lessonview_turns(const App *app)
{
    return !lessonview_is_asking(app) && !lessonview_is_last(app) &&
           steps_of(app) == lessonview_plan(app)->until;
}

/* Where the last page ends the run goes no further: what comes was not taught.
   Steps asked for there are counted, so that as many back return. */
static bool is_at_the_end(const App *app)
{
    return !lessonview_is_asking(app) && lessonview_is_last(app) &&
           steps_of(app) == lessonview_plan(app)->until;
}

void lessonview_forward(App *app, Grain grain)
{
    app->lesson.held = lessonview_is_asking(app);
    if (is_at_the_end(app)) {
        app->lesson.beyond++;
        return;
    }
    if (lessonview_turns(app))
        lessonview_goto_page(app, app->lesson.page + 1);
    else
        play_forward(app, grain);
}

/* At its opening moment a page goes back to where the one before turned. */
static bool turn_back(App *app)
{
    int page = app->lesson.page;
    if (steps_of(app) != lessonview_plan(app)->opens || page == 0)
        return false;
    uint64_t until = app->lesson.plan.page[page - 1].until;
    if (until == LESSONPLAN_NONE)
        return false;
    lessonview_goto_page(app, page - 1);
    if (!lessonview_is_asking(app))
        play_goto(app, until);
    return true;
}

void lessonview_back(App *app, Grain grain)
{
    uint64_t before = steps_of(app);
    if (is_at_the_end(app) && app->lesson.beyond > 0) {
        app->lesson.beyond--;
        return;
    }
    app->lesson.beyond = 0;
    if (turn_back(app))
        return;
    play_back(app, grain);
    uint64_t after = steps_of(app);
    const PagePlan *plan = lessonview_plan(app);
    if (plan->until > after && plan->until < before)
        play_goto(app, plan->until);
    else if (plan->opens > after && plan->opens < before)
        play_goto(app, plan->opens);
}
