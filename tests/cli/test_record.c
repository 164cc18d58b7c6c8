/* One step in three formats; numbers that no format has a word for. */
#include "suites.h"

#include "capture.h"
#include "cli/record.h"

#include <math.h>
#include <string.h>

static const double WEIGHTS[] = {0.5, -2};

typedef struct Scene {
    Net *net;
    Run *run;
} Scene;

static Scene a_scene(void)
{
    static const int sizes[] = {1, 1, 1};
    static const Activation activation[] = {
        ACTIVATION_IDENTITY, ACTIVATION_IDENTITY, ACTIVATION_IDENTITY};
    static const double in[] = {3}, out[] = {1};
    NetSpec spec = {.layers = 3,
                    .sizes = sizes,
                    .activation = activation,
                    .loss = LOSS_SQUARED_ERROR,
                    .targets = true};
    Samples samples = {1, in, out};
    LearnerConfig config = {.rate = 0.1, .batch = 1};
    Scene scene = {.net = net_new(&spec)};
    ck_assert_ptr_nonnull(scene.net);
    double *cells = calloc((size_t)scene.net->cells, sizeof *cells);
    ck_assert_ptr_nonnull(cells);
    net_load(scene.net, WEIGHTS, NULL, cells);
    scene.run = run_new(scene.net, &samples, &config, cells, 1);
    free(cells);
    ck_assert_ptr_nonnull(scene.run);
    return scene;
}

/* The record of the step after `steps` steps, made to hold these values. */
static const char *record(RecordFormat format, int steps, bool known,
                          double before, double after)
{
    static char text[2048];
    Scene scene = a_scene();
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    Recorder recorder = record_start(out, format, scene.net);
    rewind(out);
    for (int i = 1; i < steps; i++)
        run_next(scene.run);
    Step step = *run_next(scene.run);
    step.known = known;
    step.before = before;
    step.after = after;
    record_step(&recorder, scene.run, &step);
    long end = ftell(out);
    rewind(out);
    ck_assert_int_lt(end, (long)sizeof text);
    text[fread(text, 1, (size_t)end, out)] = '\0';
    fclose(out);
    run_free(scene.run);
    net_free(scene.net);
    return text;
}

START_TEST(csv_has_its_columns_and_an_empty_field_for_nothing)
{
    ck_assert_str_eq(record(RECORD_CSV, 1, false, 7, 0.1),
                     "1,1,1,load,load,in[x1],,0.10000000000000001,"
                     "in[x1] := 0.1 of sample 1\n");
}
END_TEST

START_TEST(csv_writes_out_what_is_not_finite)
{
    const char *line =
        record(RECORD_CSV, 1, true, (double)INFINITY, (double)NAN);
    ck_assert_msg(has(line, ",inf,nan,"), "%s", line);
    line = record(RECORD_CSV, 1, true, -(double)NAN, -(double)INFINITY);
    ck_assert_msg(has(line, ",nan,-inf,"), "%s", line);
}
END_TEST

START_TEST(json_says_null_for_nothing)
{
    ck_assert_str_eq(
        record(RECORD_JSONL, 3, false, 7, 1.5),
        "{\"step\":3,\"epoch\":1,\"sample\":1,\"phase\":\"forward\","
        "\"kind\":\"term\",\"cell\":\"sum[n1.1]\",\"before\":null,"
        "\"after\":1.5,\"text\":\"sum[n1.1] := w[x1->n1.1] * in[x1] = 0.5 * 3 "
        "-> 1.5\"}\n");
}
END_TEST

START_TEST(json_tells_what_is_not_finite_by_a_key)
{
    const char *line =
        record(RECORD_JSONL, 1, true, -(double)INFINITY, (double)INFINITY);
    ck_assert_msg(has(line, "\"before\":null,\"after\":null,"
                            "\"nonfinite-before\":\"-inf\","
                            "\"nonfinite\":\"inf\",\"text\""),
                  "%s", line);
    line = record(RECORD_JSONL, 1, true, 2, (double)NAN);
    ck_assert_msg(has(line, "\"before\":2,\"after\":null,"
                            "\"nonfinite\":\"nan\",\"text\""),
                  "%s", line);
    line = record(RECORD_JSONL, 1, true, (double)NAN, 2);
    ck_assert_msg(has(line, "\"before\":null,\"after\":2,"
                            "\"nonfinite-before\":\"nan\",\"text\""),
                  "%s", line);
    line = record(RECORD_JSONL, 1, false, (double)NAN, 2);
    ck_assert_msg(!has(line, "nonfinite"), "%s", line);
}
END_TEST

START_TEST(text_stands_in_columns_under_its_header)
{
    char header[256];
    Scene scene = a_scene();
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    record_start(out, RECORD_TEXT, scene.net);
    rewind(out);
    ck_assert_ptr_nonnull(fgets(header, sizeof header, out));
    fclose(out);
    run_free(scene.run);
    net_free(scene.net);
    const char *line = record(RECORD_TEXT, 3, false, 0, 1.5);
    long column = strstr(header, "cell") - header;
    ck_assert_int_eq(strncmp(line + column, "sum[n1.1]", 9), 0);
    column = strstr(header, "text") - header;
    ck_assert_int_eq(strncmp(line + column, "sum[n1.1] := ", 13), 0);
    ck_assert_msg(has(line, " - "), "%s", line);
}
END_TEST

START_TEST(numbers_read_back_to_the_same_bits)
{
    static const double values[] = {0.1, 1.0 / 3, 5e-324,
                                    1.7976931348623157e308, -0.0};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        const char *line = record(RECORD_CSV, 1, false, 0, values[i]);
        double back = strtod(strstr(line, ",,") + 2, NULL);
        ck_assert_msg(memcmp(&back, &values[i], sizeof back) == 0, "%s", line);
    }
}
END_TEST

Suite *record_suite(void)
{
    const TTest *const tests[] = {
        csv_has_its_columns_and_an_empty_field_for_nothing,
        csv_writes_out_what_is_not_finite,
        json_says_null_for_nothing,
        json_tells_what_is_not_finite_by_a_key,
        text_stands_in_columns_under_its_header,
        numbers_read_back_to_the_same_bits,
        NULL};
    return suite_of("record", tests);
}
