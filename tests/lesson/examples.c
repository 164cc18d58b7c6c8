/* The report is compared as one text, so that a missing, an extra and a wrong
   line all show. */
#include "lesson/examples.h"

#include <check.h>

const char EXAMPLE_MAZUR[] =
    "network:\n"
    "  layers: [2, 2, 2]              # required: neurons a layer\n"
    "  names: [[X, Y], [A, B], [C, D]]\n"
    "  activation: [sigmoid, sigmoid]\n"
    "  biases: true\n"
    "  train-biases: true\n"
    "  weights:\n"
    "    - [[0.15, 0.20], [0.25, 0.30]]\n"
    "    - [[0.40, 0.45], [0.50, 0.55]]\n"
    "  bias: [[0.35, 0.35], [0.60, 0.60]]     # absent: 0\n"
    "  init: {scheme: xavier, seed: 1}\n"
    "loss: half-squared-error\n"
    "data:\n"
    "  samples:\n"
    "    - {in: [0.05, 0.10], out: [0.01, 0.99]}\n"
    "learner:\n"
    "  kind: backprop\n"
    "  rate: 0.1\n"
    "  batch: 1\n"
    "  gradients: average\n"
    "  order: sequential\n"
    "  seed: 1\n"
    "  verify: false\n"
    "  mistake: none\n"
    "  nudge: 0.1\n"
    "  judge: all\n"
    "  epsilon: 1.0e-5\n";

void report_lines(const Report *report, char *ret_lines, size_t size)
{
    TextBuffer lines = text_buffer(ret_lines, size);
    for (int i = 0; i < report->kept; i++) {
        char line[REPORT_MESSAGE + 64];
        report_text(report, i, line, sizeof line);
        text_add(&lines, line);
        text_add(&lines, "\n");
    }
}

Experiment read_good(const char *source)
{
    static Report report;
    char lines[4096];
    Experiment made = {0};
    report_start(&report, "f");
    bool good = experiment_parse(text_of(source), &report, &made);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, "");
    ck_assert(good);
    return made;
}

void expect_errors(const char *source, const char *errors)
{
    static Report report;
    char lines[8192];
    Experiment made = {0};
    report_start(&report, "f");
    bool good = experiment_parse(text_of(source), &report, &made);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    ck_assert(!good);
    ck_assert_ptr_null(made.arena);
}

static void put_together(const char *network, const char *rest,
                         char *ret_source, size_t size)
{
    TextBuffer source = text_buffer(ret_source, size);
    text_addf(&source, "network:\n  layers: [2, 2, 1]\n%s", network);
    text_addf(&source, "data:\n  samples:\n    - {in: [1, 2], out: [0]}\n%s",
              rest);
    ck_assert(!source.full);
}

Experiment read_network(const char *network)
{
    char source[4096];
    put_together(network, "", source, sizeof source);
    return read_good(source);
}

void expect_network_errors(const char *network, const char *errors)
{
    char source[4096];
    put_together(network, "", source, sizeof source);
    expect_errors(source, errors);
}

Experiment read_rest(const char *rest)
{
    char source[4096];
    put_together("", rest, source, sizeof source);
    return read_good(source);
}

void expect_rest_errors(const char *rest, const char *errors)
{
    char source[4096];
    put_together("", rest, source, sizeof source);
    expect_errors(source, errors);
}
