/* A step: one cell was written. What the screen lights, the line in the trace,
   the formula with numbers and the caption are this one record, shown in four
   ways. */
#ifndef ENGINE_STEP_H
#define ENGINE_STEP_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Phase {
    PHASE_LOAD,
    PHASE_FORWARD,
    PHASE_ERROR,
    PHASE_BACKWARD,
    PHASE_UPDATE,
    PHASE_VERIFY,
    PHASE_PICK, /* from here on: of the slow learners */
    PHASE_NUDGE,
    PHASE_MEASURE,
    PHASE_COMPARE,
    PHASE_KEEP,
    PHASE_UNDO,
    PHASE_UP,
    PHASE_HOLD,
    PHASE_DOWN,
    PHASE_RESTORE,
    PHASE_SLOPE,
    PHASE_COUNT
} Phase;

/* In the order in which a neuron goes through them. */
typedef enum StepKind {
    STEP_LOAD,
    STEP_BIAS,          /* sum := b */
    STEP_TERM,          /* sum += w * out */
    STEP_MAX,           /* of softmax: max := the largest sum, one a layer */
    STEP_NORM,          /* norm += exp(sum - max) */
    STEP_ACTIVATE,      /* out := f(sum) */
    STEP_LOSS,          /* error += an output's share */
    STEP_UPSTREAM,      /* dE/da; hidden: += w * delta */
    STEP_SLOPE,         /* f'(sum) */
    STEP_DELTA,         /* upstream * slope */
    STEP_GRADIENT,      /* += out * delta */
    STEP_GRADIENT_BIAS, /* += delta */
    STEP_UPDATE,        /* w -= rate * gradient */
    STEP_UPDATE_BIAS,
    STEP_PICK,       /* pick := the number of a weight or bias */
    STEP_DRAW,       /* r := by how much */
    STEP_OLD,        /* old := w */
    STEP_NUDGE,      /* w += r */
    STEP_COMPARE,    /* verdict := error < best */
    STEP_KEEP,       /* best := error */
    STEP_UNDO,       /* w := old */
    STEP_UP,         /* w += epsilon */
    STEP_HOLD,       /* e-up or e-down := error */
    STEP_DOWN,       /* w := old - epsilon */
    STEP_RESTORE,    /* w := old */
    STEP_DIFFERENCE, /* grad := (e-up - e-down) / 2 epsilon */
    STEP_KINDS
} StepKind;

/* Where in a sample. Of a cursor: the step that comes next. */
typedef struct Place {
    uint8_t phase;  /* Phase */
    uint8_t kind;   /* StepKind */
    int16_t layer;  /* of the neuron */
    int32_t neuron; /* whose step it is; of a gradient or update the weight's
                       destination; of a load or loss its own neuron; -1
                       where it is no neuron's: MAX, and what a try decides */
    int32_t source; /* TERM, GRADIENT, UPDATE: in the layer before; hidden
                       UPSTREAM: the destination in the layer behind; of a try
                       the weight's, for a bias the one behind the last */
} Place;

typedef struct Step {
    uint64_t number; /* from 1 */
    int64_t epoch;   /* from 1 */
    int32_t sample;  /* in the data, from 0 */
    int32_t cell;    /* the one it wrote */
    Place place;
    bool known; /* the cell counted as computed before */
    double before, after;
} Step;

/* How far one press of the arrow goes. */
typedef enum Grain {
    GRAIN_TERM,
    GRAIN_NEURON,
    GRAIN_LAYER,
    GRAIN_PHASE,
    GRAIN_SAMPLE,
    GRAIN_EPOCH,
    GRAIN_COUNT
} Grain;

const char *phase_name(Phase phase);
const char *step_kind_name(StepKind kind);
const char *grain_name(Grain grain);

/* Finds a grain by its name; false when there is none. */
bool grain_by_name(const char *name, Grain *ret_grain);

#endif
