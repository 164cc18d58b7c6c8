/* What is given, what is asked, and what cannot be put on paper. */
#include "suites.h"

#include "capture.h"
#include "cli/worksheet_facts.h"
#include "paper.h"

#include <string.h>

START_TEST(what_is_asked_follows_what_is_given)
{
    for (int blanks = 0; blanks < BLANKS_COUNT; blanks++) {
        bool asked = false;
        for (int part = 0; part < PART_COUNT; part++) {
            PartUse use = worksheet_use((Blanks)blanks, (SheetPart)part);
            ck_assert(!asked || use != PART_GIVEN);
            asked = asked || use == PART_BLANK;
        }
        ck_assert(asked);
    }
    ck_assert_int_eq(worksheet_use(BLANKS_DELTAS, PART_DELTAS), PART_BLANK);
    ck_assert_int_eq(worksheet_use(BLANKS_DELTAS, PART_UPDATE), PART_LEFT_OUT);
    ck_assert_int_eq(worksheet_use(BLANKS_GRADIENTS, PART_DELTAS), PART_GIVEN);
    ck_assert_int_eq(worksheet_use(BLANKS_ALL, PART_FORWARD), PART_BLANK);
}
END_TEST

START_TEST(a_number_that_is_not_finite_is_found)
{
    char name[NET_CELL_NAME] = "untouched";
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    ck_assert(!worksheet_is_endless(&paper.sheet, name));
    ck_assert_str_eq(name, "untouched");
    paper_close(&paper);
    paper_open_text("network: {layers: [1, 1], activation: identity,\n"
                    "  weights: [[[1e200]]]}\n"
                    "data: {samples: [{in: [1e200], out: [1]}]}\n",
                    BLANKS_DELTAS, &paper);
    ck_assert(worksheet_is_endless(&paper.sheet, name));
    ck_assert_str_eq(name, "delta[n1.1]");
    paper_close(&paper);
}
END_TEST

START_TEST(rounding_counts_only_where_something_is_asked)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    ck_assert(!worksheet_is_rounded(&paper.sheet));
    paper_close(&paper);
    paper_open_text("network: {layers: [1, 1], activation: identity,\n"
                    "  biases: false, weights: [[[0.3333]]]}\n"
                    "loss: squared-error\n"
                    "data: {samples: [{in: [1], out: [0]}]}\n",
                    BLANKS_DELTAS, &paper);
    ck_assert(!worksheet_is_rounded(&paper.sheet));
    paper.sheet.blanks = BLANKS_ALL; /* the error has eight digits */
    ck_assert(worksheet_is_rounded(&paper.sheet));
    paper_close(&paper);
}
END_TEST

START_TEST(the_error_is_known_before_and_after)
{
    char bytes[256];
    TextBuffer formula = text_buffer(bytes, sizeof bytes);
    double before, after;
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    worksheet_error(&paper.sheet, &formula, &before, &after);
    ck_assert_str_eq(bytes, "(out[C] − target[C])² + (out[D] − target[D])²");
    ck_assert_double_eq(before, 4.5);
    ck_assert_double_eq_tol(after, 0.82415039, 1e-8);
    worksheet_error(&paper.sheet, NULL, &before, &after);
    ck_assert_double_eq(before, 4.5);
    paper_close(&paper);
}
END_TEST

Suite *worksheet_facts_suite(void)
{
    const TTest *const tests[] = {what_is_asked_follows_what_is_given,
                                  a_number_that_is_not_finite_is_found,
                                  rounding_counts_only_where_something_is_asked,
                                  the_error_is_known_before_and_after, NULL};
    return suite_of("facts of worksheets", tests);
}
