/* What `bench` measures of the program: frames of an animation that nobody
   sees, and the time from nothing to the first of them. */
#ifndef HOST_STAND_H
#define HOST_STAND_H

#include "host/studio.h"

typedef struct Stand {
    Studio studio;
    uint32_t *pixels; /* owned */
    Input input;
} Stand;

/* As CliHost's frame_open, frame, frame_close, start_ms and page_ms
   (cli/cli.h); `user` is a Stand. */
bool stand_open(void *user, float scale);
void stand_frame(void *user, double elapsed);
void stand_close(void *user);
double stand_start_ms(void *user);
double stand_page_ms(void *user);

#endif
