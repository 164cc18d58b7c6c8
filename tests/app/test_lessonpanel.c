/* A page beside the network. */
#include "app/lessonpanel.h"

#include "app/lessonview.h"
#include "pupil.h"
#include "suites.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

START_TEST(the_page_its_question_and_the_step_stand_within_the_panel)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        int pages = player->app->lesson.lesson.page_count;
        for (int page = 1; page <= pages; page++) {
            app_page(player->app, (uint64_t)page);
            player_settle(player);
            Rect side =
                stage_areas(player->app->width, player->app->height, true).side;
            int texts = 0;
            for (int i = 0; i < player->list.command_count; i++) {
                const DrawCommand *command = &player->list.commands[i];
                if (command->id >> 24 != ID_PROSE || command->kind != DRAW_TEXT)
                    continue;
                texts++;
                ck_assert_msg(command->rect.x >= side.x &&
                                  command->rect.x + command->rect.w <=
                                      side.x + side.w &&
                                  command->rect.y <= side.y + side.h,
                              "%s page %d", PUPIL_FILES[lesson], page);
            }
            ck_assert_int_gt(texts, 5);
        }
        player_leave(player);
    }
}
END_TEST

START_TEST(live_values_are_those_of_the_run)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    const App *app = player->app;
    const LessonPage *page = lessonview_page(app);
    int values = 0;
    for (int i = 0; i < page->span_count; i++) {
        const LessonSpan *span = &page->spans[i];
        if (span->kind != LESSON_VALUE || span->value.step >= 0)
            continue;
        char name[NET_CELL_NAME] = "";
        memcpy(name, span->value.cell.at, span->value.cell.length);
        int cell = net_cell_by_name(app->document.run->net, name);
        ck_assert(app->lesson.known[i]);
        ck_assert_double_eq(app->lesson.values[i],
                            app->document.run->cells[cell]);
        values++;
    }
    ck_assert_int_gt(values, 0);
    player_leave(player);
}
END_TEST

START_TEST(the_dots_lead_to_pages)
{
    Player *player = pupil_come(PUPIL_FILES[1], 1);
    ck_assert(player_reads(player, "page 1 of"));
    player_click_on(player, widget_id(ID_LESSON, 10 + 4));
    player_settle(player);
    ck_assert_int_eq(player->app->lesson.page, 4);
    ck_assert(player_reads(player, "page 5 of"));
    player_leave(player);
}
END_TEST

START_TEST(a_long_page_is_scrolled_by_the_wheel)
{
    Player *player = pupil_come(PUPIL_FILES[3], 1);
    player->input.height = 520;
    player->input.width = 820;
    player_frame(player, 0);
    Rect side = stage_areas(player->app->width, player->app->height, true).side;
    player_mouse(player, (Point){side.x + 60, side.y + 40}, false);
    player->input.wheel = -2;
    player_frame(player, 0);
    float scrolled = player->app->lesson.scroll;
    player->input.wheel = 50;
    player_frame(player, 0);
    ck_assert(scrolled >= 0);
    ck_assert(player->app->lesson.scroll == 0);
    player_leave(player);
}
END_TEST

static const DrawPanel *text_panel(const Player *player)
{
    for (int i = 0; i < player->list.panel_count; i++)
        if (player->list.panels[i].id == scene_id(ID_PANEL, PANEL_PROSE))
            return &player->list.panels[i];
    ck_abort_msg("there is a panel of text");
}

static const char FRONT[] =
    "---\nnumber: 9\ntitle: T\nsummary: S\nminutes: 1\n"
    "network: {layers: [1, 1], names: [[X], [A]], weights: [[[0.5]]]}\n"
    "data: {samples: [{in: [1], out: [1]}]}\n---\n\n";

/* In front of a page made from Markdown. */
static Player *reader_of(const char *page)
{
    static char text[32 * 1024];
    Player *player = player_come();
    int length = snprintf(text, sizeof text, "%s%s\n", FRONT, page);
    ck_assert_int_lt(length, (int)sizeof text);
    player_drop(player, player_file(player, "page.md", text));
    player_settle(player);
    ck_assert(player->app->lesson.open);
    return player;
}

static void window(Player *player, float width, float height)
{
    player->input.width = width;
    player->input.height = height;
    player_frame(player, 0);
    player_settle(player);
}

/* As many words as a page may have. */
static Player *reader_of_much(void)
{
    static char page[24 * 1024];
    TextBuffer buffer = text_buffer(page, sizeof page);
    for (int i = 0; i < 2900; i++)
        text_add(&buffer, i % 100 == 99 ? "word\n\n" : "word ");
    text_add(&buffer, "\n\nlastword");
    return reader_of(page);
}

static void roll(Player *player, float wheel)
{
    Rect text = text_panel(player)->rect;
    player_mouse(player, (Point){text.x + 60, text.y + 20}, false);
    player->input.wheel = wheel;
    player_frame(player, 0);
    player->input.wheel = 0;
}

START_TEST(the_text_has_a_panel_of_its_own_within_the_side)
{
    Player *player = reader_of_much();
    Rect side = stage_areas(1280, 800, true).side;
    Rect text = text_panel(player)->rect;
    ck_assert(text.x > side.x && text.x + text.w < side.x + side.w);
    ck_assert(text.y >= side.y && text.y + text.h < side.y + side.h);
    ck_assert(text.y == floorf(text.y) && text.h == floorf(text.h));
    player_leave(player);
}
END_TEST

START_TEST(a_line_half_scrolled_away_is_cut_by_the_panel)
{
    Player *player = reader_of_much();
    Rect text = text_panel(player)->rect;
    int cut = 0;
    for (int i = 0; i < 11; i++) {
        player->app->lesson.scroll += 3;
        player->app->stale = true;
        player_frame(player, 0);
        const DrawPanel *panel = text_panel(player);
        for (int k = panel->first; k < panel->end; k++) {
            Rect rect = player->list.commands[k].rect;
            ck_assert(rect.y + rect.h > text.y - 8);
            cut += rect.y < text.y && rect.y + rect.h > text.y;
        }
    }
    ck_assert_int_gt(cut, 0);
    player_leave(player);
}
END_TEST

START_TEST(a_page_of_very_many_words_scrolls_to_its_end)
{
    Player *player = reader_of_much();
    ck_assert(!player_reads(player, "lastword"));
    roll(player, -1000);
    ck_assert(player_reads(player, "lastword"));
    ck_assert_ptr_nonnull(draw_find(&player->list, widget_id(ID_LESSON, 1)));
    player_leave(player);
}
END_TEST

START_TEST(scrolling_a_long_page_allocates_nothing)
{
    Player *player = reader_of_much();
    for (int i = 0; i < 40; i++)
        roll(player, -1);
    uint64_t before = player_allocations();
    for (int i = 0; i < 40; i++)
        roll(player, i < 20 ? -1 : 1);
    ck_assert_uint_eq(player_allocations(), before);
    player_leave(player);
}
END_TEST

/* Letters of the fullest line; letters of the fixed font are 0.6 em wide, those
   of the program about 0.5. */
START_TEST(lines_hold_a_comfortable_number_of_letters)
{
    Player *player = reader_of_much();
    for (int i = 0; i < 2; i++) {
        window(player, i ? 1024 : 1280, i ? 640 : 800);
        float size = 0, width = text_panel(player)->rect.w - 18;
        const DrawPanel *panel = text_panel(player);
        for (int k = panel->first; k < panel->end; k++)
            size = fmaxf(size, player->list.commands[k].size);
        float letters = width / (0.5f * size);
        ck_assert_msg(letters >= 45 && letters <= 70, "%g", (double)letters);
    }
    player_leave(player);
}
END_TEST

/* The card is below the text, or behind it in the same panel. */
static void expect_apart(Player *player)
{
    const DrawCommand *card =
        draw_find(&player->list, widget_id(ID_QUESTION, 9));
    const DrawPanel *panel = text_panel(player);
    ck_assert_ptr_nonnull(card);
    ck_assert(panel->rect.h >= 40);
    float bottom = panel->rect.y + panel->rect.h;
    if (card < player->list.commands + panel->first) {
        ck_assert(bottom + 6 <= card->rect.y);
        return;
    }
    for (int i = panel->first; player->list.commands + i < card; i++)
        if (player->list.commands[i].kind == DRAW_TEXT)
            ck_assert(player->list.commands[i].baseline + 6 < card->rect.y);
}

static const Point WINDOWS[] = {{1280, 800}, {1024, 640}, {820, 520}};

START_TEST(the_text_never_touches_the_card_of_the_question)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        int pages = player->app->lesson.lesson.page_count;
        for (int i = 0; i < 3 * pages; i++) {
            int page = i / 3 + 1;
            app_page(player->app, (uint64_t)page);
            window(player, WINDOWS[i % 3].x, WINDOWS[i % 3].y);
            if (lessonview_page(player->app)->ask.line > 0)
                expect_apart(player);
        }
        player_leave(player);
    }
}
END_TEST

#define WORDS " of many words that take more than a line"

static const char SIX[] =
    "<!--\nat: {phase: forward, neuron: A}\nask: {what: choice, options: "
    "[one" WORDS ", two" WORDS ", three" WORDS ", four" WORDS ", five" WORDS
    ", six" WORDS "], right: 6}\n-->\n\n"
    "# Which\n\nSome words of the page that are read before the question.";

START_TEST(a_question_higher_than_the_panel_is_scrolled_with_the_text)
{
    Player *player = reader_of(SIX);
    window(player, 820, 520);
    Rect side = stage_areas(820, 520, true).side;
    DrawId last = widget_id(ID_QUESTION_BUTTON, 5);
    ck_assert(draw_find(&player->list, last)->rect.y + 30 > side.y + side.h);
    player_mouse(player, (Point){side.x + 60, side.y + 60}, false);
    player->input.wheel = -100;
    player_frame(player, 0);
    player->input.wheel = 0;
    const DrawPanel *text = text_panel(player);
    const DrawCommand *button = draw_find(&player->list, last);
    ck_assert(button->rect.y + button->rect.h <= text->rect.y + text->rect.h);
    player_click_on(player, last);
    player_settle(player);
    ck_assert(!lessonview_is_asking(player->app));
    player_leave(player);
}
END_TEST

START_TEST(what_is_scrolled_away_of_a_question_cannot_be_clicked)
{
    Player *player = reader_of(SIX);
    window(player, 820, 520);
    Rect text = text_panel(player)->rect;
    const DrawCommand *button =
        draw_find(&player->list, widget_id(ID_QUESTION_BUTTON, 5));
    Point hidden = {button->rect.x + 10, button->rect.y + 20};
    ck_assert(hidden.y > text.y + text.h);
    player_click(player, hidden);
    ck_assert(lessonview_is_asking(player->app));
    player_leave(player);
}
END_TEST

/* The value of a later step is the answer: known, but not told. */
START_TEST(a_value_that_gives_the_answer_away_is_an_empty_place)
{
    Player *player =
        reader_of("<!--\nat: {phase: forward, neuron: A}\nby: neuron\n"
                  "ask: {what: value, of: \"out[A]\"}\n-->\n\n"
                  "Look: `=out[A]@step:5 .3`, `=w[X->A]@step:5 .3`");
    ck_assert(lessonview_is_asking(player->app));
    ck_assert(!player_reads(player, "0.622"));
    ck_assert(player_reads(player, "0.500"));
    pupil_answer(player, false);
    ck_assert(player_reads(player, "0.622"));
    player_leave(player);
}
END_TEST

START_TEST(a_thumb_can_be_seen_however_long_the_page)
{
    Player *player = reader_of_much();
    roll(player, -1000);
    Rect text = text_panel(player)->rect;
    const DrawCommand *thumb =
        draw_find(&player->list, widget_id(ID_LESSON, 1));
    ck_assert(thumb->rect.h >= 24);
    ck_assert(fabsf(thumb->rect.y + thumb->rect.h - text.y - text.h) < 1);
    player_leave(player);
}
END_TEST

START_TEST(a_rule_alone_is_a_page)
{
    Player *player = reader_of("***");
    ck_assert(text_panel(player)->rect.h > 5);
    player_leave(player);
}
END_TEST

START_TEST(the_page_s_focus_is_lit)
{
    Player *player = pupil_come("09-other-deltas.md", 5);
    const LessonPage *page = lessonview_page(player->app);
    ck_assert_int_gt(page->focus.count, 0);
    ck_assert_int_eq(player->app->lesson.lit_count, page->focus.count);
    for (int i = 0; i < page->focus.count; i++)
        ck_assert_int_eq(
            player->app->lesson.lit[i],
            net_cell_by_text(player->run->net, page->focus.cells[i].name));
    player_leave(player);
}
END_TEST

Suite *lessonpanel_suite(void)
{
    const TTest *const tests[] = {
        the_page_its_question_and_the_step_stand_within_the_panel,
        live_values_are_those_of_the_run,
        the_dots_lead_to_pages,
        a_long_page_is_scrolled_by_the_wheel,
        the_text_has_a_panel_of_its_own_within_the_side,
        a_line_half_scrolled_away_is_cut_by_the_panel,
        a_page_of_very_many_words_scrolls_to_its_end,
        scrolling_a_long_page_allocates_nothing,
        lines_hold_a_comfortable_number_of_letters,
        the_text_never_touches_the_card_of_the_question,
        a_question_higher_than_the_panel_is_scrolled_with_the_text,
        what_is_scrolled_away_of_a_question_cannot_be_clicked,
        a_value_that_gives_the_answer_away_is_an_empty_place,
        a_thumb_can_be_seen_however_long_the_page,
        a_rule_alone_is_a_page,
        the_page_s_focus_is_lit,
        NULL,
    };
    return suite_of("lessonpanel", tests);
}
