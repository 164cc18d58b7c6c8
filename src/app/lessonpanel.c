/* The text takes what it needs, then the question, then the step's formulas;
   what does not fit is reached by the wheel. */
#include "app/lessonpanel.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "app/questioncard.h"
#include "scene/prose.h"
#include "scene/side.h"

#include <math.h>

static const float FORMULA_ROOM = 130, LEAST_FORMULA = 76, GAP = 8;

static bool live_value(void *user, int span, double *ret_value)
{
    const LessonState *lesson = user;
    if (!lesson->known[span])
        return false;
    *ret_value = lesson->values[span];
    return true;
}

/* Room for the text: all but what question and formulas ask for. */
static void scroll_by_wheel(App *app, Rect text, float height)
{
    float most = fmaxf(0, height - text.h);
    bool over = rect_contains(text, app->ui.mouse);
    if (over)
        app->lesson.scroll -= app->ui.input->wheel * 40;
    app->lesson.scroll = fmaxf(0, fminf(app->lesson.scroll, most));
}

static void draw_more(App *app, DrawList *list, Rect text, float height)
{
    if (height - app->lesson.scroll <= text.h + 1)
        return;
    const Theme *theme = theme_row(app->theme);
    Rect thumb = {text.x + text.w + 10,
                  text.y + text.h * app->lesson.scroll / height, 4,
                  text.h * text.h / height};
    draw_box(list, widget_id(ID_LESSON, 1), thumb,
             (BoxLook){.fill = theme->done, .radius = 2});
}

static bool hides_formula(const App *app)
{
    return (lessonview_hidden(app) & LESSON_FORMULA) != 0;
}

void lessonpanel_draw(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Rect side = stage_areas(app->width, app->height, true).side;
    float margin = fmaxf(16, fminf(28, side.w * 0.065f));
    float size = fmaxf(13, fminf(15, side.w * 0.035f));
    ProseLook prose = {theme, size};
    ProseValues values = {&app->lesson, live_value};
    const LessonPage *page = lessonview_page(app);
    draw_panel(list, scene_id(ID_PANEL, PANEL_SIDE), side, theme->panel);
    draw_box(list, 0, (Rect){side.x, side.y, 1, side.h},
             (BoxLook){.fill = theme->line});
    Rect column = {side.x + margin, side.y + 16, side.w - 2 * margin,
                   side.h - 24};
    float height = prose_draw(list, page, prose, values, column, 0, false);
    Point card = {column.x - 10, column.y};
    float asked = questioncard_draw(app, list, card, column.w + 20, false);
    Rect text = column;
    text.h = fminf(height, column.h - (asked > 0 ? asked + GAP : 0));
    if (asked == 0 && !hides_formula(app))
        text.h = fminf(text.h, column.h - FORMULA_ROOM);
    scroll_by_wheel(app, text, height);
    prose_draw(list, page, prose, values, text, app->lesson.scroll, true);
    draw_more(app, list, text, height);
    card.y = text.y + text.h + GAP;
    if (asked > 0)
        questioncard_draw(app, list, card, column.w + 20, true);
    float y = card.y + (asked > 0 ? asked + GAP : 0);
    Rect rest = {column.x, y, column.w, column.y + column.h - y};
    if (rest.h > LEAST_FORMULA && !hides_formula(app))
        side_formula(list, app->document.run,
                     (SideLook){theme, app->grain, app->document.decimals},
                     rest);
}

void lessonpanel_dots(App *app, DrawList *list, float left, float right)
{
    const Theme *theme = theme_row(app->theme);
    Rect top = stage_areas(app->width, app->height, true).top;
    int pages = app->lesson.lesson.page_count;
    float pitch = 16, words = 90, width = pitch * (float)pages + words;
    char text[48];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "page %d of %d", app->lesson.page + 1, pages);
    float x = (left + right - width) / 2;
    if (width > right - left) {
        x = (left + right - words) / 2;
        pages = 0;
    }
    if (words > right - left)
        return;
    for (int i = 0; i < pages; i++) {
        Point at = {x + pitch * (float)i + 5, top.h / 2};
        Rect area = {at.x - pitch / 2, 6, pitch, top.h - 12};
        Colour colour = i <= app->lesson.page ? theme->soft : theme->done;
        bool now = i == app->lesson.page;
        DrawId id = widget_id(ID_LESSON, 10 + i);
        draw_disc(list, id, at, now ? 5 : 4, now ? theme->ink : colour);
        if (ui_area(&app->ui, id, area) & UI_CLICKED)
            lessonview_goto_page(app, i);
    }
    draw_string(list, widget_id(ID_LESSON, 2),
                (Point){x + pitch * (float)pages + 10, top.h / 2 + 5},
                (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT}, text);
}
