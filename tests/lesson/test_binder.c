/* The cells that directives name. */
#include "lesson/binder.h"

#include "lesson/examples.h"
#include "lesson/suites.h"

/* Reads the document, a list of cells; its errors must be `errors`. */
static int cells_of(const char *document, int least, const char *errors)
{
    static Report report;
    char lines[2048];
    Binder binder = {.report = &report, .arena = arena_new(1 << 20)};
    Reader reader = {.report = &report};
    LessonCell *cells = NULL;
    int count = -1;
    report_start(&report, "f");
    ck_assert(tree_read(text_of(document), 1, &report, &reader.tree));
    bool read = binder_cells(&binder, &reader, TREE_ROOT, "focus", least,
                             &count, &cells);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    ck_assert(read == (*errors == '\0'));
    for (int i = 0; i < count; i++)
        ck_assert_uint_gt(cells[i].name.length, 0);
    tree_free(&reader.tree);
    arena_free(binder.arena);
    return count;
}

START_TEST(a_list_of_cells_is_read)
{
    ck_assert_int_eq(cells_of("[\"delta[A]\", error]", 0, ""), 2);
    ck_assert_int_eq(cells_of("- w[A->C]\n- 'b[C]'\n", 2, ""), 2);
    ck_assert_int_eq(cells_of("[]", 0, ""), 0);
}
END_TEST

START_TEST(each_wrong_cell_is_told_on_its_line)
{
    ck_assert_int_eq(
        cells_of("- delta[A]\n- [1]\n- dleta[A]\n- ''\n", 0,
                 "f:2: a cell is a list; expected a cell such as "
                 "\"delta[A]\"\n"
                 "f:3: unknown cell 'dleta[A]'; did you mean 'delta'?\n"
                 "f:4: a cell is the text \"\"; expected a cell such as "
                 "\"delta[A]\"\n"),
        -1);
}
END_TEST

START_TEST(their_number_is_bounded)
{
    char document[2048];
    TextBuffer text = text_buffer(document, sizeof document);
    cells_of("[error]", 2,
             "f:1: focus is a list of 1; expected 2 to 64 "
             "cells\n");
    for (int i = 0; i < LESSON_CELLS + 1; i++)
        text_add(&text, "- error\n");
    cells_of(document, 0,
             "f:1: focus is a list of 65; expected 0 to 64 "
             "cells\n");
    cells_of("error", 0,
             "f:1: focus is 'error'; expected a list of cells such "
             "as [\"delta[A]\", \"w[A->C]\"]\n");
}
END_TEST

START_TEST(errors_looked_at_are_told_at_their_place)
{
    static Report report, scratch;
    Binder binder = {.report = &report, .scratch = &scratch};
    char lines[256];
    report_start(&report, "f");
    report_start(&scratch, "f");
    report_add(&report, 3, "c");
    report_add(&scratch, 4, "d");
    report_add(&scratch, 1, "%%a");
    binder_tell(&binder, &scratch);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, "f:1: %a\nf:3: c\nf:4: d\n");
}
END_TEST

Suite *binder_suite(void)
{
    const TTest *const tests[] = {
        a_list_of_cells_is_read, each_wrong_cell_is_told_on_its_line,
        their_number_is_bounded, errors_looked_at_are_told_at_their_place,
        NULL};
    return suite_of("binder", tests);
}
