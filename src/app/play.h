/* Moving through the run: by hand, by playing, by travelling. */
#ifndef APP_PLAY_H
#define APP_PLAY_H

#include "app/state.h"

void play_pause(App *app);

/* Trains at full speed, a frame's worth each frame; the last one took `elapsed`
   seconds. Stops where a lesson holds, or when the error is no finite number
   any more. */
void play_run(App *app, double elapsed);
void play_forward(App *app, Grain grain);
void play_back(App *app, Grain grain);
void play_goto(App *app, uint64_t steps);

/* As play_goto, but plays on stretch by stretch, so that one sees how it comes
   about; at once when that is far or values do not travel. */
void play_arrive(App *app, uint64_t steps);

/* To the end of the sample with this number over the run (from 0). */
void play_goto_sample(App *app, uint64_t sample);

/* Stretches a second, kept within 0.25 .. 64. */
void play_set_speed(App *app, double speed);

/* The speed as a place of the slider, and back. */
float play_slider(double speed);
double play_speed_at(float slider);

/* Lets time pass: takes the steps that are due. */
void play_advance(App *app, double elapsed);

/* 0..1 of what travels; 1: arrived. */
float play_progress(const App *app);

#endif
