/* A few immediate-mode widgets on the draw list. A widget is a call: it looks
   at the input, answers what happened, and adds its look as commands under its
   id. What must last between frames is here: which widget is pressed. */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/input.h"
#include "draw/list.h"

/* Colours, filled from the theme by the owner. */
typedef struct UiStyle {
    Colour ink, soft, faint;
    Colour quiet;      /* background of buttons */
    Colour hot;        /* the same under the mouse */
    Colour strong;     /* background of what is chosen */
    Colour strong_ink; /* text on it */
    Colour track;
    Colour page; /* background of the panel */
    Colour line;
    Colour disabled; /* text of what cannot be pressed */
} UiStyle;

enum { UI_TIP = 96 };

typedef struct Ui {
    const Input *input; /* of this frame */
    DrawList *list;
    UiStyle style;
    Point mouse;      /* logical pixels */
    DrawId pressed;   /* the widget the button went down on; 0: none */
    bool over;        /* the mouse is over something to press */
    bool blocked;     /* something lies over the widgets: they see no mouse */
    char tip[UI_TIP]; /* of the widget under the mouse, or "" */
    Rect tip_at;
} Ui;

/* Begins a frame; `scale` is device pixels a logical pixel. */
void ui_begin(Ui *ui, const Input *input, DrawList *list, float scale,
              UiStyle style);

/* Ends it: lets go of what was pressed when the button is up. */
void ui_end(Ui *ui);

typedef enum UiEvent {
    UI_NOTHING = 0,
    UI_HOVER = 1,
    UI_HELD = 2,   /* the button is down and went down here */
    UI_CLICKED = 4 /* it came up over where it went down */
} UiEvent;

/* What the mouse does with an area; a set of UiEvent. */
unsigned ui_area(Ui *ui, DrawId id, Rect rect);

/* Text that explains the widget under the mouse. */
void ui_tip(Ui *ui, Rect rect, const char *text);

#endif
