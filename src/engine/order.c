/* Fisher and Yates from the back, with a generator of the epoch's own. */
#include "engine/order.h"

#include "base/rng.h"

void order_shuffle(uint64_t seed, int64_t epoch, int32_t count,
                   int32_t *ret_order)
{
    Rng rng = rng_seeded_pair(seed, (uint64_t)epoch);
    for (int32_t i = 0; i < count; i++)
        ret_order[i] = i;
    for (int32_t i = count - 1; i > 0; i--) {
        int32_t j = (int32_t)rng_below(&rng, (uint64_t)i + 1);
        int32_t held = ret_order[i];
        ret_order[i] = ret_order[j];
        ret_order[j] = held;
    }
}
