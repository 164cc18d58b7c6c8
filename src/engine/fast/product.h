/* A product of two matrices, which is all that a forward pass, a backward pass
   and the gradients of several samples are. A tile of up to 4 rows by TILE
   vectors is held in registers while the terms are added to it in their order.
   Only kernel.c includes this. */
#ifndef ENGINE_FAST_PRODUCT_H
#define ENGINE_FAST_PRODUCT_H

#include "engine/fast/lanes.h"

#include <stdbool.h>
#include <stddef.h>

/* c[row][v] = start[row][v] + a[row][0] b[0][v] + a[row][1] b[1][v] + ...;
   all distances in doubles */
typedef struct Product {
    int rows, terms, width; /* width: of b and c, whole vectors */
    const double *a;
    size_t a_row, a_term; /* from a row, from a term to the next */
    const double *b;      /* [terms][b_term] */
    size_t b_term;
    const double *start; /* NULL: the first term assigns */
    size_t start_row;
    bool start_single; /* one number a row */
    double *c;         /* [rows][c_row] */
    size_t c_row;
    bool moves; /* c -= rate * what came out, else it is what came out */
    double rate;
} Product;

/* Registers: 32 with 8 lanes, else 16. */
enum { TILE_ROWS = 4, TILE = LANES == 8 ? 5 : 2 };

ALWAYS_INLINE Vector tile_start(const Product *p, size_t row, size_t at)
{
    const double *start = p->start + row * p->start_row;
    return p->start_single ? vector_of(*start) : vector_at(start + at);
}

ALWAYS_INLINE void tile_end(const Product *p, double *c, Vector value)
{
    if (p->moves)
        value = vector_at(c) - p->rate * value;
    vector_put(c, value);
}

ALWAYS_INLINE void tile(const Product *p, size_t row, size_t at, const int rows,
                        const int vectors)
{
    Vector sum[TILE_ROWS][TILE];
    const double *a = p->a + row * p->a_row, *b = p->b + at;
    int term = 0;
    for (int r = 0; r < rows; r++)
        for (int v = 0; v < vectors; v++)
            if (p->start)
                sum[r][v] =
                    tile_start(p, row + (size_t)r, at + (size_t)(v * LANES));
            else
                sum[r][v] = a[(size_t)r * p->a_row] * vector_at(b + v * LANES);
    if (!p->start)
        a += p->a_term, b += p->b_term, term++;
    for (; term < p->terms; term++, a += p->a_term, b += p->b_term)
        for (int r = 0; r < rows; r++)
            for (int v = 0; v < vectors; v++)
                sum[r][v] += a[(size_t)r * p->a_row] * vector_at(b + v * LANES);
    for (int r = 0; r < rows; r++)
        for (int v = 0; v < vectors; v++)
            tile_end(p, p->c + (row + (size_t)r) * p->c_row + at + v * LANES,
                     sum[r][v]);
}

ALWAYS_INLINE void tile_rows(const Product *p, size_t at, const int vectors)
{
    size_t row = 0, rows = (size_t)p->rows;
    for (; row + 4 <= rows; row += 4)
        tile(p, row, at, 4, vectors);
    if (row + 2 <= rows) {
        tile(p, row, at, 2, vectors);
        row += 2;
    }
    if (row < rows)
        tile(p, row, at, 1, vectors);
}

static inline void product(const Product *p)
{
    int vectors = p->width / LANES;
    size_t at = 0;
    while (vectors > 0) {
        int tiles = (vectors + TILE - 1) / TILE;
        int now = (vectors + tiles - 1) / tiles;
        switch (now) {
#if LANES == 8
        case 5:
            tile_rows(p, at, 5);
            break;
        case 4:
            tile_rows(p, at, 4);
            break;
        case 3:
            tile_rows(p, at, 3);
            break;
#endif
        case 2:
            tile_rows(p, at, 2);
            break;
        default:
            tile_rows(p, at, 1);
            break;
        }
        vectors -= now;
        at += (size_t)(now * LANES);
    }
}

#endif
