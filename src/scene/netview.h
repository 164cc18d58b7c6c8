/* What the parts of the network's picture share while it is drawn: the moment,
   the layout, the scales and the places already taken. */
#ifndef SCENE_NETVIEW_H
#define SCENE_NETVIEW_H

#include "draw/list.h"
#include "engine/run.h"
#include "scene/focus.h"
#include "scene/labels.h"
#include "scene/netlayout.h"
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
    MARK_EMPTY = 32
} Mark;

typedef struct NetView {
    const Run *run;
    const Net *net;
    const Theme *theme;
    DrawList *list;
    NetLayout layout;
    Focus focus;
    Scales scales;
    Labels labels;
    int decimals;   /* of numbers on the picture */
    float progress; /* 0..1 of the travelling values; 1: arrived */
    bool rolls;     /* the written weight's label rolls old -> new */
    Rect rolling;   /* where that label stands */
    unsigned marks; /* set of Mark, filled while drawing */
} NetView;

/* The value of a cell if it counts as computed at this moment. */
bool netview_value(const NetView *view, int cell, double *ret_value);

/* A chip's size for a text. */
Rect netview_chip_size(const NetView *view, Face face, float size,
                       const char *text);

typedef struct ChipLook {
    Face face;
    float size;
    Colour ink, fill, border;
} ChipLook;

/* A small rounded box with one line of text in its middle. */
void netview_chip(NetView *view, DrawId id, Rect box, ChipLook look,
                  const char *text);

/* Size of small text that fits the discs: 9 to 13. */
float netview_text_size(const NetView *view);

/* The scales at this moment. */
Scales scales_now(const Run *run);

/* 1, 2 or 5 times a power of ten, at least `value` (> 0). */
float scales_nice(float value);

#endif
