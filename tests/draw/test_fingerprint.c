#include "draw/fingerprint.h"

#include "suites.h"

static Font font;
static const TextLook LOOK = {FACE_TEXT, 10, 0xFF000000, ALIGN_LEFT};

/* A list of a polygon, a text and a disc, the first and last as given. */
static DrawList listed(float corner, const char *text, float radius)
{
    DrawList list = draw_list();
    Point points[3] = {{0, 0}, {corner, 0}, {0, 9}};
    font = font_fixed();
    draw_begin(&list, &font, 1);
    draw_polygon(&list, 0, points, 3, 0xFF000000);
    draw_string(&list, 0, (Point){5, 5}, LOOK, text);
    draw_disc(&list, 0, (Point){5, 5}, radius, 0xFF000000);
    return list;
}

static uint64_t print_of(float corner, const char *text, float radius)
{
    DrawList list = listed(corner, text, radius);
    uint64_t print = fingerprint_of(&list, 0, list.command_count);
    draw_free(&list);
    return print;
}

START_TEST(the_same_commands_have_the_same_fingerprint)
{
    ck_assert(print_of(9, "abc", 3) == print_of(9, "abc", 3));
}
END_TEST

START_TEST(every_difference_shows)
{
    uint64_t print = print_of(9, "abc", 3);
    ck_assert(print != print_of(9.001f, "abc", 3));
    ck_assert(print != print_of(9, "abd", 3));
    ck_assert(print != print_of(9, "abcd", 3));
    ck_assert(print != print_of(9, "abc", 3.001f));
}
END_TEST

START_TEST(scale_and_number_of_commands_show)
{
    DrawList list = listed(9, "abc", 3);
    uint64_t print = fingerprint_of(&list, 0, 3);
    ck_assert(print != fingerprint_of(&list, 0, 2));
    ck_assert(print != fingerprint_of(&list, 1, 3));
    list.scale = 2;
    ck_assert(print != fingerprint_of(&list, 0, 3));
    draw_free(&list);
}
END_TEST

START_TEST(the_place_in_the_list_does_not_show)
{
    DrawList early = draw_list(), late = draw_list();
    Point points[2] = {{1, 2}, {3, 4}};
    font = font_fixed();
    draw_begin(&early, &font, 1);
    draw_begin(&late, &font, 1);
    draw_string(&late, 0, (Point){5, 5}, LOOK, "something before");
    draw_lines(&late, 0, points, 2, 1, 0xFF000000, 0);
    DrawList *lists[2] = {&early, &late};
    uint64_t prints[2];
    for (int i = 0; i < 2; i++) {
        int first = lists[i]->command_count;
        draw_string(lists[i], 0, (Point){5, 5}, LOOK, "the same");
        draw_lines(lists[i], 0, points, 2, 1, 0xFF000000, 0);
        prints[i] = fingerprint_of(lists[i], first, first + 2);
        draw_free(lists[i]);
    }
    ck_assert(prints[0] == prints[1]);
}
END_TEST

Suite *fingerprint_suite(void)
{
    const TTest *const tests[] = {the_same_commands_have_the_same_fingerprint,
                                  every_difference_shows,
                                  scale_and_number_of_commands_show,
                                  the_place_in_the_list_does_not_show, NULL};
    return suite_of("fingerprint", tests);
}
