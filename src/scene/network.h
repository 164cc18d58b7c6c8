/* The picture of the network at a moment of a run. */
#ifndef SCENE_NETWORK_H
#define SCENE_NETWORK_H

#include "draw/list.h"
#include "engine/run.h"
#include "scene/theme.h"

typedef struct NetworkLook {
    const Theme *theme;
    Grain grain;     /* how much is lit */
    int decimals;    /* of numbers on the picture */
    float progress;  /* 0..1 of what travels; 1: arrived */
    unsigned hidden; /* set of LessonMark that are not drawn */
    bool gradients;  /* their numbers stand on the edges */
    bool calm;       /* no step is lit: a picture of what is known, for paper */
    const int *lit;  /* [lit_count] cells; the rest is dimmed */
    int lit_count;   /* 0: nothing is dimmed */
} NetworkLook;

/* Draws into `area`: still commands, then from draw_moving on what travels. */
void network_draw(DrawList *list, const Run *run, NetworkLook look, Rect area);

/* Decimals that suit a run's first numbers: two when inputs, weights and
   activations keep numbers short, else three. */
int network_decimals(const Run *run);

#endif
