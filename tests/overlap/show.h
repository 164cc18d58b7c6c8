/* The whole program with its real fonts and without a window: a network is
   opened, put at a moment, and makes a frame. */
#ifndef OVERLAP_SHOW_H
#define OVERLAP_SHOW_H

#include "app/app.h"
#include "draw/list.h"

typedef struct Show Show;

/* `network` is sizes ("2-3-1") or a file of tests/overlap/networks. Fails the
   running test when it does not open. */
Show *show_open(const char *network, ThemeKind theme);
void show_close(Show *show);

/* A window of device pixels at a scale. */
void show_window(Show *show, float width, float height, float scale);
void show_grain(Show *show, Grain grain);
void show_step(Show *show, uint64_t step);

/* Steps of the first sample. */
uint64_t show_steps(const Show *show);

/* The frame at this moment; valid until the next call. */
const DrawList *show_frame(Show *show);

#endif
