/* docs/engine.md: its steps, its cells and its numbers are those of the run it
   talks about. */
#include "base/file.h"
#include "engine/explain.h"
#include "setup/setup.h"

#include "suites.h"

#include <math.h>
#include <string.h>

typedef struct Manual {
    Experiment experiment;
    Setup setup;
    Run *run;
    Text text; /* of docs/engine.md */
} Manual;

static void path_of(const char *file, char *ret_path, size_t size)
{
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(ret_path, size, "%s/%s", root ? root : ".", file);
}

static Manual manual_open(void)
{
    static Report report;
    char path[1024];
    Manual manual;
    path_of("assets/tiny-network.yaml", path, sizeof path);
    ck_assert(experiment_read(path, &report, &manual.experiment));
    ck_assert(setup_build(&manual.experiment, NULL, NULL, &manual.setup));
    manual.run = setup_run(&manual.setup, RUN_RING);
    ck_assert_ptr_nonnull(manual.run);
    path_of("docs/engine.md", path, sizeof path);
    report_start(&report, path);
    ck_assert(file_read(path, 1 << 20, &report, &manual.text));
    return manual;
}

static void manual_close(Manual *manual)
{
    union {
        const char *given;
        void *back;
    } bytes = {manual->text.at};
    free(bytes.back);
    run_free(manual->run);
    setup_free(&manual->setup);
    experiment_free(&manual->experiment);
}

static double value(const Manual *manual, const char *name)
{
    int cell = net_cell_by_name(manual->setup.net, name);
    ck_assert_msg(cell >= 0, "there is no cell %s", name);
    return manual->run->cells[cell];
}

/* A line "NUMBER TEXT" of the manual is that step of the run. */
static void expect_step(const Manual *manual, const char *line)
{
    char *end, got[256];
    TextBuffer text = text_buffer(got, sizeof got);
    uint64_t number = strtoull(line, &end, 10);
    ck_assert_msg(end > line && number > 0, "no step number in '%s'", line);
    run_goto(manual->run, number, NULL);
    step_text(manual->run, run_last(manual->run), &text);
    ck_assert_str_eq(end + strspn(end, " "), got);
}

/* Calls `expect` for each line of the fenced blocks of this kind; returns how
   many lines there were. */
static int each_line(const Manual *manual, const char *fence,
                     void (*expect)(const Manual *manual, const char *line))
{
    char line[512];
    size_t at = 0;
    bool within = false;
    int lines = 0;
    while (at < manual->text.length) {
        const char *from = manual->text.at + at;
        const char *stop = memchr(from, '\n', manual->text.length - at);
        ck_assert_ptr_nonnull(stop);
        snprintf(line, sizeof line, "%.*s", (int)(stop - from), from);
        at += (size_t)(stop - from) + 1;
        if (strncmp(line, "```", 3) == 0) {
            within = strcmp(line + 3, fence) == 0;
        } else if (within) {
            expect(manual, line);
            lines++;
        }
    }
    return lines;
}

START_TEST(the_steps_of_the_manual_are_those_of_the_run)
{
    Manual manual = manual_open();
    ck_assert_int_ge(each_line(&manual, "steps", expect_step), 30);
    manual_close(&manual);
}
END_TEST

/* "CELL VALUE" after the last step that was gone to. */
static void expect_cell(const Manual *manual, const char *line)
{
    char name[NET_CELL_NAME], number[64];
    if (strncmp(line, "after ", 6) == 0) {
        run_goto(manual->run, strtoull(line + 6, NULL, 10), NULL);
        return;
    }
    ck_assert_int_eq(sscanf(line, "%47s %63s", name, number), 2);
    double got = value(manual, name), want = strtod(number, NULL);
    const char *point = strchr(number, '.');
    double digits = point ? (double)strlen(point + 1) : 0;
    ck_assert_msg(fabs(got - want) <= 0.5 * pow(10, -digits) + 1e-12,
                  "%s is %.17g, the manual says %s", name, got, number);
}

START_TEST(the_cells_of_the_manual_are_those_of_the_run)
{
    Manual manual = manual_open();
    ck_assert_int_ge(each_line(&manual, "cells", expect_cell), 10);
    manual_close(&manual);
}
END_TEST

START_TEST(the_tiny_network_has_the_numbers_of_its_lesson)
{
    static const struct {
        const char *cell;
        double value;
    } numbers[] = {
        {"out[A]", 1},   {"out[B]", 0.5},    {"out[C]", -0.5},
        {"out[D]", 1.5}, {"error", 4.5},     {"delta[C]", -3},
        {"delta[D]", 3}, {"delta[A]", 3.75}, {"delta[B]", 4.5},
    };
    Manual manual = manual_open();
    while (manual.run->cursor.place.phase != PHASE_UPDATE)
        run_next(manual.run);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        ck_assert_double_eq(value(&manual, numbers[i].cell), numbers[i].value);
    run_forward(manual.run, GRAIN_SAMPLE, NULL);
    ck_assert_double_eq_tol(value(&manual, "out[C]"), 0.259375, 1e-12);
    ck_assert_double_eq_tol(value(&manual, "out[D]"), -0.525, 1e-12);
    ck_assert_double_eq_tol(value(&manual, "error"), 0.8242, 5e-5);
    manual_close(&manual);
}
END_TEST

START_TEST(the_sizes_of_the_manual_are_right)
{
    Manual manual = manual_open();
    const Cursor *cursor = &manual.run->cursor;
    ck_assert_int_eq(manual.setup.net->cells, 41);
    run_forward(manual.run, GRAIN_SAMPLE, NULL);
    ck_assert_uint_eq(cursor->steps, 58);
    ck_assert_uint_eq(cursor->forwards, 2);
    ck_assert_uint_eq(cursor->backwards, 1);
    ck_assert_uint_eq(cursor->multiply_adds, 8 + 12 + 8 + 8);
    ck_assert_uint_eq(RUN_RING, 65536);
    ck_assert_uint_le(sizeof(RingEntry) * RUN_RING, 11 << 20);
    manual_close(&manual);
}
END_TEST

Suite *manual_suite(void)
{
    const TTest *const tests[] = {
        the_steps_of_the_manual_are_those_of_the_run,
        the_cells_of_the_manual_are_those_of_the_run,
        the_tiny_network_has_the_numbers_of_its_lesson,
        the_sizes_of_the_manual_are_right,
        NULL,
    };
    return suite_of("manual", tests);
}
