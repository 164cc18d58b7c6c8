/* What the card shows, and what it does not. */
#include "app/questioncard.h"

#include "app/lessonview.h"
#include "base/number.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

/* Lesson 6, page 2, asks for the output of A: 1. */
static Player *asked_for_a_value(void)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    ck_assert_str_eq(lessonview_page(player->app)->ask.what, "value");
    return player;
}

/* The first page of a lesson whose question is of this kind; 0: none. */
static int page_asking(Player *player, const char *what)
{
    for (int i = 0; i < player->app->lesson.lesson.page_count; i++) {
        const LessonAsk *ask = &player->app->lesson.lesson.pages[i].ask;
        if (ask->line > 0 && strcmp(ask->what, what) == 0)
            return i + 1;
    }
    return 0;
}

START_TEST(the_buttons_answer_and_skip)
{
    Player *player = pupil_come(PUPIL_FILES[3], 1);
    int page = page_asking(player, "sign");
    if (page == 0)
        page = page_asking(player, "choice");
    ck_assert_int_gt(page, 0);
    app_page(player->app, (uint64_t)page);
    player_frame(player, 0);
    player_click_on(player, widget_id(ID_QUESTION_BUTTON, 0));
    ck_assert_int_eq(player->app->lesson.answers[page - 1].choice, 0);
    ck_assert(player->app->lesson.answers[page - 1].committed);
    player_leave(player);
    player = asked_for_a_value();
    player_click_on(player, widget_id(ID_QUESTION_BUTTON, 100));
    player_settle(player);
    ck_assert(player_state_has(player, "ask=skipped"));
    ck_assert(player_reads(player, "Skipped"));
    player_leave(player);
}
END_TEST

static const char *const OPTIONS =
    "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
    "network: {layers: [1, 1]}\n"
    "data: {samples: [{in: [1], out: [1]}]}\n---\n\n# 1\n\nWords.\n\n"
    "<!--\nask: {what: choice, right: 1, options: [%s]}\n-->\n";

/* The buttons of a question with these options. */
static Player *choose_among(const char *options, int count,
                            const DrawCommand *ret_buttons[])
{
    char text[2048];
    Player *player = player_come();
    snprintf(text, sizeof text, OPTIONS, options);
    player_drop(player, player_file(player, "choice.md", text));
    player_settle(player);
    for (int i = 0; i < count; i++) {
        ret_buttons[i] =
            draw_find(&player->list, widget_id(ID_QUESTION_BUTTON, i));
        ck_assert_msg(ret_buttons[i] != NULL, "%s: option %d", options, i);
    }
    return player;
}

START_TEST(short_options_stand_side_by_side)
{
    const DrawCommand *button[4];
    Player *player = choose_among("It rises, It falls", 2, button);
    ck_assert(button[0]->rect.y == button[1]->rect.y);
    ck_assert(button[0]->rect.x + button[0]->rect.w < button[1]->rect.x);
    player_leave(player);
    player = choose_among("one, two, three, four", 4, button);
    ck_assert(button[0]->rect.x == button[2]->rect.x);
    ck_assert(button[2]->rect.y > button[0]->rect.y);
    player_leave(player);
}
END_TEST

START_TEST(options_of_many_words_take_lines_and_lie_below_each_other)
{
    static const char *const options =
        "\"It stays as it is, because the weight has nothing to do with it and "
        "neither has the sample\", \"It falls\", \"It rises\"";
    const DrawCommand *button[3], *skip;
    Player *player = choose_among(options, 3, button);
    ck_assert(button[0]->rect.h > button[1]->rect.h);
    ck_assert(button[0]->rect.y + button[0]->rect.h < button[1]->rect.y);
    ck_assert(button[1]->rect.y + button[1]->rect.h < button[2]->rect.y);
    skip = draw_find(&player->list, widget_id(ID_QUESTION_BUTTON, 100));
    ck_assert(skip->rect.y == button[2]->rect.y);
    ck_assert(skip->rect.x > button[2]->rect.x + button[2]->rect.w);
    Rect lowest = button[2]->rect;
    player_click(player, (Point){lowest.x + 9, lowest.y + 9});
    ck_assert_int_eq(player->app->lesson.answers[0].choice, 2);
    player_settle(player);
    ck_assert(player_reads(player, "You said “It rises”. The answer: “It"));
    player_leave(player);
}
END_TEST

/* A text with a digit in it that belongs to this cell's place in a formula. */
static bool formula_tells(const Player *player, int cell)
{
    for (int i = 0; i < player->list.command_count; i++) {
        const DrawCommand *command = &player->list.commands[i];
        if (command->id != scene_id(ID_FORMULA, cell) ||
            command->kind != DRAW_TEXT)
            continue;
        Text text = draw_text_of(&player->list, command);
        for (size_t k = 0; k < text.length; k++)
            if (text.at[k] >= '0' && text.at[k] <= '9')
                return true;
    }
    return false;
}

START_TEST(an_open_question_shows_its_answer_nowhere)
{
    Player *player = pupil_come("09-other-deltas.md", 1);
    for (int page = 1; page <= player->app->lesson.lesson.page_count; page++) {
        char shown[NUMBER_TEXT];
        app_page(player->app, (uint64_t)page);
        player_settle(player);
        const PagePlan *plan = lessonview_plan(player->app);
        if (!lessonview_is_asking(player->app) || plan->cell < 0)
            continue;
        number_shown(plan->answer, player->app->document.decimals + 2,
                     NUMBER_SIGN_MINUS, shown);
        ck_assert_msg(!player_reads(player, shown), "page %d shows %s", page,
                      shown);
        ck_assert(!formula_tells(player, plan->cell));
    }
    player_leave(player);
}
END_TEST

START_TEST(a_step_is_filled_into_its_formula)
{
    Player *player = pupil_come("08-deltas-change-weights.md", 7);
    int cell = lessonview_plan(player->app)->cell;
    const DrawCommand *symbol =
        draw_find(&player->list, scene_id(ID_FORMULA, cell));
    const DrawCommand *field =
        draw_find(&player->list, widget_id(ID_QUESTION_BUTTON, 102));
    ck_assert_ptr_nonnull(symbol);
    ck_assert_ptr_nonnull(field);
    ck_assert(symbol->rect.y < field->rect.y);
    ck_assert(!player_reads(player, "THIS STEP"));
    ck_assert(player_reads(player, "="));
    pupil_answer(player, true);
    player_settle(player);
    ck_assert(player_reads(player, "THIS STEP"));
    ck_assert(formula_tells(player, cell));
    player_leave(player);
}
END_TEST

START_TEST(an_answered_question_can_be_asked_again)
{
    Player *player = pupil_come(PUPIL_FILES[0], 3);
    uint64_t opens = player_steps(player);
    pupil_answer(player, false);
    player_settle(player);
    ck_assert(player_state_has(player, "ask=wrong"));
    player_click_on(player, widget_id(ID_QUESTION_BUTTON, 103));
    player_settle(player);
    ck_assert(player_state_has(player, "ask=open"));
    ck_assert_uint_eq(player_steps(player), opens);
    pupil_answer(player, true);
    player_settle(player);
    ck_assert(player_state_has(player, "ask=right"));
    player_leave(player);
}
END_TEST

START_TEST(digits_are_no_commands_while_a_question_waits)
{
    Player *player = pupil_come(PUPIL_FILES[0], 3); /* two options */
    double speed = player->app->speed;
    Grain grain = player->app->grain;
    player_press(player, '0', 0);
    player_press(player, '.', 0);
    player_press(player, '5', 0);
    ck_assert(player_state_has(player, "ask=open"));
    ck_assert_double_eq(player->app->speed, speed);
    ck_assert_int_eq(player->app->grain, grain);
    player_press(player, '2', 0);
    ck_assert(!player_state_has(player, "ask=open"));
    player_leave(player);
}
END_TEST

START_TEST(a_wrong_guess_gets_the_sum_and_the_whole_formula)
{
    Player *player = pupil_come(PUPIL_FILES[0], 2);
    ck_assert(player_state_has(player, "grain=term"));
    pupil_type(player, "4");
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    ck_assert(player_reads(player, "You said 4. It is 1."));
    ck_assert(player_reads(player, "0.50 × 1.00 + 0.25 × 2.00 adds"));
    int products = 0;
    for (int i = 0; i < player->list.command_count; i++) {
        const DrawCommand *command = &player->list.commands[i];
        products += command->kind == DRAW_TEXT &&
                    text_is(draw_text_of(&player->list, command), "2.00");
    }
    ck_assert_int_ge(products, 2); /* on the disc and in the formula */
    player_leave(player);
}
END_TEST

Suite *questioncard_suite(void)
{
    const TTest *const tests[] = {
        the_buttons_answer_and_skip,
        short_options_stand_side_by_side,
        options_of_many_words_take_lines_and_lie_below_each_other,
        an_open_question_shows_its_answer_nowhere,
        a_step_is_filled_into_its_formula,
        an_answered_question_can_be_asked_again,
        digits_are_no_commands_while_a_question_waits,
        a_wrong_guess_gets_the_sum_and_the_whole_formula,
        NULL,
    };
    return suite_of("questioncard", tests);
}
