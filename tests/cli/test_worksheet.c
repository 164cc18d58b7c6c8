/* The command `worksheet`: its files, its words, and what it refuses. */
#define _POSIX_C_SOURCE 200809L /* mkdir, link, symlink */
#include "suites.h"

#include "capture.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Ran sheet(const char *options)
{
    char line[256];
    snprintf(line, sizeof line, "worksheet @assets/tiny-network.yaml %s",
             options);
    return run_line(line);
}

static void expect_done(Ran ran)
{
    ck_assert_msg(ran.code == CLI_DONE, "%s", ran.err);
    ck_assert_str_eq(ran.err, "");
}

START_TEST(without_a_name_both_are_printed_with_the_key_on_its_own_page)
{
    Ran ran = sheet("");
    expect_done(ran);
    const char *stop = strstr(ran.out, "\n---\n");
    ck_assert_ptr_nonnull(stop);
    ck_assert(has(stop, "page-break-before: always"));
    ck_assert(has(stop, "\n# Answer key: tiny network\n"));
    ck_assert(has(stop, "| **3.75** |"));
    ck_assert(strstr(ran.out, "3.75") > stop);
    ck_assert(strncmp(ran.out, "# Worksheet: tiny network\n", 26) == 0);
    ck_assert(!has(ran.out, ".png"));
    ck_assert_int_eq(temp_count(), 0);
}
END_TEST

START_TEST(with_a_name_there_are_three_files)
{
    Ran ran = sheet("-o ~a.md");
    expect_done(ran);
    ck_assert_str_eq(ran.out, "");
    ck_assert_int_eq(temp_count(), 3);
    ck_assert(has(temp_read("a.md"), "](a.png)\n"));
    ck_assert(!has(temp_read("a.md"), "3.75"));
    ck_assert(!has(temp_read("a.md"), "Answer key"));
    ck_assert(has(temp_read("a-key.md"), "| **3.75** |"));
    ck_assert(strncmp(temp_read("a.png"), "\x89PNG", 4) == 0);
}
END_TEST

START_TEST(older_sheets_are_replaced)
{
    temp_write("a.md", "old");
    temp_write("a-key.md", "old");
    temp_write("a.png", "old");
    expect_done(sheet("-o ~a.md"));
    ck_assert_int_eq(temp_count(), 3);
    ck_assert(has(temp_read("a.md"), "# Worksheet"));
}
END_TEST

START_TEST(every_kind_of_blanks_can_be_had)
{
    ck_assert(has(sheet("--blanks deltas").out, "| 4 | `delta[B]` |"));
    ck_assert(strcmp(sheet("--blanks deltas").out, sheet("").out) == 0);
    ck_assert(has(sheet("--blanks gradients").out, "| 1 | `grad[A->C]` |"));
    ck_assert(has(sheet("--blanks=all").out, "| 1 | `out[A]` |"));
}
END_TEST

START_TEST(a_seed_gives_a_sheet_of_its_own)
{
    Ran seven = sheet("--seed 7"), eight = sheet("--seed 8");
    expect_done(seven);
    expect_done(sheet("--seed 0"));
    expect_done(sheet("--seed 9223372036854775807"));
    ck_assert(strcmp(seven.out, sheet("--seed=7").out) == 0);
    ck_assert(strcmp(strstr(seven.out, "### Weights"),
                     strstr(eight.out, "### Weights")) != 0);
    const char *key = strstr(seven.out, "# Answer key");
    ck_assert(has(key, "\n**Sheet 7**\n"));
    ck_assert(strstr(seven.out, "\n**Sheet 7**\n") < key);
    ck_assert(!has(sheet("").out, "Sheet "));
}
END_TEST

START_TEST(a_lesson_is_called_by_its_title)
{
    Ran ran = run_line("worksheet @lessons/06-a-tiny-network.md");
    expect_done(ran);
    ck_assert(has(ran.out, "# Worksheet: A tiny network\n"));
    const char *given = strstr(ran.out, "## What is given");
    size_t length = (size_t)(strstr(given, "\n---\n") - given);
    ck_assert_uint_gt(length, 500);
    ck_assert_int_eq(
        strncmp(given, strstr(sheet("").out, "## What is given"), length), 0);
}
END_TEST

START_TEST(all_lessons_fit_on_paper)
{
    static const char *const lessons[] = {
        "06-a-tiny-network", "07-output-deltas", "08-deltas-change-weights",
        "09-other-deltas", "11-backprop-in-action"};
    static const char *const options[] = {"", "--seed 3 --blanks all"};
    char line[128];
    for (size_t i = 0; i < sizeof lessons / sizeof *lessons; i++)
        for (int k = 0; k < 2; k++) {
            snprintf(line, sizeof line, "worksheet @lessons/%s.md %s",
                     lessons[i], options[k]);
            expect_done(run_line(line));
        }
}
END_TEST

START_TEST(the_file_itself_stays_as_it_was)
{
    temp_write("m.yaml", MAZUR);
    expect_done(run_line("worksheet ~m.yaml --seed 3 -o ~m.md"));
    ck_assert_str_eq(temp_read("m.yaml"), MAZUR);
}
END_TEST

START_TEST(wrong_usage_writes_nothing)
{
    static const char *const options[] = {
        "-o",
        "-o ~a.txt",
        "-o ~a",
        "-o .md",
        "-o ~.md",
        "-o ~a.MD",
        "--seed -1",
        "--seed x",
        "--seed 1.5",
        "--seed 9223372036854775808",
        "--blanks",
        "--blanks delta",
        "--blanks none",
        "--page 2",
        "another",
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        Ran ran = sheet(options[i]);
        ck_assert_msg(ran.code == CLI_USAGE, "%s: %d", options[i], ran.code);
        expect_one_line(ran.err);
        ck_assert_str_eq(ran.out, "");
        ck_assert_int_eq(temp_count(), 0);
    }
    ck_assert_int_eq(run_line("worksheet").code, CLI_USAGE);
}
END_TEST

/* However the file is spelled or linked, and whichever of the three it is. */
START_TEST(the_input_is_never_written_over)
{
    static const char *const lines[] = {
        "worksheet ~a.md -o ~a.md",     "worksheet ~a.md -o ~./a.md",
        "worksheet ~b.md -o ~a.md",     "worksheet ~a.md -o ~c.md",
        "worksheet ~d-key.md -o ~d.md", "worksheet ~e.png -o ~e.md"};
    temp_write("a.md", MAZUR);
    temp_write("d-key.md", MAZUR);
    temp_write("e.png", MAZUR);
    ck_assert_int_eq(symlink(temp_path("a.md"), temp_path("b.md")), 0);
    ck_assert_int_eq(link(temp_path("a.md"), temp_path("c.md")), 0);
    int before = temp_count();
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Ran ran = run_line(lines[i]);
        ck_assert_msg(ran.code == CLI_USAGE, "%s: %d %s", lines[i], ran.code,
                      ran.err);
        expect_one_line(ran.err);
        ck_assert(has(ran.err, "over the file it is made from"));
    }
    ck_assert_int_eq(temp_count(), before);
    ck_assert_str_eq(temp_read("a.md"), MAZUR);
}
END_TEST

START_TEST(if_one_cannot_be_written_none_is)
{
    static const char *const blocked[] = {"a.md", "a-key.md", "a.png"};
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(mkdir(temp_path(blocked[i]), 0700), 0);
        Ran ran = sheet("-o ~a.md");
        ck_assert_int_eq(ran.code, CLI_FAILED);
        expect_one_line(ran.err);
        ck_assert(has(ran.err, blocked[i]));
        ck_assert_int_eq(temp_count(), 1);
        ck_assert_int_eq(rmdir(temp_path(blocked[i])), 0);
    }
    Ran ran = sheet("-o ~none/a.md");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
}
END_TEST

START_TEST(a_full_output_is_told)
{
    FILE *full = fopen("/dev/full", "wb");
    ck_assert_ptr_nonnull(full);
    Ran ran = run_into("worksheet @assets/tiny-network.yaml", full);
    fclose(full);
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
}
END_TEST

START_TEST(a_network_too_large_for_paper_is_refused)
{
    temp_write("fits.yaml",
               "network: {layers: [40, 1]}\n"
               "data: {samples: [{in: [1, 1, 1, 1, 1, 1, 1, 1, 1, "
               "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, "
               "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], out: "
               "[1]}]}\n");
    temp_write("large.yaml", "network: {layers: [2, 20, 1]}\n"
                             "data: {samples: [{in: [1, 1], out: [1]}]}\n");
    expect_done(run_line("worksheet ~fits.yaml --blanks all --seed 2"));
    Ran ran = run_line("worksheet ~large.yaml -o ~a.md");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert_str_eq(ran.out, "");
    ck_assert(has(ran.err, "large.yaml: a network of 60 weights is too large "
                           "for paper; expected at most 40\n"));
    ck_assert_int_eq(temp_count(), 2);
}
END_TEST

START_TEST(numbers_without_end_are_refused)
{
    temp_write("a.yaml", "network: {layers: [1, 1], activation: identity,\n"
                         "  weights: [[[1e200]]]}\n"
                         "data: {samples: [{in: [1e200], out: [1]}]}\n");
    Ran ran = run_line("worksheet ~a.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert_str_eq(ran.out, "");
    expect_one_line(ran.err);
    ck_assert(has(ran.err, "a.yaml: "));
    ck_assert(has(ran.err, "is too large to be worked out on paper"));
    expect_done(run_line("worksheet ~a.yaml --seed 1"));
}
END_TEST

START_TEST(bad_and_missing_files_have_their_codes)
{
    temp_write("bad.yaml", "{}");
    temp_write("soft.yaml", "network: {layers: [2, 2], activation: softmax}\n"
                            "loss: cross-entropy\n"
                            "data: {samples: [{in: [1, 1], out: [1, 0]}]}\n");
    temp_write("set.yaml", "network: {layers: [2, 3]}\ndata: {set: xor}\n");
    ck_assert_int_eq(run_line("worksheet ~bad.yaml").code, CLI_BAD_FILE);
    ck_assert_int_eq(run_line("worksheet ~none.yaml").code, CLI_NO_FILE);
    ck_assert_int_eq(run_line("worksheet ~none.md").code, CLI_NO_FILE);
    ck_assert_int_eq(run_line("worksheet ~none.yaml -o ~a.md").code,
                     CLI_NO_FILE);
    ck_assert_int_eq(run_line("worksheet ~").code, CLI_BAD_FILE);
    ck_assert_int_eq(run_line("worksheet ~soft.yaml").code, CLI_FAILED);
    ck_assert(has(run_line("worksheet ~soft.yaml").err, "is not for paper"));
    ck_assert(has(run_line("worksheet ~set.yaml").err, "2 classes"));
    ck_assert_int_eq(temp_count(), 3);
}
END_TEST

Suite *worksheet_suite(void)
{
    const TTest *const tests[] = {
        without_a_name_both_are_printed_with_the_key_on_its_own_page,
        with_a_name_there_are_three_files,
        older_sheets_are_replaced,
        every_kind_of_blanks_can_be_had,
        a_seed_gives_a_sheet_of_its_own,
        a_lesson_is_called_by_its_title,
        all_lessons_fit_on_paper,
        the_file_itself_stays_as_it_was,
        wrong_usage_writes_nothing,
        the_input_is_never_written_over,
        if_one_cannot_be_written_none_is,
        a_full_output_is_told,
        a_network_too_large_for_paper_is_refused,
        numbers_without_end_are_refused,
        bad_and_missing_files_have_their_codes,
        NULL};
    return suite_of("worksheet", tests);
}
