/* First weights from a seed. */
#ifndef ENGINE_INIT_H
#define ENGINE_INIT_H

#include "engine/net.h"

#include <stdint.h>

typedef enum InitScheme {
    INIT_XAVIER,  /* uniform in ±sqrt(6/(in+out)): Glorot and Bengio 2010 */
    INIT_HE,      /* normal, deviation sqrt(2/in): He et al. 2015 */
    INIT_UNIFORM, /* in ±range */
    INIT_NORMAL,  /* of a deviation */
    INIT_ZERO,
    INIT_COUNT
} InitScheme;

typedef struct InitConfig {
    InitScheme scheme;
    uint64_t seed;
    double range;
    double deviation;
} InitConfig;

/* Fills the weight cells in the order of the update; biases become 0. The same
   config and shape give the same weights. */
void init_weights(const Net *net, const InitConfig *config, double *cells);

bool init_by_name(const char *name, InitScheme *ret_scheme);

#endif
