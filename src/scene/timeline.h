/* The timeline of the sample a run is in: its phases in proportion to their
   steps, a tick a step where they are few, and the playhead. */
#ifndef SCENE_TIMELINE_H
#define SCENE_TIMELINE_H

#include "draw/list.h"
#include "engine/run.h"
#include "scene/theme.h"

/* Draws into `area`: still commands, then (draw_moving) the playhead. */
void timeline_draw(DrawList *list, const Run *run, const Theme *theme,
                   Rect area);

/* The bar itself, for dragging. */
Rect timeline_bar(Rect area);

/* How far along the bar a place lies, 0..1; outside it is the nearer end. */
float timeline_part_at(Rect area, float x);

/* Steps in the sample the run stands in, and how many are done. Between two
   samples the one that has just ended stands. */
uint64_t timeline_steps(const Run *run);
uint64_t timeline_done(const Run *run);

#endif
