/* What is lit at this moment: the neuron the last step belongs to, and the
   edges it took numbers along. Stepping by terms lights one edge, coarser
   stepping the whole neuron's. */
#ifndef SCENE_FOCUS_H
#define SCENE_FOCUS_H

#include "engine/run.h"

typedef struct Focus {
    const Step *step; /* the last one; NULL at the beginning */
    StepKind kind;
    Phase phase;
    int layer, neuron; /* -1, -1 at the beginning; of a whole layer -1 */
    bool by_term;
    int in_first, in_last; /* lit sources of the neuron; none if last < first */
    int out_first, out_last; /* lit destinations of the neuron */
} Focus;

Focus focus_now(const Run *run, Grain grain);

/* Nothing is lit, as at the beginning. */
Focus focus_nowhere(void);

/* True when the edge from `source` (layer - 1) to `neuron` (layer) is lit. */
bool focus_edge(const Focus *focus, int layer, int neuron, int source);

/* True in a pass forward: the sample's own, the one that verifies an update, or
   one that measures. */
bool focus_is_forward(const Focus *focus);

/* True when the numbers travel forward along lit edges, or backward. */
bool focus_travels_forward(const Focus *focus);
bool focus_travels_backward(const Focus *focus);

/* The colours of the forward pass fade: backward and what follows from it. */
bool focus_is_backward(const Focus *focus);

#endif
