#include "lessons.h"

#include <stdio.h>
#include <string.h>

/* 16 lines: the pages begin on line 17. */
static const char FRONT[] =
    "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
    "network:\n  layers: [2, 2, 2]\n"
    "  names: [[X, Y], [A, B], [C, D]]\n  activation: identity\n"
    "  biases: false\n"
    "  weights: [[[0.5, 0.25], [-1, 0.75]], [[-0.25, -0.5], [1, 1]]]\n"
    "loss: squared-error\ndata: {samples: [{in: [1, 2], out: [1, 0]}]}\n"
    "learner: {rate: 0.05, verify: true}\n---\n\n";

static char errors[4096];
static Report report;

const char *lessons_errors(void)
{
    return errors;
}

static void note_errors(void)
{
    TextBuffer text = text_buffer(errors, sizeof errors);
    for (int i = 0; i < report.kept; i++) {
        char line[400];
        report_text(&report, i, line, sizeof line);
        text_addf(&text, "%s\n", line);
    }
}

Lesson lessons_make(const char *pages)
{
    char source[8192];
    Lesson lesson;
    snprintf(source, sizeof source, "%s%s", FRONT, pages);
    report_start(&report, "lesson.md");
    bool read = lesson_parse(text_of(source), &report, &lesson);
    note_errors();
    ck_assert_msg(read, "%s", errors);
    return lesson;
}

bool lessons_plan(const char *pages, LessonPlan *ret_plan)
{
    Lesson lesson = lessons_make(pages);
    report_start(&report, "lesson.md");
    bool planned = lessonplan_make(&lesson, NULL, &report, ret_plan);
    note_errors();
    lesson_free(&lesson);
    return planned;
}
