/* Gradients that agree, and one that was made wrong on purpose. */
#include "suites.h"

#include "capture.h"

#include <string.h>

START_TEST(all_gradients_of_the_published_example_agree)
{
    temp_write("mazur.yaml", MAZUR);
    Ran ran = run_line("gradcheck ~mazur.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(lines_of(ran.out), 1 + 12 + 1);
    ck_assert(has(ran.out, "w[A->C]"));
    ck_assert(has(ran.out, "0.0821670405"));
    ck_assert(has(ran.out, "12 of 12 agree, 0 disagree, 12 are not 0\n"));
    ck_assert(!has(ran.out, "DISAGREES"));
}
END_TEST

START_TEST(a_mistake_is_found)
{
    temp_write("wrong.yaml", MAZUR);
    FILE *file = fopen(temp_path("wrong.yaml"), "ab");
    ck_assert_ptr_nonnull(file);
    fputs("  mistake: no-slope\n", file);
    fclose(file);
    Ran ran = run_line("gradcheck ~wrong.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert(has(ran.out, "DISAGREES\n"));
    ck_assert(has(ran.out, "12 disagree"));
    ck_assert_str_eq(ran.err, "");
}
END_TEST

START_TEST(a_batch_is_checked_as_a_whole)
{
    temp_write("batch.yaml", "network: {layers: [1, 2, 1], activation: tanh}\n"
                             "data:\n  samples:\n"
                             "    - {in: [1], out: [0.5]}\n"
                             "    - {in: [-0.5], out: [0]}\n"
                             "    - {in: [0.25], out: [1]}\n"
                             "learner: {batch: 2}\n");
    Ran ran = run_line("gradcheck ~batch.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "7 of 7 agree"));
}
END_TEST

START_TEST(a_network_without_biases_has_no_rows_for_them)
{
    Ran ran = run_line("gradcheck @assets/tiny-network.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "8 of 8 agree"));
    ck_assert(!has(ran.out, "b["));
}
END_TEST

START_TEST(of_another_learner_backprop_s_gradients_are_checked)
{
    static const char *const kinds[] = {"nudge", "slopes"};
    for (size_t i = 0; i < 2; i++) {
        char text[1024];
        snprintf(text, sizeof text, "%s  kind: %s\n  mistake: no-slope\n",
                 MAZUR, kinds[i]);
        temp_write("slow.yaml", text);
        Ran ran = run_line("gradcheck ~slow.yaml");
        ck_assert_int_eq(ran.code, CLI_DONE);
        ck_assert(has(ran.out, "0.0821670405"));
        ck_assert(has(ran.out, "12 of 12 agree, 0 disagree, 12 are not 0\n"));
    }
}
END_TEST

START_TEST(bad_and_missing_files_and_wrong_usage_have_their_codes)
{
    temp_write("bad.yaml", "{}");
    ck_assert_int_eq(run_line("gradcheck ~bad.yaml").code, CLI_BAD_FILE);
    ck_assert_int_eq(run_line("gradcheck ~none.yaml").code, CLI_NO_FILE);
    ck_assert_int_eq(run_line("gradcheck").code, CLI_USAGE);
    ck_assert_int_eq(run_line("gradcheck a b").code, CLI_USAGE);
}
END_TEST

Suite *gradcheck_command_suite(void)
{
    const TTest *const tests[] = {
        all_gradients_of_the_published_example_agree,
        a_mistake_is_found,
        a_batch_is_checked_as_a_whole,
        a_network_without_biases_has_no_rows_for_them,
        of_another_learner_backprop_s_gradients_are_checked,
        bad_and_missing_files_and_wrong_usage_have_their_codes,
        NULL};
    return suite_of("gradcheck_command", tests);
}
