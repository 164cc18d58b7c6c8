/* The texts of help. */
#include "suites.h"

#include "capture.h"

#include <string.h>

START_TEST(help_lists_every_command_once)
{
    Ran ran = run_line("--help");
    ck_assert_int_eq(ran.code, CLI_DONE);
    for (int i = 0; COMMANDS[i]; i++) {
        char line[96];
        snprintf(line, sizeof line, "\n  %-20s%s\n", COMMANDS[i]->usage.command,
                 COMMANDS[i]->summary);
        ck_assert_msg(has(ran.out, line), "%s", line);
    }
}
END_TEST

START_TEST(no_help_is_wider_than_a_terminal)
{
    char line[64] = "help";
    for (int i = -1; i < 0 || COMMANDS[i]; i++) {
        if (i >= 0)
            snprintf(line, sizeof line, "help %s", COMMANDS[i]->usage.command);
        Ran ran = run_line(line);
        for (const char *at = ran.out; *at; at += strcspn(at, "\n") + 1)
            ck_assert_msg(strcspn(at, "\n") <= 80, "%s: %.90s", line, at);
    }
}
END_TEST

START_TEST(a_lone_program_a_flag_and_the_command_say_the_same)
{
    Ran ran = run_line("");
    ck_assert_str_eq(run_line("--help").out, ran.out);
    ck_assert_str_eq(run_line("-h").out, ran.out);
    ck_assert_str_eq(run_line("help").out, ran.out);
}
END_TEST

START_TEST(help_tells_the_options_of_the_window_where_there_is_one)
{
    static const Option options[] = {
        {"--wide", OPTION_FLAG, 0, NULL, "very wide", NULL, 0, 0},
        {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0}};
    static const Usage usage = {"", "", 0, 0, options};
    CliHost host = {.window = &usage};
    const char *line =
        "options of the window:\n  --wide              very wide";
    ck_assert(has(run_hosted("--help", &host).out, line));
    ck_assert(!has(run_line("--help").out, "options of the window"));
}
END_TEST

START_TEST(help_of_a_command_is_its_own_help)
{
    ck_assert_str_eq(run_line("help trace").out, run_line("trace -h").out);
}
END_TEST

START_TEST(help_of_no_command_is_wrong_usage)
{
    Ran ran = run_line("help trian");
    ck_assert_int_eq(ran.code, CLI_USAGE);
    ck_assert_str_eq(ran.err, "backstep help: no command 'trian'; did you mean "
                              "'train'?\n");
    ran = run_line("help xylophone");
    ck_assert_int_eq(ran.code, CLI_USAGE);
    ck_assert_str_eq(ran.err, "backstep help: no command 'xylophone'\n");
}
END_TEST

Suite *help_suite(void)
{
    const TTest *const tests[] = {
        help_lists_every_command_once,
        no_help_is_wider_than_a_terminal,
        a_lone_program_a_flag_and_the_command_say_the_same,
        help_tells_the_options_of_the_window_where_there_is_one,
        help_of_a_command_is_its_own_help,
        help_of_no_command_is_wrong_usage,
        NULL};
    return suite_of("help", tests);
}
