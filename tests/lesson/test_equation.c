/* Formulas: the trees they make, and every mistake. */
#include "lesson/equation.h"

#include "lesson/dump.h"
#include "lesson/suites.h"

#include <string.h>

static EquationNode nodes[EQUATION_NODES + 1];

static void expect_tree(const char *source, const char *tree)
{
    char message[EQUATION_MESSAGE], text[1024];
    TextBuffer dump = text_buffer(text, sizeof text);
    int count = 0, root = EQUATION_NONE;
    bool read = equation_parse(text_of(source), nodes, EQUATION_NODES, &count,
                               &root, message);
    ck_assert_msg(read, "%s: %s", source, message);
    dump_equation(nodes, root, &dump);
    ck_assert_str_eq(text, tree);
}

static void expect_fault(const char *source, const char *fault)
{
    char message[EQUATION_MESSAGE];
    int count = 3, root = 77;
    ck_assert_msg(!equation_parse(text_of(source), nodes, EQUATION_NODES,
                                  &count, &root, message),
                  "'%s' was read", source);
    ck_assert_str_eq(message, fault);
    ck_assert_int_eq(count, 3);
    ck_assert_int_eq(root, 77);
}

START_TEST(letters_numbers_and_signs_stand_in_a_row)
{
    expect_tree("a + 0.25 = AC", "(row a ~+ #0.25 ~= AC)");
    expect_tree("-2.", "(row ~− #2 !.)");
    expect_tree(" ( x , y' ) ", "(row !( x !, y !′ !))");
    expect_tree("δ · σ", "(row δ ~· σ)");
}
END_TEST

START_TEST(scripts_stand_below_and_above_in_any_order)
{
    expect_tree("w_{AC}", "(row (script w (row AC) -))");
    expect_tree("x^2", "(row (script x - #2))");
    expect_tree("x_i^2", "(row (script x i #2))");
    expect_tree("x^2_i", "(row (script x i #2))");
    expect_tree("\\sum_i x", "(row (script !∑ i -) x)");
    expect_tree("x_{a_b}", "(row (script x (row (script a b -)) -))");
}
END_TEST

START_TEST(without_braces_a_script_takes_one_letter_or_digit)
{
    expect_tree("x_ab", "(row (script x a -) b)");
    expect_tree("x^10", "(row (script x - #1) #0)");
    expect_tree("x_\\delta y", "(row (script x δ -) y)");
}
END_TEST

START_TEST(fractions_have_two_groups)
{
    expect_tree("\\frac{\\partial E}{\\partial w}",
                "(row (over (row !∂ E) (row !∂ w)))");
    expect_tree("\\frac12", "(row (over #1 #2))");
    expect_tree("\\frac{1}{2}^2",
                "(row (script (over (row #1) (row #2)) - #2))");
}
END_TEST

START_TEST(every_command_of_the_subset_is_known)
{
    expect_tree("a \\leftarrow b \\cdot c \\times d \\approx e",
                "(row a ~← b ~· c ~× d ~≈ e)");
    expect_tree("\\alpha\\beta\\Delta\\omega", "(row α β Δ ω)");
}
END_TEST

START_TEST(anything_else_is_a_fault)
{
    expect_fault("\\cdott", "unknown command '\\cdott' in a formula; did you "
                            "mean '\\cdot'?");
    expect_fault("\\begin{x}",
                 "unknown command '\\begin' in a formula; expected \\frac "
                 "\\cdot \\times \\partial \\sum \\leftarrow \\approx or a "
                 "Greek letter");
    expect_fault("a * b", "'*' in a formula; did you mean '\\cdot'?");
    expect_fault("a & b",
                 "'&' in a formula; expected letters, numbers, _ ^ {} and "
                 "commands such as \\frac");
    expect_fault("a \\", "unknown command '\\' in a formula; expected \\frac "
                         "\\cdot \\times \\partial \\sum \\leftarrow \\approx "
                         "or a Greek letter");
}
END_TEST

START_TEST(braces_must_fit)
{
    expect_fault("{a", "'{' without '}' in a formula; expected both");
    expect_fault("a}", "'}' without '{' in a formula; expected both");
    expect_fault("x_{}", "'{}' in a formula is empty; expected signs in it");
}
END_TEST

START_TEST(scripts_must_fit)
{
    expect_fault("_a",
                 "'_' in a formula follows nothing; expected a sign before it");
    expect_fault("a_", "nothing behind '_' in a formula; expected signs");
    expect_fault("{a^}", "nothing behind '^' in a formula; expected signs");
    expect_fault("a_b_c", "two '_' at one sign in a formula; expected one, or "
                          "braces");
    expect_fault("a_\\frac12", "'\\frac' as an argument in a formula; expected "
                               "it in braces");
    expect_fault("\\frac{a}", "nothing behind '\\frac' in a formula; expected "
                              "signs");
}
END_TEST

START_TEST(an_empty_formula_is_a_fault)
{
    expect_fault("", "an empty formula; expected signs between '$'");
    expect_fault("  ", "an empty formula; expected signs between '$'");
}
END_TEST

START_TEST(length_and_depth_are_bounded)
{
    char source[1024] = "";
    for (int i = 0; i < EQUATION_NODES; i++)
        strcat(source, "+");
    expect_fault(source, "the formula is too long; expected at most 128 signs");
    source[EQUATION_NODES - 1] = '\0';
    int count = 0, root = 0;
    char message[EQUATION_MESSAGE];
    ck_assert(equation_parse(text_of(source), nodes, EQUATION_NODES, &count,
                             &root, message));
    ck_assert_int_eq(count, EQUATION_NODES);
    expect_fault("{{{{{{{{a}}}}}}}}",
                 "a formula nested too deep; expected at most 8 levels");
    expect_tree("{{{{{{{a}}}}}}}",
                "(row (row (row (row (row (row (row (row a))))))))");
}
END_TEST

Suite *equation_suite(void)
{
    const TTest *const tests[] = {
        letters_numbers_and_signs_stand_in_a_row,
        scripts_stand_below_and_above_in_any_order,
        without_braces_a_script_takes_one_letter_or_digit,
        fractions_have_two_groups,
        every_command_of_the_subset_is_known,
        anything_else_is_a_fault,
        braces_must_fit,
        scripts_must_fit,
        an_empty_formula_is_a_fault,
        length_and_depth_are_bounded,
        NULL};
    return suite_of("equation", tests);
}
