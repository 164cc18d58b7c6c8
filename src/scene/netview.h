/* What the parts of the network's picture share while it is drawn: the moment,
   the layout, the scales and the places already taken. */
#ifndef SCENE_NETVIEW_H
#define SCENE_NETVIEW_H

#include "base/number.h"
#include "draw/list.h"
#include "engine/run.h"
#include "lesson/lesson.h"
#include "scene/focus.h"
#include "scene/labels.h"
#include "scene/netlayout.h"
#include "scene/spotlight.h"
#include "scene/theme.h"

/* Scales of one moment, stated in the legend. */
typedef struct Scales {
    float output; /* a disc is full at this */
    float weight; /* reference of the widths, the same for the run */
    float change; /* change bars are magnified by this factor; 0: none */
} Scales;

/* Which marks are on screen, for the legend. */
typedef enum Mark {
    MARK_WEIGHTS = 1,
    MARK_OUTPUTS = 2,
    MARK_DELTAS = 4,
    MARK_FLOW_BACK = 8,
    MARK_CHANGES = 16,
    MARK_EMPTY = 32,
    MARK_POSITIVE = 64,
    MARK_NEGATIVE = 128,
    MARK_GRADIENTS = 256
} Mark;

typedef struct NetView {
    const Run *run;
    const Net *net;
    const Theme *theme; /* of what is drawn now: `bright` or `dim` */
    const Theme *bright;
    Theme dim;
    Spotlight spotlight;
    DrawList *list;
    NetLayout layout;
    Focus focus;
    Scales scales;
    Labels labels;
    bool roomy;      /* few edges: all weights have a label, and places are kept
                       for what is not there yet, so that nothing moves */
    Rect sum_place;  /* of the neuron looked at: kept for its delta, free for
                       its sum; empty: none */
    int decimals;    /* of numbers on the picture */
    float progress;  /* 0..1 of the travelling values; 1: arrived */
    bool rolls;      /* the written weight's label rolls old -> new */
    Rect rolling;    /* where that label stands */
    unsigned hidden; /* set of LessonMark that a page does not show yet */
    bool gradients;  /* their numbers stand on the edges */
    int tried;       /* the cell a learner tries just now; -1: none */
    unsigned marks;  /* set of Mark, filled while drawing */
} NetView;

/* True for a mark that the page has not introduced. */
static inline bool netview_hides(const NetView *view, LessonMark mark)
{
    return (view->hidden & (unsigned)mark) != 0;
}

/* Draws dimmed, or as usual, from now on. */
void netview_dim(NetView *view, bool dim);

/* The value of a cell if it counts as computed at this moment. */
bool netview_value(const NetView *view, int cell, double *ret_value);

/* A number as the picture spells it: its decimals, fewer when it is long. */
void netview_number(const NetView *view, double value, NumberSign sign,
                    char ret_text[NUMBER_TEXT]);

/* A sign's colour, which is thereby on screen. */
Colour netview_sign(NetView *view, double value);

/* A chip's size for a text. */
Rect netview_chip_size(const NetView *view, Face face, float size,
                       const char *text);

/* What the letters of a text set with its pen at `at` cover. */
Rect netview_text_area(const NetView *view, Point at, TextLook look,
                       const char *text);

typedef struct ChipLook {
    Face face;
    float size;
    Colour ink, fill, border;
} ChipLook;

/* A small rounded box with one line of text in its middle, made smaller when
   the box is too narrow. */
void netview_chip(NetView *view, DrawId id, Rect box, ChipLook look,
                  const char *text);

/* Size of small text that fits the discs: 9, or more where they are large. */
float netview_text_size(const NetView *view);

/* The scales at this moment. */
Scales scales_now(const Run *run);

/* 1, 2 or 5 times a power of ten, at least `value` (> 0). */
float scales_nice(float value);

#endif
