/* Slices, UTF-8, near misses, and the buffer that never overflows. */
#include "base/text.h"
#include "suites.h"

#include <string.h>

START_TEST(a_slice_knows_its_length)
{
    ck_assert_uint_eq(text_of("abc").length, 3);
    ck_assert_uint_eq(text_of("").length, 0);
    ck_assert_uint_eq(text_of(NULL).length, 0);
}
END_TEST

START_TEST(slices_compare_by_their_bytes)
{
    ck_assert(text_equal((Text){"abcd", 3}, (Text){"abce", 3}));
    ck_assert(!text_equal((Text){"abcd", 4}, (Text){"abce", 4}));
    ck_assert(!text_equal(text_of("ab"), text_of("abc")));
    ck_assert(text_equal((Text){NULL, 0}, text_of("")));
    ck_assert(!text_equal((Text){"a\0b", 3}, (Text){"a\0c", 3}));
    ck_assert(text_is((Text){"rate: 1", 4}, "rate"));
    ck_assert(!text_is((Text){"rate: 1", 5}, "rate"));
}
END_TEST

START_TEST(prefixes_are_seen)
{
    ck_assert(text_starts_with(text_of("weights"), "we"));
    ck_assert(text_starts_with(text_of("weights"), "weights"));
    ck_assert(text_starts_with(text_of("weights"), ""));
    ck_assert(text_starts_with((Text){NULL, 0}, ""));
    ck_assert(!text_starts_with(text_of("we"), "weights"));
    ck_assert(!text_starts_with(text_of("weights"), "wx"));
}
END_TEST

/* The code points of a slice, one after the other. */
static size_t decode_all(Text text, uint32_t ret_points[], size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length && count < most;)
        ret_points[count++] = text_decode(text, &i);
    return count;
}

START_TEST(code_points_are_decoded)
{
    uint32_t points[8];
    ck_assert_uint_eq(decode_all(text_of("aδ∂😀"), points, 8), 4);
    ck_assert_uint_eq(points[0], 'a');
    ck_assert_uint_eq(points[1], 0x3B4);
    ck_assert_uint_eq(points[2], 0x2202);
    ck_assert_uint_eq(points[3], 0x1F600);
}
END_TEST

START_TEST(wrong_bytes_are_passed_one_by_one)
{
    uint32_t points[8];
    ck_assert_uint_eq(decode_all(text_of("\xFF\xC3(\xE2\x88"), points, 8), 5);
    ck_assert_uint_eq(points[0], 0xFFFD);
    ck_assert_uint_eq(points[1], 0xFFFD);
    ck_assert_uint_eq(points[2], '(');
    ck_assert_uint_eq(points[3], 0xFFFD);
    ck_assert_uint_eq(points[4], 0xFFFD);
}
END_TEST

START_TEST(a_cut_character_is_not_read_past_the_slice)
{
    size_t index = 0;
    ck_assert_uint_eq(text_decode((Text){"δ", 1}, &index), 0xFFFD);
    ck_assert_uint_eq(index, 1);
}
END_TEST

START_TEST(only_well_formed_text_is_utf8)
{
    static const char *const good[] = {
        "",
        "plain",
        "δ∂😀",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
    };
    static const char *const bad[] = {
        "\x80",             /* a later byte alone */
        "\xC3",             /* cut */
        "\xC3(",            /* no later byte */
        "\xC0\x80",         /* over-long */
        "\xC1\xBF",         /* over-long */
        "\xE0\x9F\xBF",     /* over-long */
        "\xF0\x8F\xBF\xBF", /* over-long */
        "\xED\xA0\x80",     /* surrogate */
        "\xED\xBF\xBF",     /* surrogate */
        "\xF4\x90\x80\x80", /* above U+10FFFF */
        "\xF5\x80\x80\x80", /* above U+10FFFF */
        "\xFE",             /* never a byte of UTF-8 */
        "good \xFF end",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(text_is_utf8(text_of(good[i])), "good %zu", i);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!text_is_utf8(text_of(bad[i])), "bad %zu", i);
    ck_assert(text_is_utf8((Text){"a\0b", 3}));
}
END_TEST

START_TEST(every_code_point_survives_encoding)
{
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char bytes[4];
        size_t index = 0, length = text_encode(point, bytes);
        bool surrogate = point >= 0xD800 && point < 0xE000;
        if (surrogate)
            continue;
        uint32_t back = text_decode((Text){bytes, length}, &index);
        if (back != point || index != length)
            ck_abort_msg("U+%X came back as U+%X", point, back);
    }
}
END_TEST

static void expect_nearest(const char *word, const char *wanted)
{
    static const char *const table[] = {"sigmoid", "tanh", "relu", "softplus",
                                        "xor",     "and",  "rate", NULL};
    const char *nearest = text_nearest(text_of(word), table);
    ck_assert_msg(nearest ? wanted && strcmp(nearest, wanted) == 0 : !wanted,
                  "'%s' gave %s", word, nearest ? nearest : "nothing");
}

START_TEST(near_misses_are_recognised)
{
    expect_nearest("sigmoid", "sigmoid");
    expect_nearest("sigmod", "sigmoid");
    expect_nearest("sgimoid", "sigmoid");
    expect_nearest("ssigmoids", "sigmoid");
    expect_nearest("than", "tanh");
    expect_nearest("xr", "xor");
    expect_nearest("rates", "rate");
}
END_TEST

START_TEST(far_misses_are_not_guessed)
{
    char endless[1000];
    memset(endless, 'x', sizeof endless);
    expect_nearest("banana", NULL);
    expect_nearest("", NULL);
    expect_nearest("x", NULL);
    expect_nearest("xab", NULL);
    endless[sizeof endless - 1] = '\0';
    expect_nearest(endless, NULL);
    ck_assert_ptr_null(text_nearest(text_of("a"), (const char *const[]){NULL}));
    ck_assert_str_eq(
        text_nearest(text_of("rate"),
                     (const char *const[]){endless, "rates", NULL}),
        "rates");
}
END_TEST

START_TEST(a_buffer_is_built_up)
{
    char space[40];
    TextBuffer text = text_buffer(space, sizeof space);
    ck_assert_str_eq(space, "");
    text_add(&text, "w[A->C]");
    text_add_slice(&text, (Text){" := x", 4});
    text_addf(&text, " %d%s", 42, "!");
    ck_assert_str_eq(space, "w[A->C] :=  42!");
    ck_assert_uint_eq(text.length, strlen(space));
    ck_assert(!text.full);
    text_add_slice(&text, (Text){NULL, 0});
    text_add(&text, "");
    ck_assert_uint_eq(text.length, strlen(space));
}
END_TEST

START_TEST(a_buffer_that_just_fits_is_not_full)
{
    char space[7];
    TextBuffer text = text_buffer(space, sizeof space);
    text_add(&text, "abc");
    text_addf(&text, "%s", "def");
    ck_assert_str_eq(space, "abcdef");
    ck_assert(!text.full);
    text_add(&text, "g");
    ck_assert_str_eq(space, "abcdef");
    ck_assert(text.full);
}
END_TEST

START_TEST(a_buffer_of_one_byte_holds_nothing)
{
    char space[1];
    TextBuffer text = text_buffer(space, sizeof space);
    text_addf(&text, "%d", 1);
    text_add(&text, "δ");
    ck_assert_str_eq(space, "");
    ck_assert(text.full);
}
END_TEST

/* Adds `word` to "ab" in buffers of every size, by both ways of adding. */
static void expect_whole_characters(const char *word)
{
    for (size_t size = 3; size < 40; size++)
        for (int way = 0; way < 2; way++) {
            char space[40];
            memset(space, '#', sizeof space);
            TextBuffer text = text_buffer(space, size);
            text_add(&text, "ab");
            if (way == 0)
                text_add(&text, word);
            else
                text_addf(&text, "%s", word);
            ck_assert_uint_eq(text.length, strlen(space));
            ck_assert_uint_lt(text.length, size);
            ck_assert(text_is_utf8(text_of(space)));
            ck_assert_int_eq(text.full, strlen(word) + 2 > size - 1);
            ck_assert_int_eq(strncmp(space + 2, word, text.length - 2), 0);
            ck_assert(!text.full || text.length + 4 >= size);
            for (size_t i = size; i < sizeof space; i++)
                ck_assert_int_eq(space[i], '#');
        }
}

START_TEST(what_does_not_fit_is_cut_at_a_whole_character)
{
    expect_whole_characters("plain letters");
    expect_whole_characters("δδδδδδδδ");
    expect_whole_characters("x∂∂∂∂∂∂");
    expect_whole_characters("xy😀😀😀😀😀");
}
END_TEST

START_TEST(long_formatted_text_is_whole)
{
    static char word[3000], space[4000];
    memset(word, 'x', sizeof word - 1);
    TextBuffer text = text_buffer(space, sizeof space);
    text_addf(&text, "<%s>", word);
    ck_assert_uint_eq(text.length, sizeof word + 1);
    ck_assert(!text.full);
}
END_TEST

Suite *text_suite(void)
{
    const TTest *const tests[] = {
        a_slice_knows_its_length,
        slices_compare_by_their_bytes,
        prefixes_are_seen,
        code_points_are_decoded,
        wrong_bytes_are_passed_one_by_one,
        a_cut_character_is_not_read_past_the_slice,
        only_well_formed_text_is_utf8,
        every_code_point_survives_encoding,
        near_misses_are_recognised,
        far_misses_are_not_guessed,
        a_buffer_is_built_up,
        a_buffer_that_just_fits_is_not_full,
        a_buffer_of_one_byte_holds_nothing,
        what_does_not_fit_is_cut_at_a_whole_character,
        long_formatted_text_is_whole,
        NULL,
    };
    return suite_of("text", tests);
}
