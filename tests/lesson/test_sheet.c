/* Where the reading of a page is, and what it gathers. */
#include "lesson/sheet.h"

#include "lesson/examples.h"
#include "lesson/suites.h"

static const char SOURCE[] = "a\n\n  b c\n\nd";

typedef struct Desk {
    Binder binder;
    Sheet *sheet;
} Desk;

static Report report;

/* The sheet keeps the binder's address. */
static Desk *desk_of(void)
{
    static Desk desk;
    desk = (Desk){.binder = {.report = &report,
                             .arena = arena_new(16 << 20),
                             .work = arena_new(16 << 20)}};
    Leaf *leaf = arena_take(desk.binder.work, 1, sizeof *leaf);
    desk.sheet = arena_take(desk.binder.work, 1, sizeof *desk.sheet);
    ck_assert(leaf && desk.sheet);
    leaf->markdown = text_of(SOURCE);
    leaf->line = 20;
    report_start(&report, "f");
    sheet_start(desk.sheet, &desk.binder, leaf);
    return &desk;
}

static void put_away(Desk *desk)
{
    arena_free(desk->binder.arena);
    arena_free(desk->binder.work);
}

START_TEST(lines_are_counted_forwards_and_backwards)
{
    Desk *desk = desk_of();
    ck_assert_int_eq(sheet_line_of(desk->sheet, SOURCE + 5), 22);
    ck_assert_int_eq(sheet_line_of(desk->sheet, SOURCE), 20);
    ck_assert_int_eq(sheet_line_of(desk->sheet, SOURCE + 10), 24);
    ck_assert_int_eq(sheet_line_of(desk->sheet, "elsewhere"), 0);
    ck_assert_int_eq(desk->sheet->line, 24);
    put_away(desk);
}
END_TEST

START_TEST(lines_that_say_something_are_passed_one_by_one)
{
    Desk *desk = desk_of();
    ck_assert_int_eq(sheet_pass_line(desk->sheet), 20);
    sheet_read_to(desk->sheet, SOURCE + 6);
    ck_assert_int_eq(sheet_pass_line(desk->sheet), 24);
    put_away(desk);
}
END_TEST

START_TEST(reading_goes_to_a_sign_or_behind_it)
{
    Desk *desk = desk_of();
    sheet_seek(desk->sheet, "cd");
    ck_assert_uint_eq(desk->sheet->at, 7);
    sheet_seek_behind(desk->sheet, "\n");
    ck_assert_int_eq(desk->sheet->line, 23);
    sheet_seek_behind(desk->sheet, "!");
    ck_assert_int_eq(desk->sheet->line, 23);
    put_away(desk);
}
END_TEST

START_TEST(text_gathers_until_it_is_taken)
{
    Desk *desk = desk_of();
    ck_assert_int_eq(sheet_add_text(desk->sheet, text_of("one two")), 0);
    ck_assert_int_eq(sheet_add_text(desk->sheet, text_of(" three")), 0);
    ck_assert(text_is(sheet_take_text(desk->sheet), "one two three"));
    ck_assert_int_eq(desk->sheet->words, 3);
    ck_assert(text_is(sheet_take_text(desk->sheet), ""));
    put_away(desk);
}
END_TEST

START_TEST(too_much_is_told_once)
{
    Desk *desk = desk_of();
    char lines[256];
    for (int i = 0; i < LESSON_PAGE_BLOCKS; i++)
        ck_assert_ptr_nonnull(sheet_add_block(desk->sheet, LESSON_RULE));
    ck_assert_ptr_null(sheet_add_block(desk->sheet, LESSON_RULE));
    ck_assert_ptr_null(sheet_add_block(desk->sheet, LESSON_RULE));
    ck_assert(desk->sheet->full);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, "f:20: too many blocks on a page; expected at most "
                            "256\n");
    put_away(desk);
}
END_TEST

START_TEST(the_page_gets_what_was_gathered)
{
    Desk *desk = desk_of();
    LessonPage page = {0};
    sheet_add_block(desk->sheet, LESSON_PARAGRAPH);
    sheet_add_span(desk->sheet, LESSON_SOFT_BREAK, 21);
    sheet_finish(desk->sheet, &page);
    ck_assert_int_eq(page.block_count, 1);
    ck_assert_int_eq(page.span_count, 1);
    ck_assert_int_eq(page.blocks[0].run.count, 1);
    ck_assert_int_eq(page.spans[0].line, 21);
    put_away(desk);
}
END_TEST

Suite *sheet_suite(void)
{
    const TTest *const tests[] = {
        lines_are_counted_forwards_and_backwards,
        lines_that_say_something_are_passed_one_by_one,
        reading_goes_to_a_sign_or_behind_it,
        text_gathers_until_it_is_taken,
        too_much_is_told_once,
        the_page_gets_what_was_gathered,
        NULL};
    return suite_of("sheet", tests);
}
