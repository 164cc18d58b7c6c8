/* Transport commands pause first, then act. */
#include "app/command.h"

#include "app/filelist.h"
#include "app/gotobox.h"
#include "app/keep.h"
#include "app/lessonview.h"
#include "app/play.h"

#include <string.h>

static void toggle_play(App *app)
{
    if (app->lesson.open)
        app->lesson.held = lessonview_is_asking(app);
    if (app->playing || app->running)
        play_pause(app);
    else
        app_play(app);
}

/* A question must be answered first. */
static void run_at_speed(App *app)
{
    bool running = app->running;
    play_pause(app);
    app->running = !running && !lessonview_is_asking(app);
}

static void first(App *app)
{
    play_pause(app);
    play_goto(app, 0);
}

static void step_back(App *app, Grain grain)
{
    play_pause(app);
    if (app->lesson.open)
        lessonview_back(app, grain);
    else
        play_back(app, grain);
}

static void step_forward(App *app, Grain grain)
{
    play_pause(app);
    if (app->lesson.open)
        lessonview_forward(app, grain);
    else
        play_forward(app, grain);
}

static void next_page(App *app)
{
    if (app->lesson.open)
        lessonview_next_page(app);
}

static void previous_page(App *app)
{
    if (app->lesson.open)
        lessonview_goto_page(app, app->lesson.page - 1);
}

static void back(App *app)
{
    step_back(app, app->grain);
}

static void forward(App *app)
{
    step_forward(app, app->grain);
}

static Grain coarser_than(Grain grain)
{
    return grain < GRAIN_EPOCH ? grain + 1 : grain;
}

static void back_more(App *app)
{
    step_back(app, coarser_than(app->grain));
}

static void forward_more(App *app)
{
    step_forward(app, coarser_than(app->grain));
}

static void last(App *app)
{
    Document *document = &app->document;
    play_pause(app);
    if (document->run->cursor.steps < document->furthest)
        play_goto(app, document->furthest);
    else
        play_forward(app, GRAIN_EPOCH);
}

static void coarser(App *app)
{
    app->grain = coarser_than(app->grain);
}

static void finer(App *app)
{
    if (app->grain > GRAIN_TERM)
        app->grain--;
}

static void by_term(App *app)
{
    app->grain = GRAIN_TERM;
}

static void by_neuron(App *app)
{
    app->grain = GRAIN_NEURON;
}

static void by_layer(App *app)
{
    app->grain = GRAIN_LAYER;
}

static void by_phase(App *app)
{
    app->grain = GRAIN_PHASE;
}

static void by_sample(App *app)
{
    app->grain = GRAIN_SAMPLE;
}

static void by_epoch(App *app)
{
    app->grain = GRAIN_EPOCH;
}

static void faster(App *app)
{
    play_set_speed(app, app->speed * 1.5);
}

static void slower(App *app)
{
    play_set_speed(app, app->speed / 1.5);
}

static void next_theme(App *app)
{
    app->theme = (app->theme + 1) % THEME_COUNT;
}

static void larger(App *app)
{
    app->zoom = app->zoom < 1.9f ? app->zoom * 1.1f : app->zoom;
}

static void smaller(App *app)
{
    app->zoom = app->zoom > 0.65f ? app->zoom / 1.1f : app->zoom;
}

static void log_axis(App *app)
{
    app->logarithmic = !app->logarithmic;
}

static void motion(App *app)
{
    app->reduced_motion = !app->reduced_motion;
    app->travel = 0;
}

static void notes(App *app)
{
    app->notes = !app->notes;
}

static void after_change(App *app)
{
    play_goto(app, app->document.run->cursor.steps);
}

static void undo(App *app)
{
    play_pause(app);
    if (document_undo(&app->document))
        after_change(app);
}

static void redo(App *app)
{
    play_pause(app);
    if (document_redo(&app->document))
        after_change(app);
}

static void full_screen(App *app)
{
    app->full_screen = !app->full_screen;
}

static void help(App *app)
{
    app->help = !app->help;
}

static void leave(App *app)
{
    if (app->help)
        app->help = false;
    else if (app->keep.notice[0])
        keep_close_notice(app);
    else
        app->full_screen = false;
}

/* The lesson from its first page, with all its questions open again. */
static void start_over(App *app)
{
    if (!app->lesson.open)
        return;
    keep_forget_answers(app);
    memset(app->lesson.answers, 0, sizeof app->lesson.answers);
    lessonview_goto_page(app, 0);
}

static void quit(App *app)
{
    app->quit = true;
}

static const Command COMMANDS[] = {
    {"play", "play or pause", "Space", KEY_SPACE, 0, 0, true, toggle_play},
    {"run", "train at full speed, until pressed again", "Shift+Space",
     KEY_SPACE, INPUT_SHIFT, 0, true, run_at_speed},
    {"goto", "go to a step, sample or epoch", "G", 'g', 0, 0, true,
     gotobox_open},
    {"forward", "one step forward", "→", KEY_RIGHT, 0, 0, true, forward},
    {"back", "one step back", "←", KEY_LEFT, 0, 0, true, back},
    {"forward-more", "forward by the next coarser step", "Shift+→", KEY_RIGHT,
     INPUT_SHIFT, 0, true, forward_more},
    {"back-more", "back by the next coarser step", "Shift+←", KEY_LEFT,
     INPUT_SHIFT, 0, true, back_more},
    {"first", "to the beginning", "Home", KEY_HOME, 0, 0, true, first},
    {"last", "as far as you have been, then an epoch on", "End", KEY_END, 0, 0,
     true, last},
    {"reset", "back to the first weights", "R", 'r', 0, 0, true, first},
    {"coarser", "coarser steps", "↑", KEY_UP, 0, 0, true, coarser},
    {"finer", "finer steps", "↓", KEY_DOWN, 0, 0, true, finer},
    {"term", "step by term: one product, one number", "1", '1', 0, 0, true,
     by_term},
    {"neuron", "step by neuron", "2", '2', 0, 0, true, by_neuron},
    {"layer", "step by layer", "3", '3', 0, 0, true, by_layer},
    {"phase", "step by phase", "4", '4', 0, 0, true, by_phase},
    {"sample", "step by sample", "5", '5', 0, 0, true, by_sample},
    {"epoch", "step by epoch: every sample once", "6", '6', 0, 0, true,
     by_epoch},
    {"next-page", "next page of the lesson", "PageDown", KEY_PAGE_DOWN, 0, 0,
     true, next_page},
    {"previous-page", "page before", "PageUp", KEY_PAGE_UP, 0, 0, true,
     previous_page},
    {"faster", "play faster", ".", '.', 0, '>', true, faster},
    {"slower", "play slower", ",", ',', 0, '<', true, slower},
    {"log", "logarithmic error axis", "L", 'l', 0, 0, true, log_axis},
    {"theme", "light, dark, projector", "T", 't', 0, 0, false, next_theme},
    {"larger", "larger text", "+", '+', 0, '=', false, larger},
    {"smaller", "smaller text", "−", '-', 0, '_', false, smaller},
    {"motion", "values travel, or only their ends are shown", "V", 'v', 0, 0,
     false, motion},
    {"notes", "the presenter's notes of the page", "N", 'n', 0, 0, true, notes},
    {"undo", "take the last change by hand back", "Ctrl+Z", 'z', INPUT_CONTROL,
     0, true, undo},
    {"redo", "make it again", "Ctrl+Shift+Z", 'z', INPUT_CONTROL | INPUT_SHIFT,
     0, true, redo},
    {"full-screen", "full screen", "F11", KEY_F11, 0, 0, false, full_screen},
    {"reload", "read the file again", "Ctrl+R", 'r', INPUT_CONTROL, 0, false,
     app_reload},
    {"start-over", "the lesson again, with all its questions", "Ctrl+Home",
     KEY_HOME, INPUT_CONTROL, 0, true, start_over},
    {"open", "open a lesson or network", "Ctrl+O", 'o', INPUT_CONTROL, 0, false,
     filelist_open},
    {"home", "all lessons", "Ctrl+L", 'l', INPUT_CONTROL, 0, false,
     app_go_home},
    {"help", "this page", "? or F1", '?', 0, KEY_F1, false, help},
    {"leave", "close this page, leave full screen", "Esc", KEY_ESCAPE, 0, 0,
     false, leave},
    {"quit", "end the program", "Ctrl+Q", 'q', INPUT_CONTROL, 0, false, quit},
};

int command_count(void)
{
    return (int)(sizeof COMMANDS / sizeof *COMMANDS);
}

const Command *command_at(int index)
{
    return &COMMANDS[index];
}

const Command *command_by_name(const char *name)
{
    for (int i = 0; i < command_count(); i++)
        if (strcmp(COMMANDS[i].name, name) == 0)
            return &COMMANDS[i];
    return NULL;
}

/* Shift counts only with keys that have no character of their own for it, and
   beside Ctrl. */
const Command *command_by_key(KeyPress press)
{
    int modifiers = press.modifiers;
    if (press.key < KEY_LEFT && press.key != KEY_SPACE &&
        !(modifiers & INPUT_CONTROL))
        modifiers &= ~INPUT_SHIFT;
    for (int i = 0; i < command_count(); i++) {
        const Command *command = &COMMANDS[i];
        bool key = press.key == command->key ||
                   (command->other_key && press.key == command->other_key);
        if (key && modifiers == command->modifiers)
            return command;
    }
    return NULL;
}

void command_run(App *app, const Command *command)
{
    if (command->needs_document && !app->document.open)
        return;
    command->run(app);
    app->stale = true;
}
