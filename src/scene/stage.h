/* The stage: everything a moment of a run looks like, without the widgets. The
   window puts its buttons into the areas left free; `render` draws it as it
   is. */
#ifndef SCENE_STAGE_H
#define SCENE_STAGE_H

#include "draw/list.h"
#include "engine/history.h"
#include "engine/run.h"
#include "scene/theme.h"

typedef struct StageAreas {
    Rect top; /* title and buttons */
    Rect network;
    Rect side;     /* words and formulas */
    Rect controls; /* for widgets; empty height without */
    Rect timeline;
    Rect chart;
} StageAreas;

/* Cuts a window of this size (logical pixels). */
StageAreas stage_areas(float width, float height, bool controls);

/* The same for a page that hides a set of LessonMark: without a chart its area
   is empty, and the side reaches down to the edge of the window. */
StageAreas stage_areas_hiding(float width, float height, bool controls,
                              unsigned hidden);

typedef struct StageView {
    const Run *run;
    const History *history;
    ThemeKind theme;
    Grain grain;
    const char *title;   /* of the top line; NULL: none */
    float width, height; /* logical pixels */
    bool own_side;       /* the caller draws the side panel */
    unsigned hidden;     /* set of LessonMark that are not drawn */
    bool gradients;      /* their numbers stand on the edges */
    const int *lit;      /* [lit_count] cells of a page's focus */
    int lit_count;       /* 0: nothing is dimmed */
    uint64_t furthest;   /* steps the run was ever at */
    bool secret;         /* what lies ahead is not shown: a question waits */
    bool calm;           /* the last step is not lit */
    bool controls;       /* leave room for widgets */
    bool logarithmic;    /* the chart's y axis */
    float progress;      /* 0..1 of what travels; 1: arrived */
    int decimals;        /* network_decimals */
} StageView;

/* Draws the panels of the stage. Panels PANEL_TOP and PANEL_CONTROLS are drawn
   as empty areas first when `controls`, to be filled by the caller in panels of
   its own. */
void stage_draw(const StageView *view, DrawList *list);

#endif
