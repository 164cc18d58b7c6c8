/* The error so far: a point a sample, the mean of each epoch as a line when
   there are several samples, and dashed what comes if one lets it run. */
#ifndef SCENE_CHART_H
#define SCENE_CHART_H

#include "draw/list.h"
#include "engine/history.h"
#include "scene/theme.h"

typedef struct ChartLook {
    const Theme *theme;
    bool logarithmic;
    bool secret; /* nothing of what lies ahead is drawn */
} ChartLook;

/* Draws into `area`. `history` may know more than the run has reached. */
void chart_draw(DrawList *list, const Run *run, const History *history,
                ChartLook look, Rect area);

/* The plot itself, for clicking. */
Rect chart_plot(Rect area);

/* The sample (counted over the run, from 0) at a place of the plot. */
uint64_t chart_sample_at(const Run *run, const History *history, Rect area,
                         float x);

#endif
