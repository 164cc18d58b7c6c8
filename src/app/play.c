/* Values travel after a step forward has been taken; stepping on before they
   arrive simply takes the next step. */
#include "app/play.h"

#include "app/divergence.h"
#include "app/lessonview.h"

#include <math.h>

static const double SLOWEST = 0.25, FASTEST = 64, TRAVEL = 0.5;

/* Stretches a frame may take when playing, so that a frame stays a frame; what
   is due beyond that is let go. */
enum { STRETCHES_A_FRAME = 8 };

void play_pause(App *app)
{
    app->playing = app->running = false;
    app->arrives = 0;
}

static void note_furthest(App *app)
{
    Document *document = &app->document;
    if (document->run->cursor.steps > document->furthest)
        document->furthest = document->run->cursor.steps;
}

static void start_travel(App *app, double seconds)
{
    app->since = 0;
    app->travel = app->reduced_motion ? 0 : seconds;
}

/* A lesson's own stops end a stretch as well. */
static void take_stretch(App *app, Grain grain)
{
    Run *run = app->document.run;
    uint64_t before = run->cursor.steps;
    if (divergence_now(app))
        return;
    run_forward(run, grain, NULL);
    uint64_t stop = lessonview_stop(app, before, run->cursor.steps);
    run_goto(run, stop, NULL);
    divergence_stop(app, before);
    note_furthest(app);
}

void play_forward(App *app, Grain grain)
{
    if (lessonview_is_asking(app))
        return;
    take_stretch(app, grain);
    start_travel(app, TRAVEL);
}

void play_back(App *app, Grain grain)
{
    run_back(app->document.run, grain);
    start_travel(app, 0);
}

void play_goto(App *app, uint64_t steps)
{
    uint64_t limit = lessonview_limit(app);
    uint64_t here = app->document.run->cursor.steps;
    steps = steps < limit ? steps : limit;
    if (steps > here && divergence_now(app))
        return;
    run_goto(app->document.run, steps, NULL);
    divergence_stop(app, here < steps ? here : 0);
    start_travel(app, 0);
    note_furthest(app);
}

/* Steps a frame: fewer when the last one was late, more when it was early. */
static void adapt_budget(App *app, double elapsed)
{
    static const double least = 1000, most = 20e6, early = 0.028, late = 0.045;
    if (app->run_budget < least)
        app->run_budget = 20000;
    else if (elapsed > late)
        app->run_budget *= 0.8;
    else if (elapsed < early)
        app->run_budget *= 1.2;
    app->run_budget = fmax(least, fmin(most, app->run_budget));
}

void play_run(App *app, double elapsed)
{
    Run *run = app->document.run;
    Hook hook = history_hook(&app->document.history);
    uint64_t from = run->cursor.steps;
    adapt_budget(app, elapsed);
    uint64_t end = from + (uint64_t)app->run_budget;
    while (app->running && run->cursor.steps < end) {
        if (lessonview_holds(app)) {
            app->running = false;
            break;
        }
        uint64_t before = run->cursor.steps;
        run_forward(run, GRAIN_SAMPLE, &hook);
        uint64_t stop = lessonview_stop(app, before, run->cursor.steps);
        if (stop != run->cursor.steps)
            run_goto(run, stop, NULL);
    }
    divergence_stop(app, from);
    if (divergence_now(app))
        app->running = false;
    note_furthest(app);
    start_travel(app, 0);
}

void play_arrive(App *app, uint64_t steps)
{
    uint64_t here = app->document.run->cursor.steps;
    uint64_t near = app->grain == GRAIN_TERM ? 12 : 60; /* steps */
    if (app->reduced_motion || steps > here + near) {
        play_goto(app, steps);
        start_travel(app, TRAVEL);
        return;
    }
    app_play(app);
    app->arrives = steps;
}

void play_goto_sample(App *app, uint64_t sample)
{
    Run *run = app->document.run;
    if (history_sample_of(run) > sample)
        run_goto(run, 0, NULL);
    while (history_sample_of(run) <= sample)
        run_forward(run, GRAIN_SAMPLE, NULL);
    play_goto(app, run->cursor.steps);
}

void app_play(App *app)
{
    if (!app->document.open)
        return;
    app->playing = true;
    app->arrives = 0;
    app->since = 1 / app->speed; /* the first step at once */
    app->travel = 0;
}

void play_set_speed(App *app, double speed)
{
    app->speed = fmax(SLOWEST, fmin(FASTEST, speed));
}

float play_slider(double speed)
{
    return (float)(log(speed / SLOWEST) / log(FASTEST / SLOWEST));
}

double play_speed_at(float slider)
{
    return SLOWEST * pow(FASTEST / SLOWEST, (double)slider);
}

/* Playing to a moment ends there; true then. */
static bool stop_on_arrival(App *app)
{
    uint64_t moment = app->arrives;
    if (moment == 0 || app->document.run->cursor.steps < moment)
        return false;
    play_pause(app);
    run_goto(app->document.run, moment, NULL);
    return true;
}

void play_advance(App *app, double elapsed)
{
    double period = 1 / app->speed;
    app->since += elapsed;
    if (!app->playing)
        return;
    for (int i = 0; i < STRETCHES_A_FRAME && app->since >= period; i++) {
        double over = app->since - period;
        if ((app->arrives == 0 && lessonview_holds(app)) ||
            divergence_now(app)) {
            play_pause(app);
            return;
        }
        take_stretch(app, app->grain);
        bool there = stop_on_arrival(app);
        /* faster than the eye: only the ends are shown */
        start_travel(app, period < 0.12 ? 0 : fmin(TRAVEL, period * 0.8));
        if (there)
            return;
        app->since = over;
    }
    app->since = fmin(app->since, period);
}

float play_progress(const App *app)
{
    if (app->travel <= 0 || app->since >= app->travel)
        return 1;
    double part = app->since / app->travel;
    return (float)(part * part * (3 - 2 * part)); /* starts and ends gently */
}
