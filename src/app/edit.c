/* What can be changed is found in the draw list: whatever shows a number of the
   network carries its cell as its id. */
#include "app/edit.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "app/play.h"
#include "base/number.h"

#include <math.h>
#include <string.h>

/* A change this large is a slip of the finger; it would leave every scale. */
static const double LARGEST = 1e6;

/* Beside a number a click still means it, logical pixels. */
static const float REACH = 14;

/* Of ID_EDIT; all below are cells. */
enum { RATE_PLACE = 0xFFFFFF };

/* The cell that a drawn thing lets one change; -1: none. */
static int editable_cell(const Run *run, DrawId id)
{
    int number = (int)(id & 0xFFFFFFu);
    switch ((int)(id >> 24)) {
    case ID_WEIGHT:
    case ID_BIAS:
    case ID_TARGET:
        return number;
    case ID_NEURON:
        return number < run->net->sizes[0] ? run->net->at[CELL_IN][0] + number
                                           : -1;
    default:
        return -1;
    }
}

static const DrawPanel *network_panel(const DrawList *list)
{
    for (int i = 0; i < list->panel_count; i++)
        if (list->panels[i].id == scene_id(ID_PANEL, PANEL_NETWORK))
            return &list->panels[i];
    return NULL;
}

/* In a panel of its own, laid over the picture. */
static void frame(const App *app, DrawList *list, int cell, Rect rect)
{
    const Theme *theme = theme_row(app->theme);
    Rect box = rect_inset(rect, -3);
    DrawId id = widget_id(ID_EDIT, cell);
    draw_panel(list, id, box, colour_fade(theme->attention, 0));
    draw_box(
        list, id, box,
        (BoxLook){.border = theme->ink, .border_width = 1.5f, .radius = 7});
}

static double value_of(const App *app, int cell)
{
    if (cell == EDIT_THE_RATE)
        return app->document.run->config.rate;
    return document_value(&app->document, cell);
}

static void begin(App *app, int cell, Rect rect)
{
    EditField *edit = &app->edit;
    play_pause(app);
    edit->cell = cell;
    edit->rect = rect;
    edit->refused = false;
    edit->fresh = true;
    number_shortest(value_of(app, cell), edit->text);
    edit->open = true;
}

static float outside(float low, float value, float high)
{
    return value < low ? low - value : value > high ? value - high : 0;
}

/* How far a point is from a rectangle; 0 inside. */
static float distance(Rect rect, Point point)
{
    return fmaxf(outside(rect.x, point.x, rect.x + rect.w),
                 outside(rect.y, point.y, rect.y + rect.h));
}

/* The number nearest to the mouse, NULL when none is near enough. */
static const DrawCommand *number_at(const App *app, const DrawList *list,
                                    const DrawPanel *panel)
{
    const DrawCommand *nearest = NULL;
    float least = REACH;
    for (int i = panel->first; i < panel->moving; i++) {
        const DrawCommand *command = &list->commands[i];
        if (editable_cell(app->document.run, command->id) < 0)
            continue;
        float far = distance(command->rect, app->ui.mouse);
        if (far < least) {
            least = far;
            nearest = command;
        }
    }
    return nearest;
}

/* Every number that can be changed is framed under the mouse. */
static void look_for_click(App *app, DrawList *list)
{
    const DrawPanel *panel = network_panel(list);
    if (!panel || lessonview_is_asking(app))
        return;
    const DrawCommand *command = number_at(app, list, panel);
    if (!command)
        return;
    Rect rect = command->rect, area = rect_inset(rect, -REACH);
    int cell = editable_cell(app->document.run, command->id);
    unsigned events = ui_area(&app->ui, widget_id(ID_EDIT, cell), area);
    if (events & UI_CLICKED) {
        begin(app, cell, rect);
        return;
    }
    if (events & UI_HOVER)
        frame(app, list, cell, rect);
}

void edit_rate(App *app, DrawList *list, Rect rect)
{
    DrawId id = widget_id(ID_EDIT, RATE_PLACE);
    if (app->edit.open || lessonview_is_asking(app))
        return;
    unsigned events = ui_area(&app->ui, id, rect_inset(rect, -6));
    if (events & UI_HOVER)
        draw_box(list, id, rect_inset(rect, -4),
                 (BoxLook){.border = theme_row(app->theme)->ink,
                           .border_width = 1.5f,
                           .radius = 6});
    if (events & UI_CLICKED)
        begin(app, EDIT_THE_RATE, rect);
}

/* --- the field --- */

static void draw_field(App *app, DrawList *list)
{
    const EditField *edit = &app->edit;
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_EDIT, 0);
    float width = edit->refused ? 300 : 150;
    Rect box = {edit->rect.x + edit->rect.w / 2 - 75,
                edit->rect.y + edit->rect.h / 2 - 22, width, 44};
    box.x = box.x < 4 ? 4 : box.x;
    draw_panel(list, id, box, theme->attention);
    draw_box(list, id, box,
             (BoxLook){.border = edit->refused ? theme->mistake : theme->ink,
                       .border_width = 1.5f});
    if (edit->fresh)
        draw_box(list, id, (Rect){box.x + 8, box.y + 9, 134, 26},
                 (BoxLook){.fill = theme->done, .radius = 4});
    float used = draw_string(list, id, (Point){box.x + 14, box.y + 28},
                             (TextLook){FACE_MONO, 15, theme->ink, ALIGN_LEFT},
                             edit->text);
    draw_box(list, id, (Rect){box.x + 15 + used, box.y + 12, 1.5f, 20},
             (BoxLook){.fill = theme->ink});
    if (edit->refused)
        draw_string(list, id, (Point){box.x + 150, box.y + 27},
                    (TextLook){FACE_TEXT, 12, theme->mistake, ALIGN_LEFT},
                    edit->cell == EDIT_THE_RATE ? "expected like 0.05"
                                                : "expected like -0.25");
}

void edit_frame(App *app, DrawList *list)
{
    if (!app->edit.open) {
        look_for_click(app, list);
    } else if (app->ui.input->mouse_pressed) {
        edit_cancel(app);
        app->stale = true;
    }
    if (app->edit.open)
        draw_field(app, list);
}

void edit_cancel(App *app)
{
    app->edit.open = false;
}

static void commit(App *app)
{
    EditField *edit = &app->edit;
    double value;
    bool rate = edit->cell == EDIT_THE_RATE;
    edit->refused = number_read(text_of(edit->text), &value) != NUMBER_OK ||
                    value > LARGEST || value < -LARGEST || (rate && value <= 0);
    if (edit->refused)
        return;
    edit->open = false;
    if (value == value_of(app, edit->cell))
        return;
    uint64_t steps = app->document.run->cursor.steps;
    if (rate ? !document_change_rate(&app->document, value)
             : !document_change(&app->document, edit->cell, value))
        return;
    play_goto(app, steps);
}

static void erase(EditField *edit)
{
    size_t length = edit->fresh ? 0 : strlen(edit->text);
    edit->text[length > 0 ? length - 1 : 0] = '\0';
    edit->fresh = edit->refused = false;
}

bool edit_key(App *app, KeyPress press)
{
    if (!app->edit.open)
        return false;
    if (press.key == KEY_ENTER)
        commit(app);
    else if (press.key == KEY_ESCAPE)
        edit_cancel(app);
    else if (press.key == KEY_BACKSPACE)
        erase(&app->edit);
    else if (press.key == KEY_LEFT || press.key == KEY_RIGHT)
        app->edit.fresh = false;
    return true;
}

/* The first character replaces the number, as in any table. */
void edit_type(App *app, const char *typed)
{
    EditField *edit = &app->edit;
    if (!edit->open || !typed[0])
        return;
    size_t length = edit->fresh ? 0 : strlen(edit->text);
    TextBuffer text = {edit->text, sizeof edit->text, length, false};
    edit->text[length] = '\0';
    for (const char *c = typed; *c; c++)
        if ((unsigned char)*c > ' ' && (unsigned char)*c < 127)
            text_add_slice(&text, (Text){*c == ',' ? "." : c, 1});
    edit->fresh = edit->refused = false;
}
