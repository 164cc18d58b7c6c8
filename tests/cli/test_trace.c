/* The trace: golden numbers, every grain, every format, every end. */
#include "suites.h"

#include "capture.h"

#include <ctype.h>
#include <string.h>

/* Without the last column, which explain.c words. */
static const char *without_text(const char *csv)
{
    static char copy[1 << 16];
    char *to = copy;
    for (const char *at = csv; *at;) {
        int field = 0;
        for (; *at && *at != '\n'; at++) {
            field += *at == ',';
            if (field < 8)
                *to++ = *at;
        }
        *to++ = '\n';
        at += *at == '\n';
        ck_assert_int_lt(to - copy, (int)sizeof copy - 256);
    }
    *to = '\0';
    return copy;
}

static void expect_golden(const char *line, const char *golden)
{
    char path[512], expected[1 << 14];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/tests/cli/golden/%s", root ? root : ".",
             golden);
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s is missing", path);
    expected[fread(expected, 1, sizeof expected - 1, file)] = '\0';
    fclose(file);
    Ran ran = run_line(line);
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_str_eq(without_text(ran.out), expected);
}

START_TEST(the_tiny_network_has_its_golden_trace)
{
    expect_golden("trace @assets/tiny-network.yaml --format csv",
                  "tiny-network.csv");
}
END_TEST

START_TEST(the_published_example_has_its_golden_trace)
{
    temp_write("m.yaml", MAZUR);
    expect_golden("trace ~m.yaml --format csv", "mazur.csv");
}
END_TEST

/* The published example, learnt by another learner. */
static void write_mazur_with(const char *keys)
{
    char text[1024];
    snprintf(text, sizeof text, "%s  %s\n", MAZUR, keys);
    temp_write("m.yaml", text);
}

START_TEST(nudging_has_its_golden_trace)
{
    write_mazur_with("kind: nudge\n  nudge: 0.5\n  judge: all");
    expect_golden("trace ~m.yaml --epochs 3 --format csv", "nudge.csv");
}
END_TEST

START_TEST(measured_slopes_have_their_golden_trace)
{
    write_mazur_with("kind: slopes");
    expect_golden("trace ~m.yaml --by phase --format csv", "slopes.csv");
}
END_TEST

START_TEST(a_batch_or_try_too_many_for_the_samples_is_not_begun)
{
    temp_write("s.yaml", "network: {layers: [1, 1]}\n"
                         "data:\n"
                         "  samples:\n"
                         "    - {in: [1], out: [0]}\n"
                         "    - {in: [2], out: [1]}\n"
                         "    - {in: [3], out: [1]}\n"
                         "learner: {kind: slopes, batch: 2}\n");
    ck_assert_int_eq(
        lines_of(run_line("trace ~s.yaml --samples 1 --format csv").out), 1);
    Ran two = run_line("trace ~s.yaml --samples 2 --by phase --format csv");
    ck_assert(has(two.out, ",1,2,update,update-bias,"));
    Ran three = run_line("trace ~s.yaml --samples 3 --by phase --format csv");
    ck_assert(has(three.out, ",1,3,update,update-bias,"));
    ck_assert(!has(three.out, ",2,3,"));
}
END_TEST

START_TEST(the_published_mistake_has_its_golden_trace)
{
    char text[1024];
    snprintf(text, sizeof text, "%s  mistake: update-on-the-way\n", MAZUR);
    temp_write("m.yaml", text);
    expect_golden("trace ~m.yaml --format csv", "mazur-mistake.csv");
}
END_TEST

START_TEST(a_sample_with_biases_and_sigmoid_has_sixty_steps)
{
    char text[1024];
    snprintf(text, sizeof text, "%s", MAZUR);
    memcpy(strstr(text, "false"), "true ", 5);
    temp_write("m.yaml", text);
    ck_assert_int_eq(lines_of(run_line("trace ~m.yaml --format jsonl").out),
                     60);
}
END_TEST

/* The cells of a csv, in order, blanks between. */
static const char *cells_of(const char *csv)
{
    static char cells[4096];
    char *to = cells;
    for (const char *line = strchr(csv, '\n') + 1; *line;
         line = strchr(line, '\n') + 1) {
        const char *at = line;
        for (int field = 0; field < 5; field++)
            at = strchr(at, ',') + 1;
        to += snprintf(to, 64, "%s%.*s", to > cells ? " " : "",
                       (int)strcspn(at, ","), at);
    }
    *to = '\0';
    return cells;
}

static const struct {
    const char *by, *cells;
} GRAINS[] = {
    {"neuron", "in[X] in[Y] target[C] target[D] out[A] out[B] out[C] out[D] "
               "error error grad[B->C] grad[B->D] grad[Y->A] grad[Y->B] "
               "w[Y->A] w[Y->B] w[B->C] w[B->D] "
               "out[A] out[B] out[C] out[D] error error"},
    {"layer", "in[Y] target[D] out[B] out[D] error grad[B->D] grad[Y->B] "
              "w[Y->B] w[B->D] out[B] error"},
    {"phase", "target[D] out[D] error grad[Y->B] w[B->D] error"},
    {"sample", "error"},
    {"epoch", "error"},
};

START_TEST(a_grain_prints_the_last_step_of_each_stretch)
{
    for (size_t i = 0; i < sizeof GRAINS / sizeof *GRAINS; i++) {
        char line[128];
        snprintf(line, sizeof line,
                 "trace @assets/tiny-network.yaml --format csv --by %s",
                 GRAINS[i].by);
        const char *cells = cells_of(run_line(line).out);
        ck_assert_msg(strcmp(cells, GRAINS[i].cells) == 0, "%s: %s",
                      GRAINS[i].by, cells);
    }
}
END_TEST

START_TEST(the_term_is_every_step)
{
    ck_assert_str_eq(run_line("trace @assets/tiny-network.yaml --by term").out,
                     run_line("trace @assets/tiny-network.yaml").out);
}
END_TEST

START_TEST(the_end_of_a_run_ends_a_stretch)
{
    Ran ran = run_line("trace @assets/tiny-network.yaml --steps 6 --by epoch "
                       "--format csv");
    ck_assert_str_eq(cells_of(ran.out), "sum[A]");
    ck_assert(has(ran.out, "\n6,1,1,"));
}
END_TEST

static const char THREE[] = "network: {layers: [1, 1], biases: false}\n"
                            "data:\n  samples:\n"
                            "    - {in: [1], out: [1]}\n"
                            "    - {in: [2], out: [0]}\n"
                            "    - {in: [3], out: [1]}\n";

START_TEST(samples_run_into_further_epochs)
{
    temp_write("three.yaml", THREE);
    Ran ran =
        run_line("trace ~three.yaml --samples 5 --by sample --format csv");
    ck_assert_int_eq(lines_of(ran.out), 6);
    ck_assert(has(ran.out, "\n10,1,1,"));
    ck_assert(has(ran.out, "\n30,1,3,"));
    ck_assert(has(ran.out, "\n40,2,1,"));
    ck_assert(has(ran.out, "\n50,2,2,"));
}
END_TEST

START_TEST(an_incomplete_batch_ends_without_its_update)
{
    char text[512];
    snprintf(text, sizeof text, "%slearner: {batch: 2}\n", THREE);
    temp_write("three.yaml", text);
    Ran ran = run_line("trace ~three.yaml --samples 1 --format csv");
    ck_assert(!has(ran.out, "update"));
    ck_assert(has(run_line("trace ~three.yaml --samples 2 --format csv").out,
                  ",2,update,update,"));
}
END_TEST

START_TEST(steps_of_any_number_end_where_they_should)
{
    Ran ran = run_line("trace @assets/tiny-network.yaml --steps 0");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(lines_of(ran.out), 1);
    ran = run_line("trace @assets/tiny-network.yaml --steps 100");
    ck_assert_int_eq(lines_of(ran.out), 101);
}
END_TEST

/* A flat JSON object of strings, plain numbers and null; moves behind it. */
static bool json_string(const char **at)
{
    if (*(*at)++ != '"')
        return false;
    for (; **at != '"'; (*at)++) {
        if ((unsigned char)**at < 0x20)
            return false;
        if (**at == '\\')
            (*at)++;
    }
    (*at)++;
    return true;
}

static bool json_value(const char **at)
{
    if (**at == '"')
        return json_string(at);
    if (strncmp(*at, "null", 4) == 0) {
        *at += 4;
        return true;
    }
    char *end;
    if (**at != '-' && !isdigit((unsigned char)**at))
        return false;
    if (**at == '-' && !isdigit((unsigned char)(*at)[1]))
        return false;
    strtod(*at, &end);
    *at = end;
    return true;
}

static bool json_object(const char **at)
{
    if (*(*at)++ != '{')
        return false;
    do {
        if (!json_string(at) || *(*at)++ != ':' || !json_value(at))
            return false;
    } while (*(*at)++ == ',');
    return (*at)[-1] == '}';
}

START_TEST(a_run_that_diverges_is_still_json_and_csv)
{
    temp_write("d.yaml", "network: {layers: [1, 1], activation: identity}\n"
                         "data: {samples: [{in: [10], out: [1]}]}\n"
                         "learner: {rate: 1000}\n");
    Ran ran = run_line("trace ~d.yaml --epochs 150 --format jsonl");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "\"nonfinite\":\"nan\""));
    ck_assert(has(ran.out, "\"nonfinite\":\"inf\""));
    ck_assert(has(ran.out, "\"nonfinite-before\":\""));
    int lines = 0;
    for (const char *at = ran.out; *at; lines++) {
        const char *line = at;
        ck_assert_msg(json_object(&at) && *at == '\n', "%.300s", line);
        at++;
    }
    Ran csv = run_line("trace ~d.yaml --epochs 150 --format csv");
    ck_assert_int_eq(lines_of(csv.out), lines + 1);
    for (const char *at = csv.out; *at; at++) {
        int commas = 0;
        for (; *at != '\n'; at++)
            commas += *at == ',';
        ck_assert_int_eq(commas, 8);
    }
    ck_assert(has(csv.out, ",inf,"));
    ck_assert(has(csv.out, ",nan,"));
}
END_TEST

START_TEST(bad_and_missing_files_and_wrong_usage_have_their_codes)
{
    static const struct {
        const char *line;
        int code;
    } rows[] = {
        {"trace", CLI_USAGE},
        {"trace a b", CLI_USAGE},
        {"trace ~m.yaml --steps 1 --samples 1", CLI_USAGE},
        {"trace ~m.yaml --steps 1 --epochs 1", CLI_USAGE},
        {"trace ~m.yaml --samples 1 --epochs 1", CLI_USAGE},
        {"trace ~m.yaml --by step", CLI_USAGE},
        {"trace ~m.yaml --format json", CLI_USAGE},
        {"trace ~m.yaml --save x", CLI_USAGE},
        {"trace ~none.yaml", CLI_NO_FILE},
        {"trace ~", CLI_BAD_FILE},
        {"trace ~bad.yaml", CLI_BAD_FILE},
    };
    temp_write("m.yaml", MAZUR);
    temp_write("bad.yaml", "\x80\x81");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Ran ran = run_line(rows[i].line);
        ck_assert_msg(ran.code == rows[i].code, "%s: %d", rows[i].line,
                      ran.code);
        ck_assert_msg(*ran.out == '\0', "%s", rows[i].line);
        expect_one_line(ran.err);
    }
}
END_TEST

Suite *trace_suite(void)
{
    const TTest *const tests[] = {
        the_tiny_network_has_its_golden_trace,
        the_published_example_has_its_golden_trace,
        the_published_mistake_has_its_golden_trace,
        nudging_has_its_golden_trace,
        measured_slopes_have_their_golden_trace,
        a_batch_or_try_too_many_for_the_samples_is_not_begun,
        a_sample_with_biases_and_sigmoid_has_sixty_steps,
        a_grain_prints_the_last_step_of_each_stretch,
        the_term_is_every_step,
        the_end_of_a_run_ends_a_stretch,
        samples_run_into_further_epochs,
        an_incomplete_batch_ends_without_its_update,
        steps_of_any_number_end_where_they_should,
        a_run_that_diverges_is_still_json_and_csv,
        bad_and_missing_files_and_wrong_usage_have_their_codes,
        NULL};
    return suite_of("trace", tests);
}
