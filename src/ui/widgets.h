/* Buttons, choices and sliders. Each: look at the mouse, draw, answer. */
#ifndef UI_WIDGETS_H
#define UI_WIDGETS_H

#include "ui/icons.h"
#include "ui/ui.h"

/* A button with text; true when clicked. `tip` explains it (NULL: nothing). */
bool widget_button(Ui *ui, DrawId id, Rect rect, const char *label,
                   const char *tip);

/* The same, as the one that matters most on its page; the label is cut to
   fit. */
bool widget_strong(Ui *ui, DrawId id, Rect rect, const char *label);

typedef struct IconButton {
    Icon icon;
    bool strong;   /* the one that matters most */
    bool disabled; /* looks so and never answers */
    const char *tip;
} IconButton;

/* A round button filling the square in the middle of `rect`; true when
   clicked. */
bool widget_icon(Ui *ui, DrawId id, Rect rect, IconButton button);

/* One of several, side by side. Changes *chosen (0 .. count - 1) and returns
   true when another was clicked. */
bool widget_choice(Ui *ui, DrawId id, Rect rect, const char *const *labels,
                   int count, int *chosen);

/* A slider; changes *value in 0..1 and returns true while it is moved. */
bool widget_slider(Ui *ui, DrawId id, Rect rect, float *value);

#endif
