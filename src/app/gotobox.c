/* Digits make the number; T, S and E say what it counts. A step is the moment
   after so many steps of the run, a sample one of the epoch the run is in, by
   its place in that epoch, an epoch its beginning. */
#include "app/gotobox.h"

#include "app/ids.h"
#include "app/play.h"
#include "base/number.h"
#include "ui/widgets.h"

#include <string.h>

static const char *const LABELS[GOTO_UNITS] = {"step (T)", "sample (S)",
                                               "epoch (E)"};

void gotobox_open(App *app)
{
    app->go = (Goto){.open = true, .unit = app->go.unit};
    play_pause(app);
}

static const char *go_to_step(App *app, uint64_t steps)
{
    if (steps > app->document.furthest + GOTO_AHEAD)
        return "That is more than 20,000,000 steps ahead.";
    play_goto(app, steps);
    return NULL;
}

static const char *go_to_sample(App *app, int64_t epoch, uint64_t sample)
{
    const Run *run = app->document.run;
    if (sample < 1 || sample > (uint64_t)run->samples.count)
        return "There is no such sample.";
    if (!timeline_goto_sample(&app->document.timeline, epoch,
                              (int32_t)sample - 1, GOTO_AHEAD))
        return "That is more than 20,000,000 steps ahead.";
    play_goto(app, run->cursor.steps); /* not beyond what may be shown */
    return NULL;
}

/* Between two samples the one that has ended is the one that is shown. */
static int64_t epoch_shown(const App *app)
{
    const Step *last = run_last(app->document.run);
    return last ? last->epoch : 1;
}

static void commit(App *app)
{
    Goto *go = &app->go;
    uint64_t number = 0;
    if (!number_read_whole(text_of(go->text), INT64_MAX / 4, &number)) {
        go->refused = "Type a number.";
        return;
    }
    if (go->unit == GOTO_STEP)
        go->refused = go_to_step(app, number);
    else if (go->unit == GOTO_SAMPLE)
        go->refused = go_to_sample(app, epoch_shown(app), number);
    else if (number < 1)
        go->refused = "Epochs count from 1.";
    else
        go->refused = go_to_sample(app, (int64_t)number, 1);
    go->open = go->refused != NULL;
}

static void type(Goto *go, char digit)
{
    TextBuffer text = {go->text, sizeof go->text, strlen(go->text), false};
    text_add_slice(&text, (Text){&digit, 1});
}

bool gotobox_key(App *app, KeyPress press)
{
    static const char units[] = "tse";
    Goto *go = &app->go;
    int key = press.key;
    size_t length = strlen(go->text);
    const char *unit = key > 0 && key < 127 ? strchr(units, key) : NULL;
    if (!go->open || press.modifiers & INPUT_CONTROL)
        return false;
    app->stale = true;
    if (key == KEY_ENTER) {
        commit(app);
        return true;
    }
    go->refused = NULL;
    if (key == KEY_ESCAPE)
        go->open = false;
    else if (key == KEY_BACKSPACE && length > 0)
        go->text[length - 1] = '\0';
    else if (key >= '0' && key <= '9')
        type(go, (char)key);
    else if (unit)
        go->unit = (GotoUnit)(unit - units);
    return true;
}

void gotobox_draw(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Goto *go = &app->go;
    Rect box = {(app->width - 420) / 2, app->height * 0.36f, 420, 128};
    int unit = (int)go->unit;
    if (!go->open)
        return;
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE), box, theme->panel);
    draw_box(list, 0, box,
             (BoxLook){.border = theme->ink, .border_width = 1.5f});
    draw_string(list, widget_id(ID_GOTO, 0), (Point){box.x + 20, box.y + 32},
                (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT}, "Go to");
    if (widget_choice(&app->ui, widget_id(ID_GOTO, 1),
                      (Rect){box.x + 90, box.y + 14, 310, 26}, LABELS,
                      GOTO_UNITS, &unit))
        go->unit = (GotoUnit)unit;
    Rect field = {box.x + 20, box.y + 52, 380, 34};
    draw_box(list, widget_id(ID_GOTO, 2), field,
             (BoxLook){.fill = theme->disc,
                       .border = go->refused ? theme->mistake : theme->ink,
                       .border_width = 1.5f,
                       .radius = 8});
    float used = draw_string(
        list, widget_id(ID_GOTO, 2), (Point){field.x + 12, field.y + 23},
        (TextLook){FACE_MONO, 15, theme->ink, ALIGN_LEFT}, go->text);
    draw_box(list, widget_id(ID_GOTO, 2),
             (Rect){field.x + 13 + used, field.y + 8, 1.5f, 18},
             (BoxLook){.fill = theme->ink});
    draw_string(list, widget_id(ID_GOTO, 3), (Point){box.x + 20, box.y + 110},
                (TextLook){FACE_TEXT, 13,
                           go->refused ? theme->mistake : theme->soft,
                           ALIGN_LEFT},
                go->refused ? go->refused : "Enter goes there, Esc closes.");
}
