/* The card is measured, then drawn; both walk through the same lines. */
#include "app/questioncard.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "app/question.h"
#include "app/verdict.h"
#include "scene/side.h"
#include "ui/widgets.h"

#include <string.h>

enum { OPTION_SKIP = 100, OPTION_COMMIT, OPTION_FIELD, OPTION_AGAIN };

enum { OPTION_LABEL = LESSON_OPTION_BYTES + 8 };

static const float PAD = 16, ROW = 34, GAP = 8, SIZE = 14;
static const float OPTION_SIZE = 13, OPTION_LINE = 18, SKIP_WIDTH = 60;
static const float COMMIT_WIDTH = 72, AGAIN_WIDTH = 108, AGAIN_HEIGHT = 26;

static const LessonAsk *ask_of(const App *app)
{
    return &lessonview_page(app)->ask;
}

typedef struct Card {
    App *app;
    DrawList *list;
    const Theme *theme;
    Rect area; /* inside */
    float y;
    bool draw;
} Card;

static void card_text(Card *card, int number, Face face, Colour colour,
                      const char *text)
{
    int lines =
        draw_paragraph(card->list, widget_id(ID_QUESTION, number),
                       (Point){card->area.x, card->y + SIZE * 1.05f},
                       (TextLook){face, SIZE, colour, ALIGN_LEFT}, card->area.w,
                       SIZE * 1.45f, text_of(text), card->draw);
    card->y += SIZE * 1.45f * (float)lines + GAP;
}

static void title_of(const App *app, TextBuffer *text)
{
    const Net *net = app->document.run->net;
    const PagePlan *plan = lessonview_plan(app);
    if (question_asks(app, "choice")) {
        text_add(text, "What do you think?");
    } else if (question_asks(app, "largest")) {
        text_addf(text, "Predict first: which will be the %s in size?",
                  ask_of(app)->among_count == 2 ? "larger" : "largest");
    } else if (question_asks(app, "step")) {
        text_add(text, "Your step. What comes out for ");
        question_name(net, plan->cell, text);
        text_add(text, "?");
    } else {
        text_add(text, "Predict first: ");
        question_name(net, plan->cell, text);
        text_add(text, " will be …");
    }
}

static bool card_button(Card *card, int number, Rect rect, const char *label)
{
    if (!card->draw)
        return false;
    return widget_button(&card->app->ui, widget_id(ID_QUESTION_BUTTON, number),
                         rect, label, NULL);
}

static void card_skip(Card *card, float x)
{
    if (card_button(card, OPTION_SKIP, (Rect){x, card->y, SKIP_WIDTH, ROW},
                    "skip"))
        question_skip(card->app);
}

static void option_label(const App *app, int index,
                         char ret_label[OPTION_LABEL])
{
    TextBuffer text = text_buffer(ret_label, OPTION_LABEL);
    question_option(app, index, &text);
}

/* Options stand beside each other where their words allow it and every row is
   full. */
static int option_columns(const Card *card, int count, float room)
{
    char label[OPTION_LABEL];
    float widest = 0;
    for (int i = 0; i < count; i++) {
        option_label(card->app, i, label);
        float width =
            draw_measure(card->list, FACE_TEXT, OPTION_SIZE, text_of(label))
                .width;
        widest = width > widest ? width : widest;
    }
    for (int columns = count < 3 ? count : 3; columns > 1; columns--)
        if (count % columns == 0 &&
            (widest + PAD + GAP) * (float)columns - GAP <= room)
            return columns;
    return 1;
}

/* A button whose words may take several lines; its height. */
static float card_option(Card *card, int index, Rect rect)
{
    char label[OPTION_LABEL];
    TextLook look = {FACE_TEXT, OPTION_SIZE, card->theme->ink, ALIGN_CENTRE};
    Point at = {rect.x + rect.w / 2, rect.y + ROW / 2 + OPTION_SIZE * 0.36f};
    float room = rect.w - PAD;
    option_label(card->app, index, label);
    Text text = text_of(label);
    DrawId id = widget_id(ID_QUESTION_BUTTON, index);
    int lines = draw_paragraph(card->list, id, at, look, room, OPTION_LINE,
                               text, false);
    rect.h = ROW + OPTION_LINE * (float)(lines - 1);
    bool chosen = card_button(card, index, rect, "");
    if (card->draw)
        draw_paragraph(card->list, id, at, look, room, OPTION_LINE, text, true);
    if (chosen)
        question_choose(card->app, index);
    return rect.h;
}

/* All rows leave out the place of `skip`, which stands beside the last. */
static void card_options(Card *card)
{
    int count = question_options(card->app);
    float room = card->area.w - SKIP_WIDTH - GAP;
    int columns = option_columns(card, count, room);
    float width = (room - GAP * (float)(columns - 1)) / (float)columns;
    for (int i = 0; i < count; i++) {
        int column = i % columns;
        float x = card->area.x + (width + GAP) * (float)column;
        float height = card_option(card, i, (Rect){x, card->y, width, ROW});
        if (column == columns - 1 || i == count - 1)
            card->y += height + GAP;
    }
    card->y -= ROW + GAP;
    card_skip(card, card->area.x + card->area.w - SKIP_WIDTH);
    card->y += ROW;
}

/* The step's own formula, whose result is the field. */
static float card_step(Card *card)
{
    const App *app = card->app;
    const float equals = 20;
    float height = side_next_formula(
        card->list, app->document.run, lessonview_plan(app)->cell,
        (SideLook){card->theme, GRAIN_TERM, app->document.decimals},
        (Rect){card->area.x + 2, card->y, card->area.w - 4, 0}, card->draw);
    if (height <= 0)
        return 0;
    card->y += height + GAP;
    if (card->draw)
        draw_string(card->list, widget_id(ID_QUESTION, 3),
                    (Point){card->area.x + 2, card->y + 23},
                    (TextLook){FACE_MONO, SIZE, card->theme->ink, ALIGN_LEFT},
                    "=");
    return equals;
}

static void card_field(Card *card)
{
    App *app = card->app;
    const Answer *answer = question_answer(app);
    float left = question_asks(app, "step") ? card_step(card) : 0;
    Rect field = {card->area.x + left, card->y,
                  card->area.w - left - COMMIT_WIDTH - SKIP_WIDTH - 2 * GAP,
                  ROW};
    if (card->draw) {
        DrawId id = widget_id(ID_QUESTION_BUTTON, OPTION_FIELD);
        char typed[ANSWER_TEXT + 8];
        TextBuffer text = text_buffer(typed, sizeof typed);
        text_add(&text, answer->text);
        draw_box(card->list, id, field,
                 (BoxLook){.fill = card->theme->disc,
                           .border = answer->refused ? card->theme->mistake
                                                     : card->theme->ink,
                           .border_width = 1.5f,
                           .radius = 8});
        float used = draw_string(
            card->list, id, (Point){field.x + 12, field.y + 22},
            (TextLook){FACE_MONO, SIZE, card->theme->ink, ALIGN_LEFT}, typed);
        draw_box(card->list, id,
                 (Rect){field.x + 13 + used, field.y + 9, 1.5f, 17},
                 (BoxLook){.fill = card->theme->ink});
    }
    if (card_button(card, OPTION_COMMIT,
                    (Rect){field.x + field.w + GAP, card->y, COMMIT_WIDTH, ROW},
                    "Enter"))
        question_commit(app);
    card_skip(card, card->area.x + card->area.w - SKIP_WIDTH);
    card->y += ROW + (answer->refused ? GAP : 0);
    if (answer->refused)
        card_text(card, 2, FACE_TEXT, card->theme->mistake,
                  "Not a number; expected one like -0.25.");
}

/* At the right, for somebody who comes back or wants to try once more. */
static void card_again(Card *card)
{
    Rect rect = {card->area.x + card->area.w - AGAIN_WIDTH, card->y,
                 AGAIN_WIDTH, AGAIN_HEIGHT};
    if (card_button(card, OPTION_AGAIN, rect, "ask me again"))
        question_again(card->app);
    card->y += AGAIN_HEIGHT;
}

static void card_content(Card *card)
{
    char text[VERDICT_TEXT];
    TextBuffer buffer = text_buffer(text, sizeof text);
    App *app = card->app;
    if (lessonview_is_asking(app)) {
        title_of(app, &buffer);
        card_text(card, 0, FACE_BOLD, card->theme->ink, text);
        if (question_options(app) > 0)
            card_options(card);
        else
            card_field(card);
        return;
    }
    verdict_say(app, &buffer);
    card_text(card, 0, FACE_BOLD, card->theme->ink, text);
    const char *reason = verdict_kept(app);
    if (*reason)
        card_text(card, 1, FACE_TEXT, card->theme->soft, reason);
    card_again(card);
}

float questioncard_draw(App *app, DrawList *list, Point at, float width,
                        bool draw)
{
    if (ask_of(app)->line == 0)
        return 0;
    Card card = {app,
                 list,
                 theme_row(app->theme),
                 {at.x + PAD, at.y, width - 2 * PAD, 0},
                 at.y + PAD * 0.75f,
                 false};
    card_content(&card);
    float height = card.y + PAD * 0.75f - at.y;
    if (!draw)
        return height;
    draw_box(list, widget_id(ID_QUESTION, 9), (Rect){at.x, at.y, width, height},
             (BoxLook){.fill = theme_row(app->theme)->attention, .radius = 10});
    card.y = at.y + PAD * 0.75f;
    card.draw = true;
    card_content(&card);
    return height;
}
