/* The suites of this folder, one a file, and a frame for its widgets. */
#ifndef UI_SUITES_H
#define UI_SUITES_H

#include "support/suite.h"
#include "ui/ui.h"

Suite *icons_suite(void);
Suite *ui_suite(void);
Suite *widgets_suite(void);

/* One mouse, one list; the next frame begins with frame_begin. */
typedef struct Frame {
    Ui ui;
    Input input;
    DrawList list;
    Font font;
} Frame;

/* A frame with the mouse outside, all zero else; frame_free at the end. */
Frame frame_new(void);
void frame_free(Frame *frame);

/* Puts the mouse at a place (device pixels) with the button up or down since
   the frame before; the widgets are called after it, then frame_end. */
void frame_begin(Frame *frame, float x, float y, bool down);
void frame_end(Frame *frame);

/* Within a thousandth of a pixel. */
static inline void expect_near(float got, float want)
{
    ck_assert_msg(got > want - 0.001F && got < want + 0.001F, "got %g, want %g",
                  (double)got, (double)want);
}

/* Colours that can be told apart. */
enum {
    INK = 1,
    QUIET = 2,
    HOT = 3,
    STRONG = 4,
    STRONG_INK = 5,
    TRACK = 6,
    DISABLED = 7
};

#endif
