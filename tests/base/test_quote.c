/* A quotation never breaks the line it stands in. */
#include "base/quote.h"
#include "suites.h"

#include <string.h>

START_TEST(short_text_stays_as_it_is)
{
    char shown[QUOTE_TEXT];
    quote_text(text_of("learner"), shown);
    ck_assert_str_eq(shown, "learner");
    quote_text(text_of("größe ≥ 1"), shown);
    ck_assert_str_eq(shown, "größe ≥ 1");
    quote_text((Text){"", 0}, shown);
    ck_assert_str_eq(shown, "");
}
END_TEST

START_TEST(line_ends_and_controls_become_question_marks)
{
    char shown[QUOTE_TEXT];
    quote_text((Text){"a\nb\0c\x1b[1m", 9}, shown);
    ck_assert_str_eq(shown, "a?b?c?[1m");
    quote_text(text_of("a\xC2\x85\xE2\x80\xA8z"), shown);
    ck_assert_str_eq(shown, "a??z");
}
END_TEST

START_TEST(long_text_is_cut_between_characters)
{
    char shown[QUOTE_TEXT], letters[100];
    memset(letters, 'x', sizeof letters);
    quote_text((Text){letters, 40}, shown);
    ck_assert_uint_eq(strlen(shown), 40);
    quote_text((Text){letters, 41}, shown);
    ck_assert_uint_eq(strlen(shown), 40 + strlen("…"));
    ck_assert_str_eq(shown + 40, "…");
    memcpy(letters + 39, "é", 2);
    quote_text((Text){letters, 60}, shown);
    ck_assert_str_eq(shown + 38, "x…");
}
END_TEST

Suite *quote_suite(void)
{
    const TTest *const tests[] = {short_text_stays_as_it_is,
                                  line_ends_and_controls_become_question_marks,
                                  long_text_is_cut_between_characters, NULL};
    return suite_of("quote", tests);
}
