/* Every moment of a run, from single steps forward only: what going back,
   replaying and coarser steps are compared with. */
#ifndef ENGINE_FILM_H
#define ENGINE_FILM_H

#include "world.h"

typedef struct Film {
    World world; /* its run only ever goes forward */
    int held;    /* moments kept, from 0 steps on */
    int room;
    double *cells;   /* [held][net->cells] */
    Cursor *cursors; /* [held] */
    Step *steps;     /* [held]; [0] unused, [n] is step n */
} Film;

Film film_new(const Plan *plan);
void film_end(Film *film);

/* Makes sure that moments up to `step` are on it. */
void film_up_to(Film *film, uint64_t step);

/* Fails the running test unless the run is, to the bit, where the film was
   after as many steps, and its last step is the same. */
void film_expect(Film *film, const Run *run, const char *what);

/* The first and last step of the stretch that step n is in, found on the film
   from the words of docs/formats.md: same epoch, sample, phase, layer,
   neuron. */
uint64_t film_stretch_first(Film *film, uint64_t step, Grain grain);
uint64_t film_stretch_last(Film *film, uint64_t step, Grain grain);

#endif
