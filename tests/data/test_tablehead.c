/* The header: which column does what. */
#include "data/tablehead.h"
#include "suites.h"

#include "place.h"

#include <string.h>

static const char *const INPUTS[] = {"x", "y"};
static const char *const OUTPUTS[] = {"z"};
static const TableColumns XYZ = {
    .inputs = 2, .input = INPUTS, .outputs = 1, .output = OUTPUTS};

static const char *wrong(const TableColumns *columns, const char *names)
{
    static TableHead head;
    static Report report;
    char copy[200];
    head = (TableHead){.columns = 0};
    report_start(&report, "f");
    snprintf(copy, sizeof copy, "%s", names);
    for (char *name = strtok(copy, ","); name; name = strtok(NULL, ","))
        tablehead_cell(&head, text_of(name));
    bool good = tablehead_assign(&head, columns, 3, &report);
    ck_assert_int_eq(good, report.count == 0);
    tablehead_free(&head);
    return place_lines(&report);
}

START_TEST(columns_are_found_by_name_in_any_order)
{
    static TableHead head;
    static Report report;
    report_start(&report, "f");
    tablehead_cell(&head, text_of("z"));
    tablehead_cell(&head, text_of("other"));
    tablehead_cell(&head, text_of("y"));
    tablehead_cell(&head, text_of("x"));
    ck_assert(tablehead_assign(&head, &XYZ, 1, &report));
    ck_assert_int_eq(head.jobs[0].kind, JOB_OUTPUT);
    ck_assert_int_eq(head.jobs[1].kind, JOB_NONE);
    ck_assert_int_eq(head.jobs[2].kind, JOB_INPUT);
    ck_assert_int_eq(head.jobs[2].place, 1);
    ck_assert_int_eq(head.jobs[3].place, 0);
    tablehead_free(&head);
}
END_TEST

START_TEST(columns_that_are_missing_are_told)
{
    ck_assert_str_eq(wrong(&XYZ, "x,why,z"),
                     "f:3: no column 'y'; expected it in the header\n");
    TableColumns label = {.label = "species"};
    ck_assert_str_eq(wrong(&label, "x,specie"),
                     "f:3: no column 'species'; did you mean 'specie'?\n");
}
END_TEST

START_TEST(a_column_that_is_used_is_there_once)
{
    ck_assert_str_eq(wrong(&XYZ, "x,y,z,y"),
                     "f:3: columns 2 and 4 are both 'y'; expected it once\n");
    ck_assert_str_eq(wrong(&XYZ, "x,y,z,a,a"), "");
}
END_TEST

START_TEST(other_marks_between_columns_are_recognised)
{
    ck_assert_str_eq(wrong(&XYZ, "x;y;z"),
                     "f:3: semicolons between columns; expected commas\n");
    ck_assert_str_eq(wrong(&XYZ, "x\ty\tz"),
                     "f:3: tabs between columns; expected commas\n");
}
END_TEST

START_TEST(columns_are_limited)
{
    static TableHead head;
    static Report report;
    report_start(&report, "f");
    head = (TableHead){.columns = 0};
    for (int i = 0; i <= TABLE_COLUMNS; i++)
        tablehead_cell(&head, text_of("c"));
    ck_assert(!tablehead_assign(&head, &XYZ, 1, &report));
    ck_assert_str_eq(place_lines(&report),
                     "f:1: 8193 columns; expected at most 8192\n");
    tablehead_free(&head);
}
END_TEST

START_TEST(without_names_all_but_the_label_are_inputs)
{
    static TableHead head;
    static Report report;
    TableColumns columns = {.label = "b"};
    report_start(&report, "f");
    head = (TableHead){.columns = 0};
    tablehead_cell(&head, text_of("a"));
    tablehead_cell(&head, text_of("b"));
    tablehead_cell(&head, text_of("c"));
    ck_assert(tablehead_assign(&head, &columns, 1, &report));
    ck_assert_int_eq(head.inputs, 2);
    ck_assert_int_eq(head.jobs[1].kind, JOB_LABEL);
    ck_assert_int_eq(head.jobs[2].place, 1);
    tablehead_free(&head);
}
END_TEST

Suite *tablehead_suite(void)
{
    const TTest *const tests[] = {columns_are_found_by_name_in_any_order,
                                  columns_that_are_missing_are_told,
                                  a_column_that_is_used_is_there_once,
                                  other_marks_between_columns_are_recognised,
                                  columns_are_limited,
                                  without_names_all_but_the_label_are_inputs,
                                  NULL};
    return suite_of("tablehead", tests);
}
