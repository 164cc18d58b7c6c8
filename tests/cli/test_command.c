/* From a command line to a row of the table, and what happens when the output
   goes nowhere. */
#include "suites.h"

#include "capture.h"
#include "cli/command.h"

START_TEST(the_version_is_one_line)
{
    Ran ran = run_line("--version");
    ck_assert_int_eq(ran.code, CLI_DONE);
    expect_one_line(ran.out);
    ck_assert(has(ran.out, "backstep "));
}
END_TEST

START_TEST(an_unknown_command_is_guessed_at_but_not_run)
{
    Ran ran = run_line("trian");
    ck_assert_int_eq(ran.code, CLI_NO_FILE);
    ck_assert_str_eq(ran.err, "backstep: no command and no file 'trian'; did "
                              "you mean 'train'?\n");
    ck_assert_str_eq(ran.out, "");
}
END_TEST

START_TEST(an_unknown_option_is_wrong_usage)
{
    Ran ran = run_line("--frobnicate");
    ck_assert_int_eq(ran.code, CLI_USAGE);
    expect_one_line(ran.err);
}
END_TEST

START_TEST(every_command_tells_its_help)
{
    for (int i = 0; COMMANDS[i]; i++) {
        char line[64];
        snprintf(line, sizeof line, "%s --help", COMMANDS[i]->usage.command);
        Ran ran = run_line(line);
        ck_assert_int_eq(ran.code, CLI_DONE);
        ck_assert(has(ran.out, "usage: backstep "));
        ck_assert(has(ran.out, COMMANDS[i]->usage.command));
        ck_assert_str_eq(ran.err, "");
    }
}
END_TEST

START_TEST(every_command_refuses_an_unknown_option)
{
    for (int i = 0; COMMANDS[i]; i++) {
        char line[64];
        snprintf(line, sizeof line, "%s --frobnicate",
                 COMMANDS[i]->usage.command);
        Ran ran = run_line(line);
        ck_assert_int_eq(ran.code, CLI_USAGE);
        ck_assert_str_eq(ran.out, "");
        expect_one_line(ran.err);
    }
}
END_TEST

START_TEST(help_comes_before_any_complaint)
{
    Ran ran = run_line("trace --frobnicate --help");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_str_eq(ran.err, "");
}
END_TEST

START_TEST(a_full_disk_is_noticed)
{
    FILE *full = fopen("/dev/full", "w");
    if (!full)
        return; /* not a Linux */
    Ran ran = run_into("trace @assets/tiny-network.yaml --epochs 1000", full);
    fclose(full);
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
    ck_assert(has(ran.err, "cannot write the output"));
}
END_TEST

START_TEST(an_endless_trace_ends_when_nobody_can_read_it)
{
    FILE *full = fopen("/dev/full", "w");
    if (!full)
        return; /* not a Linux */
    Ran ran = run_into("trace @assets/tiny-network.yaml --steps "
                       "9223372036854775807",
                       full);
    fclose(full);
    ck_assert_int_eq(ran.code, CLI_FAILED);
}
END_TEST

START_TEST(a_report_with_more_errors_than_it_keeps_says_so)
{
    Report report;
    char text[REPORT_MESSAGE];
    Cli cli = {NULL, tmpfile(), false, NULL};
    ck_assert_ptr_nonnull(cli.err);
    report_start(&report, "f.yaml");
    for (int i = 0; i < REPORT_KEPT + 5; i++)
        report_add(&report, i + 1, "wrong");
    command_report(&cli, &report);
    rewind(cli.err);
    int lines = 0;
    while (fgets(text, sizeof text, cli.err))
        lines++;
    fclose(cli.err);
    ck_assert_int_eq(lines, REPORT_KEPT + 1);
    ck_assert_str_eq(text, "f.yaml: 5 more errors\n");
}
END_TEST

Suite *command_suite(void)
{
    const TTest *const tests[] = {
        the_version_is_one_line,
        an_unknown_command_is_guessed_at_but_not_run,
        an_unknown_option_is_wrong_usage,
        every_command_tells_its_help,
        every_command_refuses_an_unknown_option,
        help_comes_before_any_complaint,
        a_full_disk_is_noticed,
        an_endless_trace_ends_when_nobody_can_read_it,
        a_report_with_more_errors_than_it_keeps_says_so,
        NULL};
    return suite_of("command", tests);
}
