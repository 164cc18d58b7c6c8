/* Sheets and keys as text: blanks and answers belong together, and no answer
   stands on the sheet. */
#include "suites.h"

#include "capture.h"
#include "cli/papernumber.h"
#include "cli/sheetrow.h"
#include "cli/worksheet_facts.h"
#include "cli/worksheet_text.h"
#include "paper.h"

#include <math.h>
#include <md4c.h>
#include <string.h>

static char sheet_text[WORKSHEET_BYTES], key_text[WORKSHEET_BYTES];

static void write_both(const Worksheet *sheet)
{
    TextBuffer text = text_buffer(sheet_text, sizeof sheet_text);
    TextBuffer key = text_buffer(key_text, sizeof key_text);
    worksheet_write(sheet, &text);
    worksheet_write_key(sheet, &key);
}

static void expect_in_key_only(const char *part)
{
    ck_assert_msg(has(key_text, part), "the key has no %s", part);
    ck_assert_msg(!has(sheet_text, part), "the sheet has %s", part);
}

START_TEST(the_deltas_of_the_tiny_network_are_in_the_key)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_DELTAS, &paper);
    write_both(&paper.sheet);
    expect_in_key_only("| 1 | `delta[C]` | `2·(−0.5 − 1) = −3` | **−3** |\n");
    expect_in_key_only("| 2 | `delta[D]` | `2·(1.5 − 0) = 3` | **3** |\n");
    expect_in_key_only(
        "| 3 | `delta[A]` | `−0.25·(−3) + 1·3 = 3.75` | **3.75** |\n");
    expect_in_key_only(
        "| 4 | `delta[B]` | `−0.5·(−3) + 1·3 = 4.5` | **4.5** |\n");
    ck_assert(!has(sheet_text, "3.75"));
    ck_assert(!has(sheet_text, "−3"));
    ck_assert(has(sheet_text,
                  "| 3 | `delta[A]` | "
                  "`w[A->C]·delta[C] + w[A->D]·delta[D]` | ________ |\n"));
    ck_assert(has(sheet_text, "| `out[C]` | −0.5 |\n"));
    ck_assert(has(sheet_text, "| `error` | 4.5 |\n"));
    ck_assert(!has(sheet_text, "grad"));
    ck_assert(has(sheet_text, "Nothing needs rounding.\n"));
    paper_close(&paper);
}
END_TEST

START_TEST(gradients_come_with_new_weights_and_given_deltas)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_GRADIENTS, &paper);
    write_both(&paper.sheet);
    ck_assert(has(sheet_text, "| `delta[A]` | 3.75 |\n"));
    expect_in_key_only("| 6 | `grad[Y->A]` | `2·3.75 = 7.5` | **7.5** |\n");
    expect_in_key_only("| 13 | new `w[A->C]` | `−0.25 − 0.05·(−3) = −0.1` | "
                       "**−0.1** |\n");
    expect_in_key_only("The error of this sample was 4.5. With the new weights "
                       "it is 0.8242.\n");
    ck_assert(has(sheet_text, "\n## New weights\n"));
    paper_close(&paper);
}
END_TEST

START_TEST(all_leaves_everything_blank)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    expect_in_key_only("| 1 | `out[A]` | `0.5·1 + 0.25·2 = 1` | **1** |\n");
    expect_in_key_only(
        "| 5 | `error` | `(−0.5 − 1)² + (1.5 − 0)² = 4.5` | **4.5** |\n");
    expect_in_key_only("| 25 | new `w[B->D]` | `1 − 0.05·1.5 = 0.925` | "
                       "**0.925** |\n");
    ck_assert(!has(sheet_text, "1.5"));
    ck_assert(!has(sheet_text, "4.5"));
    paper_close(&paper);
}
END_TEST

/* The next row "| 12 | ..." of a text, with its number; NULL behind the last.
 */
static const char *next_row(const char *at, int *ret_number)
{
    while ((at = strstr(at, "\n| ")) != NULL) {
        at++;
        if (sscanf(at, "| %d |", ret_number) == 1)
            return at;
    }
    return NULL;
}

/* The columns of a row, copied: number, found, how or working, answer. */
static void read_row(const char *row, char ret_columns[4][512])
{
    for (int i = 0; i < 4; i++) {
        row += strspn(row, "| ");
        size_t length = strcspn(row, "|\n");
        ck_assert_uint_lt(length, 512);
        memcpy(ret_columns[i], row, length);
        while (length > 0 && ret_columns[i][length - 1] == ' ')
            length--;
        ret_columns[i][length] = '\0';
        row += strcspn(row, "|\n");
    }
}

/* "**−0.25**" */
static double number_in(const char *answer)
{
    bool minus;
    ck_assert(strncmp(answer, "**", 2) == 0);
    answer += 2;
    minus = strncmp(answer, "−", strlen("−")) == 0;
    answer += minus ? strlen("−") : 0;
    return minus ? -strtod(answer, NULL) : strtod(answer, NULL);
}

/* The cell a column names: "new `w[A->C]`". */
static int cell_in(const Net *net, const char *column)
{
    char name[NET_CELL_NAME];
    const char *tick = strchr(column, '`');
    ck_assert_ptr_nonnull(tick);
    ck_assert_int_eq(sscanf(tick, "`%47[^`]`", name), 1);
    int cell = net_cell_by_name(net, name);
    ck_assert_int_ge(cell, 0);
    return cell;
}

static void expect_answer(const Paper *paper, char columns[4][512])
{
    double other = paper_recompute(paper, cell_in(paper->run->net, columns[1]));
    double answer = number_in(columns[3]);
    char working[NUMBER_TEXT * 2];
    ck_assert_msg(fabs(answer - other) <= 1e-7 + 6e-4 * fabs(other),
                  "%s is %s, not %g", columns[1], columns[3], other);
    snprintf(working, sizeof working, " %.*s`", (int)strlen(columns[3]) - 4,
             columns[3] + 2);
    ck_assert_msg(has(columns[2], working) || !has(columns[2], " = "),
                  "%s ends in %s", columns[2], columns[3]);
}

/* Each blank of the sheet has its answer in the key, and it is right. */
static int expect_key(const Paper *paper)
{
    static char asked[4][512], told[4][512];
    const char *row = sheet_text, *answer = key_text;
    int count = 0, number, same;
    while ((row = next_row(row, &number)) != NULL) {
        answer = next_row(answer, &same);
        ck_assert_ptr_nonnull(answer);
        ck_assert_int_eq(number, ++count);
        ck_assert_int_eq(same, number);
        read_row(row, asked);
        read_row(answer, told);
        ck_assert_str_eq(asked[1], told[1]);
        ck_assert_str_eq(asked[3], "________");
        expect_answer(paper, told);
    }
    ck_assert_ptr_null(next_row(answer, &same));
    return count;
}

START_TEST(every_blank_has_one_answer_found_by_another_way_too)
{
    for (int i = 0; PAPER_EXPERIMENTS[i]; i++)
        for (int blanks = 0; blanks < BLANKS_COUNT; blanks++) {
            Paper paper;
            paper_open_text(PAPER_EXPERIMENTS[i], (Blanks)blanks, &paper);
            write_both(&paper.sheet);
            ck_assert_int_gt(expect_key(&paper), 0);
            paper_close(&paper);
        }
}
END_TEST

/* What a reader of Markdown finds. */
typedef struct Found {
    int tables, blanks, bold, images, pages; /* pages: level 1 headings */
    bool other;      /* emphasis, links, HTML, rules: none of it is meant */
    char cell[1024]; /* the one being read */
    size_t length;
    bool in_cell;
} Found;

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    Found *found = user;
    found->tables += type == MD_BLOCK_TABLE;
    if (type == MD_BLOCK_H)
        found->pages += ((MD_BLOCK_H_DETAIL *)detail)->level == 1;
    found->other = found->other || type == MD_BLOCK_HR ||
                   type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
    if (type == MD_BLOCK_TD) {
        found->in_cell = true;
        found->length = 0;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    Found *found = user;
    (void)detail;
    if (type != MD_BLOCK_TD)
        return 0;
    found->in_cell = false;
    found->blanks +=
        found->length == 8 && memcmp(found->cell, "________", 8) == 0;
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    Found *found = user;
    (void)detail;
    found->bold += type == MD_SPAN_STRONG;
    found->images += type == MD_SPAN_IMG;
    found->other =
        found->other ||
        (type != MD_SPAN_STRONG && type != MD_SPAN_IMG && type != MD_SPAN_CODE);
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)type, (void)detail, (void)user;
    return 0;
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
                     void *user)
{
    Found *found = user;
    found->other = found->other || type == MD_TEXT_HTML;
    if (found->in_cell) {
        ck_assert_uint_lt(found->length + size, sizeof found->cell);
        memcpy(found->cell + found->length, text, size);
        found->length += size;
    }
    return 0;
}

static Found parse(const char *text)
{
    static Found found; /* large */
    MD_PARSER parser = {.flags = MD_FLAG_TABLES,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = take_text};
    found = (Found){.tables = 0};
    ck_assert_int_eq(md_parse(text, (MD_SIZE)strlen(text), &parser, &found), 0);
    return found;
}

START_TEST(a_reader_of_markdown_finds_tables_blanks_and_answers)
{
    for (int i = 0; PAPER_EXPERIMENTS[i]; i++) {
        Paper paper;
        paper_open_text(PAPER_EXPERIMENTS[i], BLANKS_ALL, &paper);
        paper.sheet.title = "# *A* [b](c) <d> | _e_ `f`";
        paper.sheet.picture = "a (b).png";
        write_both(&paper.sheet);
        int count = expect_key(&paper);
        Found sheet = parse(sheet_text), key = parse(key_text);
        ck_assert_int_eq(sheet.blanks, count);
        ck_assert_int_eq(key.bold, count);
        ck_assert_int_eq(key.tables, PART_COUNT);
        ck_assert_int_ge(sheet.tables, PART_COUNT + 3);
        ck_assert_int_eq(sheet.images, 1);
        ck_assert_int_eq(sheet.pages + key.pages, 2);
        ck_assert(!sheet.other && !key.other);
        paper_close(&paper);
    }
}
END_TEST

/* Tables: as many columns as their heading, a blank line around them. */
static void expect_tables(const char *text)
{
    int columns = 0;
    for (const char *at = text; *at; at += strcspn(at, "\n") + 1) {
        int bars = 0;
        const char *end = at + strcspn(at, "\n");
        for (const char *c = at; c < end; c++)
            bars += *c == '|';
        ck_assert_msg(columns == 0 || bars == columns || end == at, "%.60s",
                      at);
        ck_assert_msg(bars == 0 || (*at == '|' && end[-1] == '|'), "%.60s", at);
        ck_assert_msg(bars == 0 || columns > 0 || at == text ||
                          strncmp(at - 2, "\n\n", 2) == 0,
                      "%.60s", at);
        columns = bars;
    }
}

/* Code spans end on their line, so names mean nothing to Markdown. */
static void expect_spans(const char *text)
{
    int ticks = 0;
    for (const char *c = text; *c; c++) {
        ticks += *c == '`';
        ck_assert_msg(*c != '\n' || ticks % 2 == 0, "%.60s", c);
        ck_assert_msg(*c != '[' || ticks % 2 == 1 || c[-1] == '!' ||
                          c[-1] == '\\',
                      "%.60s", c);
    }
}

START_TEST(both_are_valid_markdown)
{
    for (int i = 0; PAPER_EXPERIMENTS[i]; i++) {
        Paper paper;
        paper_open_text(PAPER_EXPERIMENTS[i], BLANKS_ALL, &paper);
        paper.sheet.picture = "a.png";
        write_both(&paper.sheet);
        expect_tables(sheet_text);
        expect_tables(key_text);
        expect_spans(sheet_text);
        expect_spans(key_text);
        ck_assert(!has(sheet_text, "\n\n\n"));
        ck_assert(!has(key_text, "\n\n\n"));
        ck_assert(!has(sheet_text, " \n"));
        ck_assert(!has(key_text, " \n"));
        paper_close(&paper);
    }
}
END_TEST

START_TEST(what_a_network_does_not_have_is_not_spoken_of)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[3], BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    ck_assert(!has(sheet_text, "hidden"));
    ck_assert(!has(sheet_text, "slope"));
    ck_assert(has(sheet_text, "The delta of an output comes from the error."));
    paper_close(&paper);
    paper_open_text(PAPER_EXPERIMENTS[4], BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    ck_assert(has(sheet_text, "The delta of a hidden neuron comes from"));
    ck_assert(has(key_text, "| `1 if 2 > 0, else 0 → 1` | **1** |"));
    paper_close(&paper);
}
END_TEST

START_TEST(titles_and_seeds_stand_on_both)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_DELTAS, &paper);
    paper.sheet.title = "Of *stars* | bars";
    write_both(&paper.sheet);
    ck_assert(!has(sheet_text, "Sheet "));
    paper.sheet.numbered = true;
    paper.sheet.number = 7;
    write_both(&paper.sheet);
    ck_assert(has(sheet_text, "# Worksheet: Of \\*stars\\* \\| bars\n"));
    ck_assert(has(key_text, "# Answer key: Of \\*stars\\* \\| bars\n"));
    ck_assert(has(sheet_text, "\n**Sheet 7**\n"));
    ck_assert(has(key_text, "\n**Sheet 7**\n"));
    paper_close(&paper);
}
END_TEST

START_TEST(the_key_tells_what_the_sheet_makes_different)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    ck_assert(!has(key_text, "samples"));
    ck_assert(!has(key_text, "mistake"));
    ck_assert(!has(key_text, "rounded"));
    paper.sheet.samples = 4;
    paper.sheet.batch = 0;
    paper.sheet.mistake = "no-slope";
    paper.sheet.rounded = true;
    write_both(&paper.sheet);
    ck_assert(has(key_text, "This is the first of 4 samples.\n"));
    ck_assert(has(key_text, "here they move after this one.\n"));
    ck_assert(has(key_text, "the mistake `no-slope` on purpose"));
    ck_assert(has(key_text, "rounded to four digits before"));
    ck_assert(!has(sheet_text, "no-slope"));
    paper_close(&paper);
}
END_TEST

START_TEST(biases_are_spoken_of_where_there_are_any)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[0], BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    ck_assert(has(sheet_text, "Its bias is added too.\n"));
    ck_assert(has(sheet_text, "\n## New weights and biases\n"));
    ck_assert(has(sheet_text, "| `gradb[n2.1]` | `delta[n2.1]` |"));
    ck_assert(has(key_text, "| `gradb[n2.1]` | `delta[n2.1]` | **"));
    ck_assert(has(sheet_text, "Round to four digits"));
    paper_close(&paper);
    paper_open_text(PAPER_EXPERIMENTS[2], BLANKS_ALL, &paper);
    write_both(&paper.sheet);
    ck_assert(!has(sheet_text, "bias"));
    paper_close(&paper);
}
END_TEST

Suite *worksheet_text_suite(void)
{
    const TTest *const tests[] = {
        the_deltas_of_the_tiny_network_are_in_the_key,
        gradients_come_with_new_weights_and_given_deltas,
        all_leaves_everything_blank,
        every_blank_has_one_answer_found_by_another_way_too,
        a_reader_of_markdown_finds_tables_blanks_and_answers,
        both_are_valid_markdown,
        what_a_network_does_not_have_is_not_spoken_of,
        titles_and_seeds_stand_on_both,
        the_key_tells_what_the_sheet_makes_different,
        biases_are_spoken_of_where_there_are_any,
        NULL};
    return suite_of("texts of worksheets", tests);
}
