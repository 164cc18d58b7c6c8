/* One frame: what was dropped, keys, time, the picture with its widgets. The
   widgets act while they are drawn, so the stage is drawn behind them in time:
   what a click changes is seen in the same frame. */
#include "app/state.h"

#include "app/chrome.h"
#include "app/command.h"
#include "app/pages.h"
#include "app/play.h"
#include "scene/caption.h"
#include "scene/network.h"

#include <stdlib.h>
#include <string.h>

/* The stage needs this many logical pixels; a smaller window gets a smaller
   scale. */
static const float LEAST_WIDTH = 760, LEAST_HEIGHT = 470;

App *app_new(const AppOptions *options)
{
    App *app = calloc(1, sizeof *app);
    if (!app)
        return NULL;
    app->theme = options->theme;
    app->speed = 2;
    if (options->speed > 0)
        play_set_speed(app, options->speed);
    app->zoom = 1;
    return app;
}

void app_free(App *app)
{
    if (!app)
        return;
    document_close(&app->document);
    free(app);
}

/* "lessons/tiny-network.yaml" is called "tiny network". */
static void name_document(App *app, const char *path)
{
    const char *name = strrchr(path, '/');
    TextBuffer title = text_buffer(app->title, sizeof app->title);
    text_add(&title, name ? name + 1 : path);
    char *dot = strrchr(app->title, '.');
    if (dot && dot != app->title)
        *dot = '\0';
    for (char *c = app->title; *c; c++)
        if (*c == '-' && dot)
            *c = ' ';
}

static bool take_over(App *app, bool read, Experiment *experiment)
{
    if (!read)
        return false;
    if (document_open(&app->document, experiment))
        return true;
    report_add(&app->report, 0, "out of memory for this network");
    return false;
}

static void begin_document(App *app, const char *path)
{
    document_close(&app->document);
    TextBuffer copy = text_buffer(app->path, sizeof app->path);
    text_add(&copy, path);
    name_document(app, path);
    app->playing = false;
    app->since = app->travel = 0;
}

bool app_open(App *app, const char *path)
{
    Experiment experiment;
    begin_document(app, path);
    return take_over(app, experiment_read(app->path, &app->report, &experiment),
                     &experiment);
}

bool app_open_sizes(App *app, const char *sizes)
{
    Experiment experiment;
    begin_document(app, sizes);
    report_start(&app->report, app->title);
    bool opened = take_over(
        app, experiment_from_sizes(text_of(sizes), &app->report, &experiment),
        &experiment);
    app->path[0] = '\0';
    return opened;
}

bool app_file_is_missing(const App *app)
{
    return !app->document.open && report_is_missing(&app->report);
}

void app_goto(App *app, uint64_t steps)
{
    if (app->document.open)
        play_goto(app, steps);
}

bool app_command(App *app, const char *name)
{
    const Command *command = command_by_name(name);
    if (command)
        command_run(app, command);
    return command != NULL;
}

static void take_keys(App *app, const Input *input)
{
    for (int i = 0; i < input->key_count; i++) {
        const Command *command = command_by_key(input->keys[i]);
        if (command)
            command_run(app, command);
    }
}

static void measure(App *app, const Input *input)
{
    float scale = input->scale * app->zoom;
    float most = input->width / LEAST_WIDTH < input->height / LEAST_HEIGHT
                     ? input->width / LEAST_WIDTH
                     : input->height / LEAST_HEIGHT;
    if (scale > most)
        scale = most;
    app->scale = scale > 0.3f ? scale : 0.3f;
    app->width = input->width / app->scale;
    app->height = input->height / app->scale;
}

static void draw_stage(App *app, DrawList *list)
{
    Document *document = &app->document;
    chrome_controls(app, list);
    chrome_top(app, list);
    StageView view = {.run = document->run,
                      .history = &document->history,
                      .theme = app->theme,
                      .grain = app->grain,
                      .width = app->width,
                      .height = app->height,
                      .controls = true,
                      .logarithmic = app->logarithmic,
                      .progress = play_progress(app),
                      .decimals = document->decimals};
    stage_draw(&view, list);
}

void app_frame(App *app, const Input *input, DrawList *list, const Font *font)
{
    if (input->quit)
        app->quit = true;
    if (input->dropped[0])
        app_open(app, input->dropped);
    measure(app, input);
    draw_begin(list, font, app->scale);
    ui_begin(&app->ui, input, list, app->scale, chrome_style(app->theme));
    take_keys(app, input);
    app->ui.style = chrome_style(app->theme);
    if (app->document.open) {
        play_advance(app, input->elapsed);
        document_look_ahead(&app->document);
        if (!app->help)
            chrome_travel(app);
        draw_stage(app, list);
    } else {
        pages_errors(app, list);
    }
    if (app->help)
        pages_help(app, list);
    else
        chrome_tip(app, list);
    ui_end(&app->ui);
}

double app_wait(const App *app)
{
    if (!app->document.open)
        return -1;
    if (app->playing || play_progress(app) < 1)
        return 0;
    return -1;
}

bool app_wants_to_quit(const App *app)
{
    return app->quit;
}

bool app_wants_full_screen(const App *app)
{
    return app->full_screen;
}

bool app_points_at_button(const App *app)
{
    return app->ui.over;
}

const char *app_title(const App *app)
{
    return app->title;
}

void app_state(const App *app, TextBuffer *text)
{
    const char *file = app->path[0] ? app->path : app->title;
    if (!app->document.open) {
        text_addf(text, "state screen=errors file=%s errors=%d theme=%s", file,
                  app->report.count, theme_row(app->theme)->name);
        return;
    }
    const Cursor *at = &app->document.run->cursor;
    const Step *last = run_last(app->document.run);
    text_addf(text,
              "state screen=%s file=%s page=0 step=%llu epoch=%lld sample=%d "
              "phase=%s grain=%s playing=%d theme=%s speed=%.3g zoom=%.3g",
              app->help ? "help" : "stage", file, (unsigned long long)at->steps,
              (long long)(last ? last->epoch : at->epoch),
              (last ? last->sample : at->sample) + 1,
              last ? phase_name((Phase)last->place.phase) : "none",
              grain_name(app->grain), app->playing ? 1 : 0,
              theme_row(app->theme)->name, app->speed, (double)app->zoom);
}

void app_caption(const App *app, TextBuffer *text)
{
    Caption caption;
    if (!app->document.open)
        return;
    caption_write(&caption, app->document.run, app->grain,
                  app->document.decimals);
    text_addf(text, "%s. %s", caption.title, caption.body);
}
