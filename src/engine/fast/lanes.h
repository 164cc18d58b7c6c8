/* Several numbers in one: LANES doubles that are added, multiplied and divided
   each by itself, which leaves in every lane the bits that a single number
   would have. Only kernel.c, compiled once for each width, includes this. */
#ifndef ENGINE_FAST_LANES_H
#define ENGINE_FAST_LANES_H

#include <stdint.h>

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#endif

#ifndef LANES
#define LANES 2 /* for tools that read a file without its options */
#endif

enum { VECTOR_BYTES = LANES * 8 };

typedef double Vector __attribute__((vector_size(VECTOR_BYTES), may_alias));
typedef int64_t Bits __attribute__((vector_size(VECTOR_BYTES), may_alias));

/* Small functions whose loops must be unrolled where they are used. */
#define ALWAYS_INLINE static inline __attribute__((always_inline))

ALWAYS_INLINE Vector vector_at(const double *at)
{
    return *(const Vector *)at;
}

ALWAYS_INLINE void vector_put(double *at, Vector value)
{
    *(Vector *)at = value;
}

/* The same number in every lane. */
ALWAYS_INLINE Vector vector_of(double x)
{
#if LANES == 8
    return (Vector){x, x, x, x, x, x, x, x};
#elif LANES == 4
    return (Vector){x, x, x, x};
#else
    return (Vector){x, x};
#endif
}

/* Lane by lane: chosen ? a : b; `chosen` comes from a comparison. */
ALWAYS_INLINE Vector vector_choose(Bits chosen, Vector a, Vector b)
{
    return (Vector)((chosen & (Bits)a) | (~chosen & (Bits)b));
}

/* a > b ? a : b, which is b when one of them is not a number. */
ALWAYS_INLINE Vector vector_larger(Vector a, Vector b)
{
#if LANES == 8
    return _mm512_max_pd(a, b);
#elif LANES == 4
    return _mm256_max_pd(a, b);
#elif defined(__SSE2__)
    return _mm_max_pd(a, b);
#else
    return vector_choose(a > b, a, b);
#endif
}

/* a < b ? a : b, likewise. */
ALWAYS_INLINE Vector vector_smaller(Vector a, Vector b)
{
#if LANES == 8
    return _mm512_min_pd(a, b);
#elif LANES == 4
    return _mm256_min_pd(a, b);
#elif defined(__SSE2__)
    return _mm_min_pd(a, b);
#else
    return vector_choose(a < b, a, b);
#endif
}

/* Of numbers that are zero outside of a mask of bits. */
ALWAYS_INLINE Vector vector_masked(Vector value, const double *mask)
{
    return (Vector)((Bits)value & (Bits)vector_at(mask));
}

#endif
