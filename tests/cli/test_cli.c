/* Which words are commands. */
#include "suites.h"

#include "cli/cli.h"

START_TEST(commands_and_the_words_about_the_program_are_commands)
{
    static const char *const words[] = {
        "trace", "train", "check", "gradcheck", "--help", "-h", "--version"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        ck_assert_msg(cli_is_command(words[i]), "%s", words[i]);
}
END_TEST

START_TEST(files_sizes_and_slips_are_no_commands)
{
    static const char *const words[] = {"",      "trac",   "trace.yaml",
                                        "2-3-1", "--page", "Trace"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        ck_assert_msg(!cli_is_command(words[i]), "%s", words[i]);
}
END_TEST

Suite *cli_suite(void)
{
    const TTest *const tests[] = {
        commands_and_the_words_about_the_program_are_commands,
        files_sizes_and_slips_are_no_commands, NULL};
    return suite_of("cli", tests);
}
