/* The whole program with its real fonts and without a window: a network or a
   lesson is opened, put at a moment, and makes a frame. */
#ifndef OVERLAP_SHOW_H
#define OVERLAP_SHOW_H

#include "app/app.h"
#include "draw/list.h"

typedef struct Show Show;

/* `network` is sizes ("2-3-1") or a file of tests/overlap/networks. Fails the
   running test when it does not open. */
Show *show_open(const char *network, ThemeKind theme);
void show_close(Show *show);

/* A lesson of the folder lessons/ by its file name, on its first page; or, for
   "", the first page of the program with all of them. */
Show *show_lesson(const char *name, ThemeKind theme);

/* The path of a file below the source tree; valid until the next call. */
const char *show_path(const char *folder, const char *name);

/* A window of device pixels at a scale. */
void show_window(Show *show, float width, float height, float scale);
void show_grain(Show *show, Grain grain);
void show_step(Show *show, uint64_t step);

void show_page(Show *show, int page);
void show_command(Show *show, const char *name);

/* What a person does, one frame each: a key, characters, a click, the wheel
   (notches, up positive) at a place in logical pixels. */
void show_press(Show *show, int key);
void show_type(Show *show, const char *text);
void show_click(Show *show, Point at);
void show_wheel(Show *show, Point at, float notches);

/* Lets time pass until nothing moves any more. */
const DrawList *show_settled(Show *show);

/* How many pages the lesson has, as it says itself. */
int show_pages(Show *show);

/* Steps of the first sample. */
uint64_t show_steps(const Show *show);

/* The frame at this moment; valid until the next call. */
const DrawList *show_frame(Show *show);

#endif
