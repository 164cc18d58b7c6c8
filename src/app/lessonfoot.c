/* One thing at a time, the most urgent first; a panel of its own, because the
   text before it is one. */
#include "app/lessonfoot.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "ui/widgets.h"

static const float SIZE = 13, LINE = 18, BUTTON = 38, GAP = 8;

enum { FOOT_TEXT = 320 };

static void say(const App *app, TextBuffer *text)
{
    if (lessonview_is_asking(app)) {
        text_add(text, app->lesson.held ? "The question first: answer it or "
                                          "skip it, then → goes on."
                                        : "");
        return;
    }
    if (app->document.changed)
        text_add(text, "You changed a number. The text still speaks of the "
                       "page's own numbers; they are back when you turn the "
                       "page. ");
    if (lessonview_turns(app))
        text_add(text, "→ turns the page.");
    else if (lessonview_plan(app)->until == LESSONPLAN_NONE &&
             !lessonview_is_last(app))
        text_add(text, "PageDown turns the page.");
    else if (app->lesson.beyond > 0)
        text_add(text, "→ has come to the end of this lesson.");
}

static bool leads_on(const App *app)
{
    return lessonview_is_last(app) && !lessonview_is_asking(app);
}

static TextLook look_of(const App *app)
{
    const Theme *theme = theme_row(app->theme);
    return (TextLook){FACE_TEXT, SIZE, theme->soft, ALIGN_LEFT};
}

float lessonfoot_height(const App *app, DrawList *list, Rect column)
{
    char words[FOOT_TEXT];
    TextBuffer text = text_buffer(words, sizeof words);
    float height = leads_on(app) ? BUTTON + GAP : 0;
    say(app, &text);
    if (*words)
        height += GAP + LINE * (float)draw_paragraph(
                                   list, 0, (Point){0, 0}, look_of(app),
                                   column.w, LINE, text_of(words), false);
    return height;
}

static void draw_way_on(App *app, Rect button)
{
    char label[HOME_TEXT + 16];
    TextBuffer text = text_buffer(label, sizeof label);
    int next = app->lesson.next;
    if (next >= 0)
        text_addf(&text, "Next · %s", app->home.cards[next].title);
    else
        text_add(&text, "That was the last one · all lessons");
    if (widget_strong(&app->ui, widget_id(ID_LESSON, 5), button, label)) {
        lessonview_next_page(app);
        app->stale = true;
    }
}

void lessonfoot_draw(App *app, DrawList *list, Rect column, float height)
{
    char words[FOOT_TEXT];
    TextBuffer text = text_buffer(words, sizeof words);
    float y = column.y + column.h - height + GAP;
    if (height <= 0)
        return;
    draw_panel(list, widget_id(ID_LESSON, 6),
               (Rect){column.x, y - GAP, column.w, height},
               theme_row(app->theme)->panel);
    say(app, &text);
    if (*words)
        y += LINE * (float)draw_paragraph(list, widget_id(ID_LESSON, 4),
                                          (Point){column.x, y + SIZE},
                                          look_of(app), column.w, LINE,
                                          text_of(words), true);
    if (leads_on(app))
        draw_way_on(app, (Rect){column.x, y, column.w, BUTTON});
}
