/* One generator for the whole network, drawn from in the order of the update:
   layer by layer, destination by destination, sources in order. */
#include "engine/init.h"

#include "base/rng.h"

#include <math.h>
#include <string.h>

static double draw(const InitConfig *config, int in, int out, Rng *rng)
{
    switch (config->scheme) {
    case INIT_XAVIER:
        return rng_around_zero(rng, sqrt(6.0 / (in + out)));
    case INIT_HE:
        return sqrt(2.0 / in) * rng_normal(rng);
    case INIT_UNIFORM:
        return rng_around_zero(rng, config->range);
    case INIT_NORMAL:
        return config->deviation * rng_normal(rng);
    case INIT_ZERO:
    case INIT_COUNT:
        break;
    }
    return 0;
}

void init_weights(const Net *net, const InitConfig *config, double *cells)
{
    Rng rng = rng_seeded(config->seed);
    for (int l = 1; l < net->layers; l++) {
        int in = net->sizes[l - 1], out = net->sizes[l];
        double *w = cells + net->at[CELL_W][l];
        for (int i = 0; i < in * out; i++)
            w[i] = draw(config, in, out, &rng);
        for (int n = 0; net->biases && n < out; n++)
            cells[net->at[CELL_B][l] + n] = 0;
    }
}

bool init_by_name(const char *name, InitScheme *ret_scheme)
{
    static const char *const names[INIT_COUNT] = {"xavier", "he", "uniform",
                                                  "normal", "zero"};
    for (int i = 0; i < INIT_COUNT; i++)
        if (strcmp(name, names[i]) == 0) {
            *ret_scheme = (InitScheme)i;
            return true;
        }
    return false;
}
