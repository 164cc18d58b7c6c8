/* Numbers for words. */
#include "data/labels.h"
#include "suites.h"

#include <string.h>

START_TEST(labels_are_numbered_as_they_are_met)
{
    static Labels labels;
    static const char *const words[] = {"b", "a", "b", "ab", "", "c", "a"};
    static const int numbers[] = {0, 1, 0, 2, 3, 4, 1};
    labels.count = 0;
    for (int i = 0; i < 7; i++)
        ck_assert_int_eq(labels_number(&labels, text_of(words[i])), numbers[i]);
    ck_assert_int_eq(labels.count, 5);
    ck_assert_str_eq(labels.name[2], "ab");
}
END_TEST

START_TEST(bytes_of_zero_tell_labels_apart)
{
    static Labels labels;
    labels.count = 0;
    ck_assert_int_eq(labels_number(&labels, (Text){"a\0b", 3}), 0);
    ck_assert_int_eq(labels_number(&labels, (Text){"a\0c", 3}), 1);
    ck_assert_int_eq(labels_number(&labels, (Text){"a", 1}), 2);
}
END_TEST

START_TEST(too_long_and_too_many_are_refused)
{
    static Labels labels;
    char word[LABEL_BYTES + 2];
    memset(word, 'x', sizeof word);
    labels.count = 0;
    ck_assert_int_eq(labels_number(&labels, (Text){word, LABEL_BYTES + 1}), -1);
    for (int i = 0; i < LABELS_MOST; i++) {
        int length = snprintf(word, sizeof word, "%d", i * 7919 % LABELS_MOST);
        ck_assert_int_eq(labels_number(&labels, (Text){word, (size_t)length}),
                         i);
    }
    ck_assert_int_eq(labels_number(&labels, text_of("new")), -1);
    ck_assert_int_eq(labels_number(&labels, text_of("7919")), -1);
    ck_assert_int_eq(labels_number(&labels, text_of("0")), 0);
}
END_TEST

Suite *labels_suite(void)
{
    const TTest *const tests[] = {labels_are_numbered_as_they_are_met,
                                  bytes_of_zero_tell_labels_apart,
                                  too_long_and_too_many_are_refused, NULL};
    return suite_of("labels", tests);
}
