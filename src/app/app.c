/* One frame: what was dropped, time, keys, the picture with its widgets. Time
   passes first, so that what a key starts begins now and not when the window
   last slept. The widgets act while they are drawn, so the stage is drawn
   behind them; what a click changes about the widgets themselves is seen in the
   next frame, which is asked for at once. */
#include "app/state.h"

#include "app/chrome.h"
#include "app/command.h"
#include "app/divergence.h"
#include "app/edit.h"
#include "app/filelist.h"
#include "app/gotobox.h"
#include "app/home.h"
#include "app/keep.h"
#include "app/lessonpanel.h"
#include "app/lessonview.h"
#include "app/pages.h"
#include "app/play.h"
#include "app/question.h"
#include "base/platform.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The stage needs this many logical pixels; a smaller window gets a smaller
   scale. */
static const float LEAST_WIDTH = 760, LEAST_HEIGHT = 470, LEAST_SCALE = 0.3f;

/* Nobody saw more time pass than this, in seconds: the computer slept. */
static const double LONGEST = 0.25;

App *app_new(const AppOptions *options)
{
    App *app = calloc(1, sizeof *app);
    if (!app)
        return NULL;
    if (!keep_begin(app, options->data_folder)) {
        free(app);
        return NULL;
    }
    if (options->theme != THEME_COUNT)
        app->theme = options->theme;
    if (options->speed > 0)
        play_set_speed(app, options->speed);
    app->full_screen = options->full_screen;
    TextBuffer assets = text_buffer(app->assets, sizeof app->assets);
    text_add(&assets, options->assets ? options->assets : "");
    keep_begin_session(app);
    return app;
}

void app_free(App *app)
{
    if (!app)
        return;
    document_close(&app->document);
    lessonview_close(app);
    keep_end(app);
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
    return read &&
           document_open(&app->document, experiment, app->assets, &app->report);
}

static void begin_document(App *app, const char *path)
{
    document_close(&app->document);
    lessonview_close(app);
    TextBuffer copy = text_buffer(app->path, sizeof app->path);
    text_add(&copy, path);
    app->stamp = platform_file_stamp(app->path);
    name_document(app, path);
    app->playing = app->help = app->edit.open = false;
    app->running = app->go.open = false;
    app->since = app->travel = 0;
    app->at_home = app->files.open = false;
    app->stale = true;
    app->resume.there = false;
}

bool app_open(App *app, const char *path)
{
    Experiment experiment;
    if (platform_path_kind(path) == PATH_FOLDER) {
        char folder[APP_PATH]; /* the path may be the app's own */
        TextBuffer copy = text_buffer(folder, sizeof folder);
        text_add(&copy, path);
        app_home(app, folder);
        return true;
    }
    begin_document(app, path);
    if (lesson_looks_like(app->path))
        return lessonview_open(app, app->path);
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

bool app_file_changed(const App *app)
{
    uint64_t stamp = app->path[0] ? platform_file_stamp(app->path) : 0;
    return !app->at_home && stamp != 0 && stamp != app->stamp;
}

/* What is open goes on at the page and step it was at, also when its file had
   errors in between. */
void app_reload(App *app)
{
    char path[APP_PATH];
    if (!app->path[0] || app->at_home)
        return;
    memcpy(path, app->path, sizeof path);
    if (app->document.open)
        app->resume = (Resume){true, app->lesson.open ? app->lesson.page : 0,
                               app->document.run->cursor.steps};
    Resume resume = app->resume;
    if (!app_open(app, path)) {
        app->resume = resume;
        return;
    }
    if (app->lesson.open && resume.there)
        lessonview_goto_page(app, resume.page);
    if (resume.there)
        play_goto(app, resume.steps);
}

void app_home(App *app, const char *folder)
{
    document_close(&app->document);
    lessonview_close(app);
    app->path[0] = app->title[0] = '\0';
    app->playing = app->help = app->edit.open = false;
    app->running = app->go.open = false;
    app->at_home = app->stale = true;
    app->files.open = false;
    home_read(app, folder);
}

void app_go_home(App *app)
{
    char folder[APP_PATH];
    if (!app->home.folder[0])
        home_folder_of(app->path, folder);
    else
        memcpy(folder, app->home.folder, sizeof folder);
    app_home(app, folder);
}

bool app_file_is_missing(const App *app)
{
    return !app->document.open && !app->at_home &&
           report_is_missing(&app->report);
}

void app_page(App *app, uint64_t page)
{
    if (app->lesson.open)
        lessonview_goto_page(app, page < LESSON_PAGES ? (int)page - 1
                                                      : LESSON_PAGES);
}

int app_pages(const App *app)
{
    return app->lesson.open ? app->lesson.lesson.page_count : 0;
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
        if (app->files.open && !app->help && filelist_key(app, input->keys[i]))
            continue;
        if (app->at_home && !app->help && home_key(app, input->keys[i]))
            continue;
        if (edit_key(app, input->keys[i]) || gotobox_key(app, input->keys[i]))
            continue;
        if (app->lesson.open && question_key(app, input->keys[i]))
            continue;
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
    app->window_width = (int)lroundf(input->width / input->scale);
    app->window_height = (int)lroundf(input->height / input->scale);
    app->scale = scale > LEAST_SCALE ? scale : LEAST_SCALE;
    app->width = input->width / app->scale;
    app->height = input->height / app->scale;
}

static void draw_stage(App *app, DrawList *list)
{
    Document *document = &app->document;
    chrome_controls(app, list);
    chrome_top(app, list);
    if (!document->open) /* a button closed it */
        return;
    StageView view = {.run = document->run,
                      .history = &document->history,
                      .theme = app->theme,
                      .grain = lessonpanel_grain(app),
                      .width = app->width,
                      .height = app->height,
                      .controls = true,
                      .furthest = document->furthest,
                      .own_side = app->lesson.open,
                      .hidden = lessonview_hidden(app),
                      .gradients = lessonview_tells_gradients(app),
                      .lit = app->lesson.lit,
                      .lit_count = app->lesson.open ? app->lesson.lit_count : 0,
                      .secret = lessonview_is_asking(app),
                      .calm = lessonview_is_aside(app),
                      .logarithmic = app->logarithmic,
                      .progress = play_progress(app),
                      .decimals = document->decimals};
    stage_draw(&view, list);
    chrome_run(app, list);
    if (app->lesson.open)
        lessonpanel_draw(app, list);
    if (!document->open) /* its foot led away */
        return;
    divergence_draw(app, list);
    edit_frame(app, list);
    gotobox_draw(app, list);
}

static void take_events(App *app, const Input *input)
{
    if (app_file_changed(app))
        app_reload(app);
    if (input->quit)
        app->quit = true;
    if (input->dropped[0])
        app_open(app, input->dropped);
    if (app->document.open && input->elapsed > 0)
        play_advance(app, fmin(input->elapsed, LONGEST));
    if (app->document.open && app->running)
        play_run(app, input->elapsed);
    take_keys(app, input);
    if (app->files.open && input->text[0])
        filelist_type(app, input->text);
    else if (app->at_home && input->text[0])
        home_type(app, input->text);
    else if (app->edit.open)
        edit_type(app, input->text);
    else if (app->lesson.open && !app->go.open && input->text[0])
        question_type(app, input->text);
}

/* The document, or why there is none. */
static void draw_page(App *app, DrawList *list)
{
    if (app->files.open) {
        filelist_draw(app, list);
        return;
    }
    if (app->at_home) {
        home_draw(app, list);
        return;
    }
    if (!app->document.open) {
        pages_errors(app, list);
        return;
    }
    app->looking = document_look_ahead(&app->document);
    chrome_travel(app);
    draw_stage(app, list);
}

void app_frame(App *app, const Input *input, DrawList *list, const Font *font)
{
    take_events(app, input);
    measure(app, input);
    draw_begin(list, font, app->scale);
    ui_begin(&app->ui, input, list, app->scale, chrome_style(app->theme));
    app->stale = app->looking = false;
    app->ui.blocked = app->help;
    draw_page(app, list);
    app->ui.blocked = false;
    if (app->help)
        pages_help(app, list);
    else
        chrome_tip(app, list);
    keep_draw_notice(app, list);
    ui_end(&app->ui);
    keep_frame(app, input->elapsed);
}

double app_wait(const App *app)
{
    bool moves = app->document.open &&
                 (app->playing || app->running || play_progress(app) < 1);
    if (app->stale || app->looking || moves)
        return 0;
    return keep_wait(app);
}

void app_window_size(const App *app, int *ret_width, int *ret_height)
{
    *ret_width = app->keep.store->settings.width;
    *ret_height = app->keep.store->settings.height;
}

const char *app_notice(const App *app)
{
    return app->keep.notice;
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
