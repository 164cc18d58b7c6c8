/* The suites of this folder, one a file, and what several of them use. */
#ifndef DRAW_SUITES_H
#define DRAW_SUITES_H

#include "draw/geometry.h"
#include "support/suite.h"

Suite *canvas_suite(void);
Suite *damage_suite(void);
Suite *fingerprint_suite(void);
Suite *fitted_suite(void);
Suite *font_suite(void);
Suite *formula_suite(void);
Suite *geometry_suite(void);
Suite *layer_suite(void);
Suite *list_suite(void);
Suite *paint_suite(void);
Suite *paragraph_suite(void);
Suite *path_suite(void);
Suite *picture_suite(void);
Suite *raster_suite(void);
Suite *shape_suite(void);
Suite *stroke_suite(void);

/* Within a thousandth of a pixel. */
static inline void expect_near(float got, float want)
{
    ck_assert_msg(got > want - 0.001F && got < want + 0.001F, "got %g, want %g",
                  (double)got, (double)want);
}

static inline void expect_rect(Rect got, float x, float y, float w, float h)
{
    expect_near(got.x, x);
    expect_near(got.y, y);
    expect_near(got.w, w);
    expect_near(got.h, h);
}

static inline void expect_pixels(PixelRect got, int x, int y, int w, int h)
{
    ck_assert_msg(got.x == x && got.y == y && got.w == w && got.h == h,
                  "got %d,%d %dx%d, want %d,%d %dx%d", got.x, got.y, got.w,
                  got.h, x, y, w, h);
}

#endif
