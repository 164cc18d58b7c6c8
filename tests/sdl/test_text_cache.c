#include "sdl/text_cache.h"

#include "support/suite.h"

#include <string.h>

Suite *text_cache_suite(void);

enum { ROOMY = 1024 * 1024, MASK_BYTES = 1000 };

static void give_mask(TextCache *cache, CachedText *entry)
{
    uint8_t *alpha = calloc(1, MASK_BYTES);
    text_cache_keep_mask(cache, entry, (Mask){.width = 7}, alpha, MASK_BYTES);
}

START_TEST(the_same_text_is_the_same_entry)
{
    TextCache *cache = text_cache_new(ROOMY);
    char other_place[] = "delta";
    CachedText *first = text_cache_get(cache, FACE_TEXT, 14, text_of("delta"));
    first->width = 31;
    CachedText *again =
        text_cache_get(cache, FACE_TEXT, 14, text_of(other_place));
    ck_assert_ptr_eq(again, first);
    ck_assert(again->width == 31);
    ck_assert_int_eq(text_cache_count(cache), 1);
    text_cache_free(cache);
}
END_TEST

START_TEST(face_size_and_every_byte_tell_texts_apart)
{
    TextCache *cache = text_cache_new(ROOMY);
    text_cache_get(cache, FACE_TEXT, 14, text_of("ab"));
    text_cache_get(cache, FACE_BOLD, 14, text_of("ab"));
    text_cache_get(cache, FACE_TEXT, 15, text_of("ab"));
    text_cache_get(cache, FACE_TEXT, 14, text_of("ac"));
    text_cache_get(cache, FACE_TEXT, 14, text_of("a"));
    text_cache_get(cache, FACE_TEXT, 14, text_of(""));
    text_cache_get(cache, FACE_TEXT, 14, (Text){"a\0b", 3});
    text_cache_get(cache, FACE_TEXT, 14, (Text){"a\0c", 3});
    ck_assert_int_eq(text_cache_count(cache), 8);
    text_cache_free(cache);
}
END_TEST

START_TEST(a_new_entry_is_neither_measured_nor_masked)
{
    TextCache *cache = text_cache_new(ROOMY);
    const CachedText *entry = text_cache_get(cache, 0, 14, text_of("new"));
    ck_assert(entry->width < 0);
    ck_assert(!entry->masked);
    text_cache_free(cache);
}
END_TEST

START_TEST(a_full_cache_forgets_what_was_not_used_for_longest)
{
    TextCache *cache = text_cache_new(4 * MASK_BYTES);
    static const char *const texts[] = {"one", "two", "three"};
    for (int i = 0; i < 3; i++)
        give_mask(cache, text_cache_get(cache, 0, 14, text_of(texts[i])));
    text_cache_get(cache, 0, 14, text_of("one")); /* used again */
    give_mask(cache, text_cache_get(cache, 0, 14, text_of("four")));
    ck_assert(text_cache_bytes(cache) <= 4 * MASK_BYTES);
    ck_assert(text_cache_get(cache, 0, 14, text_of("one"))->masked);
    ck_assert(!text_cache_get(cache, 0, 14, text_of("two"))->masked);
    text_cache_free(cache);
}
END_TEST

START_TEST(the_entry_in_hand_survives_the_smallest_budget)
{
    TextCache *cache = text_cache_new(1);
    for (int i = 0; i < 50; i++) {
        char name[2] = {(char)('0' + i), 0};
        CachedText *entry = text_cache_get(cache, 0, 14, text_of(name));
        give_mask(cache, entry);
        ck_assert_int_eq(entry->mask.alpha[MASK_BYTES - 1], 0);
        ck_assert_int_eq(text_cache_count(cache), 1);
    }
    text_cache_free(cache);
}
END_TEST

START_TEST(many_texts_stay_within_the_budget)
{
    enum { BUDGET = 100 * 1000 };
    TextCache *cache = text_cache_new(BUDGET);
    for (int i = 0; i < 20000; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d", i % 7000);
        text_cache_get(cache, (Face)(i % 5), 10 + i % 3, text_of(name))->width =
            1;
        ck_assert(text_cache_bytes(cache) <= BUDGET);
    }
    ck_assert_int_gt(text_cache_count(cache), 100);
    text_cache_free(cache);
}
END_TEST

START_TEST(freeing_nothing_is_fine)
{
    text_cache_free(NULL);
}
END_TEST

Suite *text_cache_suite(void)
{
    const TTest *const tests[] = {
        the_same_text_is_the_same_entry,
        face_size_and_every_byte_tell_texts_apart,
        a_new_entry_is_neither_measured_nor_masked,
        a_full_cache_forgets_what_was_not_used_for_longest,
        the_entry_in_hand_survives_the_smallest_budget,
        many_texts_stay_within_the_budget,
        freeing_nothing_is_fine,
        NULL};
    return suite_of("sdl/text_cache", tests);
}
