/* Each sample has a generator of random numbers of its own, (seed, number).
   Directions are points of a disc, drawn again until they lie in it and then
   brought to its rim: a root is exact everywhere, a cosine is not. */
#include "data/generate.h"

#include "data/wave.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static const double SPIRAL_TURNS = 1.25;

static int logic(Draw *draw, int truth)
{
    int corner = draw->number % 4;
    draw->in[0] = corner >> 1;
    draw->in[1] = corner & 1;
    return truth >> corner & 1;
}

/* The truth tables: bit n is the answer to corner n (00, 01, 10, 11). */
static int draw_xor(Draw *draw, int class)
{
    (void)class;
    return logic(draw, 6);
}

static int draw_and(Draw *draw, int class)
{
    (void)class;
    return logic(draw, 8);
}

static int draw_or(Draw *draw, int class)
{
    (void)class;
    return logic(draw, 14);
}

/* A point of the disc of radius 1; returns its distance from the middle, which
   is not 0. */
static double draw_disc(Draw *draw)
{
    double square;
    do {
        draw->in[0] = rng_around_zero(&draw->rng, 1);
        draw->in[1] = rng_around_zero(&draw->rng, 1);
        square = draw->in[0] * draw->in[0] + draw->in[1] * draw->in[1];
    } while (square >= 1 || square == 0);
    return sqrt(square);
}

/* 1: inside half the radius; 0: a ring from three quarters of it on. */
static int draw_circle(Draw *draw, int class)
{
    double distance = draw_disc(draw), scale = 0.5;
    if (class == 0)
        scale = (0.75 + 0.25 * rng_unit(&draw->rng)) / distance;
    draw->in[0] *= scale;
    draw->in[1] *= scale;
    return class;
}

static int draw_spiral(Draw *draw, int class)
{
    double way = rng_unit(&draw->rng);
    double angle = SPIRAL_TURNS * way + 0.5 * class;
    draw->in[0] = way * wave_cosine(angle);
    draw->in[1] = way * wave_sine(angle);
    return class;
}

static int draw_gaussians(Draw *draw, int class)
{
    draw->in[0] = draw->in[1] = class ? 0.5 : -0.5;
    return class;
}

static int draw_two_moons(Draw *draw, int class)
{
    double distance = draw_disc(draw);
    double x = draw->in[0] / distance, y = fabs(draw->in[1]) / distance;
    draw->in[0] = class ? 1 - x : x;
    draw->in[1] = class ? 0.5 - y : y;
    return class;
}

static int draw_five(Draw *draw, int class)
{
    draw->in[0] = wave_cosine(class / 5.0);
    draw->in[1] = wave_sine(class / 5.0);
    return class;
}

static int draw_line(Draw *draw, int class)
{
    draw->in[0] = rng_around_zero(&draw->rng, 1);
    draw->out = 0.5 + 0.25 * draw->in[0];
    return class;
}

static int draw_sine(Draw *draw, int class)
{
    draw->in[0] = rng_around_zero(&draw->rng, 1);
    draw->out = wave_sine(draw->in[0] / 2);
    return class;
}

const Generator GENERATORS[] = {
    {"xor", 2, 2, 4, 0, draw_xor},
    {"and", 2, 2, 4, 0, draw_and},
    {"or", 2, 2, 4, 0, draw_or},
    {"circle", 2, 2, 200, 0.05, draw_circle},
    {"spiral", 2, 2, 200, 0.02, draw_spiral},
    {"gaussians", 2, 2, 200, 0.2, draw_gaussians},
    {"two-moons", 2, 2, 200, 0.1, draw_two_moons},
    {"line", 1, 0, 100, 0.05, draw_line},
    {"sine", 1, 0, 100, 0.05, draw_sine},
    {"five-classes", 2, 5, 250, 0.2, draw_five},
    {NULL, 0, 0, 0, 0, NULL},
};

const Generator *generator_find(const char *name)
{
    for (const Generator *row = GENERATORS; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

static void draw_sample(const Generator *generator, int number, double noise,
                        uint64_t seed, Dataset *set)
{
    Draw draw = {.rng = rng_seeded_pair(seed, (uint64_t)number),
                 .number = number};
    int class = generator->classes ? number % generator->classes : 0;
    double *in = set->in + (size_t)number * (size_t)set->inputs;
    class = generator->draw(&draw, class);
    if (!set->labelled)
        set->out[number] = draw.out + noise * rng_normal(&draw.rng);
    else
        set->label[number] = class;
    for (int i = 0; i < set->inputs; i++)
        in[i] = set->labelled ? draw.in[i] + noise * rng_normal(&draw.rng)
                              : draw.in[i];
}

bool generator_make(const Generator *generator, int count, double noise,
                    uint64_t seed, Dataset *ret_set)
{
    Dataset set = {.inputs = generator->inputs,
                   .outputs = generator->classes ? 0 : 1,
                   .labelled = generator->classes > 0,
                   .classes = generator->classes};
    assert(count >= 1 && count <= DATASET_SAMPLES);
    if (!dataset_reserve(&set, count)) {
        dataset_free(&set);
        return false;
    }
    set.count = count;
    for (int s = 0; s < count; s++)
        draw_sample(generator, s, noise, seed, &set);
    *ret_set = set;
    return true;
}
