/* The order in which an epoch takes its samples. */
#ifndef ENGINE_ORDER_H
#define ENGINE_ORDER_H

#include <stdint.h>

/* A shuffle of 0 .. count - 1 by (seed, epoch) alone, so that no order needs
   storing (Fisher and Yates). */
void order_shuffle(uint64_t seed, int64_t epoch, int32_t count,
                   int32_t *ret_order);

#endif
