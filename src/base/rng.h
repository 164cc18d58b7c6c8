/* Seeded random numbers: the same seed gives the same numbers on every
   machine. The state is one word, so a position that holds a generator is
   still plain data. */
#ifndef BASE_RNG_H
#define BASE_RNG_H

#include <stdint.h>

/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
   generators, OOPSLA 2014). */
typedef struct Rng {
    uint64_t state;
} Rng;

Rng rng_seeded(uint64_t seed);

/* A generator of its own for each (seed, stream), e.g. (seed, epoch). */
Rng rng_seeded_pair(uint64_t seed, uint64_t stream);

uint64_t rng_next(Rng *rng);

/* Uniform in [0, 1), 53 bits. */
double rng_unit(Rng *rng);

/* Uniform in [-size, size). */
double rng_around_zero(Rng *rng, double size);

/* Uniform in 0 .. count - 1, without bias; count > 0. */
uint64_t rng_below(Rng *rng, uint64_t count);

/* Normal with mean 0 and deviation 1 (Marsaglia's polar method). */
double rng_normal(Rng *rng);

#endif
