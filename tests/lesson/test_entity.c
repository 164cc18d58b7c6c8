/* Characters by name and number. */
#include "lesson/entity.h"

#include "lesson/suites.h"

START_TEST(names_and_numbers_give_characters)
{
    ck_assert_uint_eq(entity_character(text_of("&amp;")), '&');
    ck_assert_uint_eq(entity_character(text_of("&nbsp;")), 0xA0);
    ck_assert_uint_eq(entity_character(text_of("&#8722;")), 0x2212);
    ck_assert_uint_eq(entity_character(text_of("&#x2212;")), 0x2212);
    ck_assert_uint_eq(entity_character(text_of("&#X1F600;")), 0x1F600);
}
END_TEST

START_TEST(anything_else_is_none)
{
    static const char *const wrong[] = {"&;",
                                        "&foo;",
                                        "&amp",
                                        "&#;",
                                        "&#x;",
                                        "&#xD800;",
                                        "&#0;",
                                        "&#10;",
                                        "&#a;",
                                        "&#x110000;",
                                        "&#99999999999999999999;",
                                        "amp;",
                                        "&#133;"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(entity_character(text_of(wrong[i])) == 0, "%s", wrong[i]);
}
END_TEST

Suite *entity_suite(void)
{
    const TTest *const tests[] = {names_and_numbers_give_characters,
                                  anything_else_is_none, NULL};
    return suite_of("entity", tests);
}
