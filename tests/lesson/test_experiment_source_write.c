/* What was described is written and reads back the same. */
#include "lesson/examples.h"
#include "lesson/suites.h"

#include <string.h>

#define NETWORK "network: {layers: [2, 1]}\n"

static void expect_back(const char *data)
{
    Experiment made, back;
    const char *reason = "";
    char source[400], text[4000];
    Text written;
    snprintf(source, sizeof source, NETWORK "data: %s\n", data);
    made = read_good(source);
    ck_assert_msg(experiment_write(&made, &written, &reason), "%s", reason);
    snprintf(text, sizeof text, "%.*s", (int)written.length, written.at);
    back = read_good(text);
    ck_assert(experiment_equal(&made, &back));
    experiment_free(&made);
    experiment_free(&back);
    text_free(written);
}

START_TEST(sets_and_files_read_back_the_same)
{
    expect_back("{set: two-moons}");
    expect_back("{set: spiral, count: 2048, noise: 0.08, seed: 0, test: 0.25, "
                "standardize: true}");
    expect_back("{set: xor, noise: 0}");
    expect_back("{set: iris, seed: 18446744073709551615}");
    expect_back("{file: a/b.csv, inputs: [x, y], label: true, test: 0.1}");
    expect_back("{file: \"\\\"\\\\\", inputs: [\"\\n\", \"a: \\x85\\L#\"], "
                "outputs: [\"\\uFEFF\\t \"]}");
}
END_TEST

START_TEST(descriptions_that_differ_are_not_equal)
{
    static const char *const others[] = {
        "{set: and}",
        "{set: xor, count: 4}",
        "{set: xor, noise: 0}",
        "{set: xor, seed: 2}",
        "{set: xor, test: 0.5}",
        "{set: xor, standardize: true}",
        "{file: a, inputs: [a, b], label: c}",
        "{samples: [{in: [0, 0], out: [0]}]}",
    };
    static const char *const files[] = {
        "{file: b, inputs: [a, b], label: c}",
        "{file: a, inputs: [a, d], label: c}",
        "{file: a, inputs: [a, b], label: d}",
        "{file: a, inputs: [a, b], outputs: [c]}",
    };
    char text[200];
    Experiment set = read_good(NETWORK "data: {set: xor}\n");
    Experiment file =
        read_good(NETWORK "data: {file: a, inputs: [a, b], label: c}\n");
    for (size_t i = 0; i < 12; i++) {
        snprintf(text, sizeof text, NETWORK "data: %s\n",
                 i < 8 ? others[i] : files[i - 8]);
        Experiment other = read_good(text);
        ck_assert_msg(!experiment_equal(i < 8 ? &set : &file, &other), "%s",
                      text);
        experiment_free(&other);
    }
    experiment_free(&set);
    experiment_free(&file);
}
END_TEST

Suite *experiment_source_write_suite(void)
{
    const TTest *const tests[] = {sets_and_files_read_back_the_same,
                                  descriptions_that_differ_are_not_equal, NULL};
    return suite_of("experiment-source-write", tests);
}
