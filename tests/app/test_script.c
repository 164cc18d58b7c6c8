#include "app/script.h"

#include "player.h"
#include "suites.h"

#include <string.h>

static Report report;

static bool check(const char *script)
{
    report_start(&report, "it.txt");
    return script_check(text_of(script), &report);
}

START_TEST(a_script_runs_a_command_a_time)
{
    Player *player = player_with_tiny_network();
    Text script = text_of("forward\nforward\r\nback\n");
    ck_assert(check("forward\nforward\r\nback\n"));
    ck_assert(script_run_next(&script, player->app));
    ck_assert_uint_eq(player_steps(player), 1);
    ck_assert(script_run_next(&script, player->app));
    ck_assert_uint_eq(player_steps(player), 2);
    ck_assert(script_run_next(&script, player->app));
    ck_assert_uint_eq(player_steps(player), 1);
    ck_assert(!script_run_next(&script, player->app));
    ck_assert_uint_eq(script.length, 0);
    player_leave(player);
}
END_TEST

START_TEST(remarks_blanks_and_empty_lines_are_nothing)
{
    Player *player = player_with_tiny_network();
    const char *words = "# how it goes\n\n \t\n\t forward  # one\nback";
    Text script = text_of(words);
    ck_assert(check(words));
    ck_assert(script_run_next(&script, player->app));
    ck_assert_uint_eq(player_steps(player), 1);
    ck_assert(script_run_next(&script, player->app));
    ck_assert_uint_eq(player_steps(player), 0);
    ck_assert(!script_run_next(&script, player->app));
    player_leave(player);
}
END_TEST

START_TEST(a_script_of_remarks_runs_nothing)
{
    Player *player = player_with_tiny_network();
    Text script = text_of("# nothing\n\n");
    ck_assert(!script_run_next(&script, player->app));
    ck_assert_uint_eq(script.length, 0);
    ck_assert(check(""));
    script = text_of(NULL);
    ck_assert(!script_run_next(&script, player->app));
    player_leave(player);
}
END_TEST

START_TEST(every_wrong_name_is_told_with_its_line)
{
    char text[REPORT_MESSAGE];
    ck_assert(!check("forward\nfrwrd\n\n# back\nnonsense\n"));
    ck_assert_int_eq(report.count, 2);
    report_text(&report, 0, text, sizeof text);
    ck_assert_str_eq(text,
                     "it.txt:2: no command 'frwrd'; did you mean 'forward'?");
    report_text(&report, 1, text, sizeof text);
    ck_assert_str_eq(text, "it.txt:5: no command 'nonsense'; expected a name "
                           "such as 'forward'");
}
END_TEST

START_TEST(a_name_must_be_the_whole_line)
{
    static const char *const wrong[] = {"forwardx", "forward back", "Forward",
                                        "for ward"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(!check(wrong[i]), "%s", wrong[i]);
    report_start(&report, "it.txt");
    ck_assert(!script_check((Text){"back\0ward", 9}, &report));
}
END_TEST

START_TEST(a_long_line_is_cut_in_the_message)
{
    char line[4000], text[REPORT_MESSAGE];
    for (size_t i = 0; i < sizeof line - 1; i++)
        line[i] = 'x';
    line[sizeof line - 1] = '\0';
    ck_assert(!check(line));
    report_text(&report, 0, text, sizeof text);
    ck_assert_uint_lt(strlen(text), 160);
}
END_TEST

Suite *script_suite(void)
{
    const TTest *const tests[] = {a_script_runs_a_command_a_time,
                                  remarks_blanks_and_empty_lines_are_nothing,
                                  a_script_of_remarks_runs_nothing,
                                  every_wrong_name_is_told_with_its_line,
                                  a_name_must_be_the_whole_line,
                                  a_long_line_is_cut_in_the_message,
                                  NULL};
    return suite_of("script", tests);
}
