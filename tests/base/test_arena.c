/* The arena: what it hands out, what it refuses. */
#include "base/arena.h"
#include "suites.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

START_TEST(what_is_taken_is_zero)
{
    Arena *arena = arena_new(100000);
    for (int round = 0; round < 3; round++) {
        unsigned char *bytes = arena_take(arena, 1000, 3);
        ck_assert_ptr_nonnull(bytes);
        for (int i = 0; i < 3000; i++)
            ck_assert_int_eq(bytes[i], 0);
        memset(bytes, 0xFF, 3000);
    }
    arena_free(arena);
}
END_TEST

START_TEST(pieces_are_aligned_and_do_not_overlap)
{
    enum { PIECES = 300, SIZE = 1001 };
    unsigned char *pieces[PIECES];
    Arena *arena = arena_new(1 << 20);
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = arena_take(arena, 1, SIZE);
        ck_assert_ptr_nonnull(pieces[i]);
        ck_assert_uint_eq((uintptr_t)pieces[i] % alignof(max_align_t), 0);
        memset(pieces[i], i & 0xFF, SIZE);
    }
    for (int i = 0; i < PIECES; i++)
        for (int k = 0; k < SIZE; k++)
            ck_assert_int_eq(pieces[i][k], i & 0xFF);
    arena_free(arena);
}
END_TEST

START_TEST(a_piece_larger_than_a_chunk_is_whole)
{
    enum { LARGE = 300000 };
    Arena *arena = arena_new(1 << 20);
    char *small = arena_take(arena, 10, 1);
    char *large = arena_take(arena, LARGE, 1);
    char *after = arena_take(arena, 10, 1);
    ck_assert(small && large && after);
    memset(large, 'x', LARGE);
    ck_assert_int_eq(small[9], 0);
    ck_assert_int_eq(after[0], 0);
    arena_free(arena);
}
END_TEST

START_TEST(the_budget_is_the_limit)
{
    Arena *arena = arena_new(1024);
    ck_assert_ptr_null(arena_take(arena, 1025, 1));
    ck_assert_uint_eq(arena_used(arena), 0);
    ck_assert_ptr_nonnull(arena_take(arena, 1000, 1));
    ck_assert_ptr_null(arena_take(arena, 100, 1));
    ck_assert_ptr_nonnull(arena_take(arena, 16, 1));
    ck_assert_ptr_null(arena_take(arena, 1, 1));
    ck_assert_uint_le(arena_used(arena), 1024);
    arena_free(arena);
}
END_TEST

START_TEST(products_that_overflow_are_refused)
{
    Arena *arena = arena_new(SIZE_MAX);
    ck_assert_ptr_null(arena_take(arena, SIZE_MAX, 2));
    ck_assert_ptr_null(arena_take(arena, SIZE_MAX / 8 + 2, 8));
    ck_assert_ptr_null(arena_take(arena, 2, SIZE_MAX));
    ck_assert_uint_eq(arena_used(arena), 0);
    arena_free(arena);
}
END_TEST

START_TEST(nothing_costs_nothing)
{
    Arena *arena = arena_new(0);
    ck_assert_ptr_nonnull(arena_take(arena, 0, 8));
    ck_assert_ptr_nonnull(arena_take(arena, 8, 0));
    ck_assert_ptr_null(arena_take(arena, 1, 1));
    ck_assert_uint_eq(arena_used(arena), 0);
    arena_free(arena);
}
END_TEST

START_TEST(copied_text_is_zero_ended)
{
    Arena *arena = arena_new(1000);
    char *copy = arena_copy_text(arena, "weights and biases", 7);
    ck_assert_str_eq(copy, "weights");
    ck_assert_str_eq(arena_copy_text(arena, NULL, 0), "");
    ck_assert_ptr_null(arena_copy_text(arena, "x", 2000));
    arena_free(arena);
}
END_TEST

START_TEST(freeing_no_arena_is_fine)
{
    arena_free(NULL);
}
END_TEST

Suite *arena_suite(void)
{
    const TTest *const tests[] = {
        what_is_taken_is_zero,
        pieces_are_aligned_and_do_not_overlap,
        a_piece_larger_than_a_chunk_is_whole,
        the_budget_is_the_limit,
        products_that_overflow_are_refused,
        nothing_costs_nothing,
        copied_text_is_zero_ended,
        freeing_no_arena_is_fine,
        NULL,
    };
    return suite_of("arena", tests);
}
