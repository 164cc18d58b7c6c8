/* Names of cells: right, nearly right, and without the quotes they need. */
#include "lesson/cellname.h"

#include "lesson/suites.h"

static void expect_fault(const char *name, const char *fault)
{
    char message[CELLNAME_MESSAGE];
    ck_assert_msg(!cellname_check(text_of(name), message), "'%s'", name);
    ck_assert_str_eq(message, fault);
}

START_TEST(every_kind_of_cell_is_known)
{
    static const char *const names[] = {
        "in[X]",     "target[C]",   "w[A->C]",  "b[C]",     "sum[A]",
        "out[n1.2]", "upstream[A]", "slope[A]", "delta[A]", "grad[A->C]",
        "gradb[C]",  "error",       "max[2]",   "norm[15]", "pick",
        "r",         "best",        "verdict",  "old",      "e-up",
        "e-down",    "w[x_1->n2.1]"};
    char message[CELLNAME_MESSAGE];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(cellname_check(text_of(names[i]), message), "%s: %s",
                      names[i], message);
}
END_TEST

START_TEST(what_stands_in_brackets_must_fit)
{
    expect_fault("delta", "'delta' is not a cell; expected a name such as "
                          "delta[A]");
    expect_fault("delta[A->C]", "'delta[A->C]' is not a cell; expected a name "
                                "such as delta[A]");
    expect_fault("w[A]", "'w[A]' is not a cell; expected a name such as "
                         "w[A->C]");
    expect_fault("w[A->]", "'w[A->]' is not a cell; expected a name such as "
                           "w[A->C]");
    expect_fault("max[A]",
                 "'max[A]' is not a cell; expected a name such as max[1]");
    expect_fault("error[A]",
                 "'error[A]' is not a cell; expected a name such as error");
    expect_fault("out[A", "'out[A' is not a cell; expected a name such as "
                          "out[A]");
    expect_fault("out[abcdefghijklmnopq]",
                 "'out[abcdefghijklmnopq]' is not a cell; expected a name such "
                 "as out[A]");
}
END_TEST

START_TEST(a_near_miss_is_told)
{
    expect_fault("dleta[A]", "unknown cell 'dleta[A]'; did you mean 'delta'?");
    expect_fault("bottom[A]", "unknown cell 'bottom[A]'; expected a name such "
                              "as delta[A], w[A->C] or error");
    expect_fault("", "unknown cell ''; expected a name such as delta[A], "
                     "w[A->C] or error");
}
END_TEST

START_TEST(a_cell_without_quotes_is_found)
{
    Text name;
    ck_assert(cellname_unquoted(text_of("focus: [delta[A], b]"), &name));
    ck_assert(text_is(name, "delta[A]"));
    ck_assert(cellname_unquoted(text_of("[\"out[A]\", w[A->C]]"), &name));
    ck_assert(text_is(name, "w[A->C]"));
    ck_assert(cellname_unquoted(text_of("{of: e[, in[X"), &name));
    ck_assert(text_is(name, "in[X"));
}
END_TEST

START_TEST(a_cell_in_quotes_is_none_without)
{
    Text name;
    ck_assert(!cellname_unquoted(text_of("[\"delta[A]\", 'w[A->C]']"), &name));
    ck_assert(!cellname_unquoted(text_of("[weights, x[1]]"), &name));
    ck_assert(!cellname_unquoted(text_of(""), &name));
}
END_TEST

Suite *cellname_suite(void)
{
    const TTest *const tests[] = {every_kind_of_cell_is_known,
                                  what_stands_in_brackets_must_fit,
                                  a_near_miss_is_told,
                                  a_cell_without_quotes_is_found,
                                  a_cell_in_quotes_is_none_without,
                                  NULL};
    return suite_of("cellname", tests);
}
