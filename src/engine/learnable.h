/* The numbers a learner may change, counted through: every weight and, if they
   are trained, every bias. The order is that of the update. */
#ifndef ENGINE_LEARNABLE_H
#define ENGINE_LEARNABLE_H

#include "engine/net.h"

/* How many there are. */
int64_t learnable_count(const Net *net);

/* The weight or bias of a number, 0 .. learnable_count - 1 (asserted). A bias
   has the source that comes behind a neuron's last one. */
CellRef learnable_ref(const Net *net, int64_t number);

/* Its cell, and the cell of its gradient. */
int learnable_cell(const Net *net, int64_t number);
int learnable_gradient(const Net *net, int64_t number);

/* The number of a weight or bias; -1 for one that never changes and for other
   cells. */
int64_t learnable_number(const Net *net, CellRef ref);

#endif
