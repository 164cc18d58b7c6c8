/* SplitMix64: a counter in steps of the golden ratio, mixed. */
#include "base/rng.h"

#include <assert.h>
#include <math.h>

static uint64_t mix(uint64_t z)
{
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

Rng rng_seeded(uint64_t seed)
{
    return (Rng){mix(seed + 0x9E3779B97F4A7C15u)};
}

Rng rng_seeded_pair(uint64_t seed, uint64_t stream)
{
    return (Rng){mix(rng_seeded(seed).state ^ mix(stream + 1))};
}

uint64_t rng_next(Rng *rng)
{
    return mix(rng->state += 0x9E3779B97F4A7C15u);
}

double rng_unit(Rng *rng)
{
    return (double)(rng_next(rng) >> 11) * 0x1p-53;
}

double rng_around_zero(Rng *rng, double size)
{
    return size * (2 * rng_unit(rng) - 1);
}

uint64_t rng_below(Rng *rng, uint64_t count)
{
    assert(count > 0);
    /* Draw again in the last, incomplete stretch of multiples. */
    uint64_t limit = UINT64_MAX - UINT64_MAX % count;
    uint64_t drawn;
    do
        drawn = rng_next(rng);
    while (drawn >= limit);
    return drawn % count;
}

double rng_normal(Rng *rng)
{
    double u, square;
    do {
        u = rng_around_zero(rng, 1);
        double v = rng_around_zero(rng, 1);
        square = u * u + v * v;
    } while (square >= 1 || square == 0);
    return u * sqrt(-2 * log(square) / square);
}
