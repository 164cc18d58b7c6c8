/* Bytes as text. */
#include "lesson/plaintext.h"

#include "lesson/examples.h"
#include "lesson/lesson.h"
#include "lesson/suites.h"

#include <stdlib.h>

static void expect_text(const char *source, const char *made)
{
    static Report report;
    Arena *arena = arena_new(1 << 20);
    Text text;
    report_start(&report, "f");
    ck_assert(plaintext_make(text_of(source), arena, &report, &text));
    ck_assert(text_is(text, made));
    arena_free(arena);
}

static void expect_fault(Text source, const char *fault)
{
    static Report report;
    char lines[512];
    Arena *arena = arena_new(64 << 20);
    Text text = {NULL, 77};
    report_start(&report, "f");
    ck_assert(!plaintext_make(source, arena, &report, &text));
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, fault);
    ck_assert_uint_eq(text.length, 77);
    arena_free(arena);
}

START_TEST(all_line_ends_become_newlines)
{
    expect_text("a\r\nb\rc\n\r\n", "a\nb\nc\n\n");
    expect_text("\xEF\xBB\xBF"
                "a",
                "a");
    expect_text("", "");
}
END_TEST

START_TEST(wrong_bytes_are_told_with_their_line)
{
    expect_fault(text_of("a\r\nb\rc\xFF"),
                 "f:3: not UTF-8; expected text in UTF-8\n");
    expect_fault((Text){"a\n\0b", 4},
                 "f:2: a control character; expected plain text\n");
    expect_fault(text_of("\x1B[0m"),
                 "f:1: a control character; expected plain text\n");
}
END_TEST

START_TEST(more_than_eight_mebibytes_are_refused)
{
    char *bytes = malloc(LESSON_BYTES + 1);
    ck_assert_ptr_nonnull(bytes);
    expect_fault(
        (Text){bytes, LESSON_BYTES + 1},
        "f: a lesson of 8,388,609 bytes; expected at most 8,388,608\n");
    free(bytes);
}
END_TEST

START_TEST(lines_come_one_by_one)
{
    Text text = text_of("a\n\nb");
    size_t at = 0;
    ck_assert(text_is(plaintext_line(text, &at), "a"));
    ck_assert(text_is(plaintext_line(text, &at), ""));
    ck_assert(text_is(plaintext_line(text, &at), "b"));
    ck_assert_uint_eq(at, text.length);
}
END_TEST

START_TEST(blanks_are_trimmed_at_both_ends)
{
    ck_assert(text_is(plaintext_trim(text_of(" \n a b\t\n")), "a b"));
    ck_assert(plaintext_is_blank(text_of(" \t ")));
    ck_assert(!plaintext_is_blank(text_of(" . ")));
}
END_TEST

Suite *plaintext_suite(void)
{
    const TTest *const tests[] = {all_line_ends_become_newlines,
                                  wrong_bytes_are_told_with_their_line,
                                  more_than_eight_mebibytes_are_refused,
                                  lines_come_one_by_one,
                                  blanks_are_trimmed_at_both_ends,
                                  NULL};
    return suite_of("plaintext", tests);
}
