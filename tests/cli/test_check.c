/* Files right, wrong and missing, alone and together. */
#include "suites.h"

#include "capture.h"

START_TEST(a_right_file_is_ok)
{
    Ran ran = run_line("check @assets/tiny-network.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "assets/tiny-network.yaml: ok\n"));
    ck_assert_str_eq(ran.err, "");
}
END_TEST

START_TEST(every_error_of_a_bad_file_is_told)
{
    temp_write("bad.yaml", "network: {layers: [2, 0]}\nloss: lss\ndata:\n"
                           "  samples: []\n");
    Ran ran = run_line("check ~bad.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert_str_eq(ran.out, "");
    ck_assert(has(ran.err, "bad.yaml:1: "));
    ck_assert(has(ran.err, "bad.yaml:2: "));
    ck_assert(has(ran.err, "bad.yaml:4: "));
}
END_TEST

START_TEST(a_missing_file_is_66)
{
    Ran ran = run_line("check ~none.yaml");
    ck_assert_int_eq(ran.code, CLI_NO_FILE);
    expect_one_line(ran.err);
}
END_TEST

START_TEST(one_bad_file_among_right_ones_is_noticed)
{
    temp_write("bad.yaml", "{}");
    Ran ran = run_line("check @assets/tiny-network.yaml ~bad.yaml "
                       "@assets/tiny-network.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert_int_eq(lines_of(ran.out), 2);
}
END_TEST

START_TEST(a_missing_file_weighs_more_than_a_bad_one)
{
    temp_write("bad.yaml", "{}");
    ck_assert_int_eq(run_line("check ~none.yaml ~bad.yaml").code, CLI_NO_FILE);
    ck_assert_int_eq(run_line("check ~bad.yaml ~none.yaml").code, CLI_NO_FILE);
}
END_TEST

START_TEST(whatever_lies_there_is_a_bad_file)
{
    temp_write("empty.yaml", "");
    temp_write("junk.yaml", "\x01\xff\xfe{[[[\x80");
    temp_write("nan.yaml", "network: {layers: [1, 1], weights: [[[.nan]]]}\n"
                           "data: {samples: [{in: [1], out: [1]}]}\n");
    ck_assert_int_eq(run_line("check ~empty.yaml").code, CLI_FAILED);
    ck_assert_int_eq(run_line("check ~junk.yaml").code, CLI_FAILED);
    ck_assert_int_eq(run_line("check ~nan.yaml").code, CLI_FAILED);
    ck_assert_int_eq(run_line("check ~").code, CLI_FAILED);
}
END_TEST

START_TEST(no_file_at_all_is_wrong_usage)
{
    Ran ran = run_line("check");
    ck_assert_int_eq(ran.code, CLI_USAGE);
    expect_one_line(ran.err);
}
END_TEST

START_TEST(a_lesson_is_walked_from_its_first_page_to_its_last)
{
    Ran ran = run_line("check @lessons/09-other-deltas.md");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "09-other-deltas.md: ok\n"));
    temp_write("bad.md", "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                         "network: {layers: [1, 1]}\n"
                         "data: {samples: [{in: [1], out: [1]}]}\n---\n\n"
                         "# 1\n\n`=out[Q] .2`\n");
    ran = run_line("check ~bad.md");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert(has(ran.err, "bad.md:12: there is no cell 'out[Q]'"));
    ck_assert_int_eq(run_line("check ~none.md").code, CLI_NO_FILE);
}
END_TEST

START_TEST(a_lesson_runs_by_the_experiment_of_its_front_matter)
{
    Ran ran = run_line("trace @lessons/06-a-tiny-network.md --steps 8");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "in[X]"));
    ran = run_line("train @lessons/06-a-tiny-network.md");
    ck_assert_int_eq(ran.code, CLI_DONE);
}
END_TEST

Suite *check_suite(void)
{
    const TTest *const tests[] = {
        a_right_file_is_ok,
        a_lesson_is_walked_from_its_first_page_to_its_last,
        a_lesson_runs_by_the_experiment_of_its_front_matter,
        every_error_of_a_bad_file_is_told,
        a_missing_file_is_66,
        one_bad_file_among_right_ones_is_noticed,
        a_missing_file_weighs_more_than_a_bad_one,
        whatever_lies_there_is_a_bad_file,
        no_file_at_all_is_wrong_usage,
        NULL};
    return suite_of("check", tests);
}
