/* Both are lists that take as many columns or lines as fit. */
#include "app/pages.h"

#include "app/command.h"
#include "app/ids.h"
#include "ui/widgets.h"

static const float KEYS = 104; /* room for the keys of a command */

static void line_of_help(const App *app, DrawList *list, int index, Point at)
{
    const Command *command = command_at(index);
    const Theme *theme = theme_row(app->theme);
    draw_string(list, widget_id(ID_PAGE_TEXT, 2 * index), at,
                (TextLook){FACE_BOLD, 13, theme->ink, ALIGN_LEFT},
                command->keys);
    draw_string(list, widget_id(ID_PAGE_TEXT, 2 * index + 1),
                (Point){at.x + KEYS, at.y},
                (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT},
                command->title);
}

void pages_help(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    int columns = app->width >= 740 ? 2 : 1;
    int rows = (command_count() + columns - 1) / columns;
    float room = app->height - 110, pitch = room / (float)rows;
    pitch = pitch > 25 ? 25 : pitch;
    float width = columns == 2 ? 860 : 460;
    if (width > app->width - 20)
        width = app->width - 20;
    float height = pitch * (float)rows + 84;
    Rect page = {(app->width - width) / 2, (app->height - height) / 2, width,
                 height};
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE), page, theme->panel);
    draw_box(list, 0, page,
             (BoxLook){.border = theme->soft, .border_width = 1});
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_HEADING),
                (Point){page.x + 28, page.y + 36},
                (TextLook){FACE_BOLD, 18, theme->ink, ALIGN_LEFT}, "Keys");
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_HINT),
                (Point){page.x + page.w - 28, page.y + 36},
                (TextLook){FACE_TEXT, 12, theme->faint, ALIGN_RIGHT},
                columns == 2 ? "A click on a weight, input or target changes "
                               "it · Esc or a click closes this page"
                             : "Esc or a click closes this page");
    Rect whole = {0, 0, app->width, app->height};
    if (ui_area(&app->ui, widget_id(ID_PAGE_BUTTON, PAGE_WHOLE), whole) &
        UI_CLICKED)
        command_run(app, command_by_name("leave"));
    for (int i = 0; i < command_count(); i++) {
        int column = i / rows, row = i % rows;
        line_of_help(app, list, i,
                     (Point){page.x + 28 + (float)column * (width / 2),
                             page.y + 68 + pitch * (float)row});
    }
}

/* "line 3: what is wrong" */
static void write_error(const Report *report, int index, TextBuffer *text)
{
    if (report->lines[index].line > 0)
        text_addf(text, "line %d: ", report->lines[index].line);
    text_add(text, report->lines[index].message);
}

static void draw_errors(const App *app, DrawList *list, Rect area)
{
    const Theme *theme = theme_row(app->theme);
    const Report *report = &app->report;
    TextLook look = {FACE_TEXT, 14, theme->ink, ALIGN_LEFT};
    float y = area.y;
    int shown = 0;
    for (; shown < report->kept; shown++) {
        char text[REPORT_MESSAGE + 32];
        TextBuffer buffer = text_buffer(text, sizeof text);
        write_error(report, shown, &buffer);
        int lines = draw_paragraph(list, 0, (Point){area.x, y}, look, area.w,
                                   20, text_of(text), false);
        bool fits = y + 20 * (float)lines <= area.y + area.h;
        if (!fits && shown > 0)
            break;
        draw_paragraph(list, widget_id(ID_PAGE_TEXT, shown), (Point){area.x, y},
                       look, area.w, 20, text_of(text), true);
        y += 20 * (float)lines + 8;
    }
    if (shown == report->count)
        return;
    char more[48];
    TextBuffer buffer = text_buffer(more, sizeof more);
    text_addf(&buffer, "… and %d more", report->count - shown);
    look.colour = theme->soft;
    draw_string(list, widget_id(ID_PAGE_TEXT, shown), (Point){area.x, y}, look,
                more);
}

/* What can be done about it. */
static void draw_remedy(App *app, DrawList *list, Point at)
{
    TextLook look = {FACE_TEXT, 13, theme_row(app->theme)->soft, ALIGN_LEFT};
    if (!app->path[0]) {
        draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_REMEDY), at, look,
                    "Drop a file on the window, or press Ctrl+O");
        return;
    }
    Rect button = {at.x, at.y - 22, 150, 34};
    if (widget_button(&app->ui, widget_id(ID_PAGE_BUTTON, PAGE_RELOAD), button,
                      "Read it again", NULL))
        command_run(app, command_by_name("reload"));
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_REMEDY),
                (Point){at.x + button.w + 20, at.y}, look,
                "Saving the file reads it again; Ctrl+O opens another");
}

static const char *heading(const App *app)
{
    if (app->report.count == 0)
        return "Nothing is open";
    return app->path[0] ? "This file cannot be opened"
                        : "This network cannot be made";
}

void pages_errors(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Rect page = {0, 0, app->width, app->height};
    float margin = app->width > 900 ? 80 : 24;
    float room = page.w - 2 * margin;
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE), page, theme->panel);
    draw_string(
        list, widget_id(ID_PAGE_TEXT, PAGE_HEADING), (Point){margin, 70},
        (TextLook){FACE_BOLD, 22, theme->mistake, ALIGN_LEFT}, heading(app));
    draw_paragraph(list, widget_id(ID_PAGE_TEXT, PAGE_FILE),
                   (Point){margin, 98},
                   (TextLook){FACE_TEXT, 14, theme->soft, ALIGN_LEFT}, room, 18,
                   text_of(app->path[0] ? app->path : app->title), true);
    draw_errors(app, list, (Rect){margin, 134, room, page.h - 134 - 90});
    draw_remedy(app, list, (Point){margin, page.h - 40});
}
