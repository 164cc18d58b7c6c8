/* The names of phases, kinds and grains, as files and the command line write
   them. */
#include "engine/step.h"

#include <string.h>

const char *phase_name(Phase phase)
{
    static const char *const names[PHASE_COUNT] = {
        "load", "forward", "error",   "backward", "update", "verify",
        "pick", "nudge",   "measure", "compare",  "keep",   "undo",
        "up",   "hold",    "down",    "restore",  "slope"};
    return names[phase];
}

const char *step_kind_name(StepKind kind)
{
    static const char *const names[STEP_KINDS] = {
        "load",    "bias",        "term",  "max",   "norm",     "activate",
        "loss",    "upstream",    "slope", "delta", "gradient", "gradient-bias",
        "update",  "update-bias", "pick",  "draw",  "old",      "nudge",
        "compare", "keep",        "undo",  "up",    "hold",     "down",
        "restore", "slope"};
    return names[kind];
}

static const char *const GRAINS[GRAIN_COUNT] = {"term",  "neuron", "layer",
                                                "phase", "sample", "epoch"};

const char *grain_name(Grain grain)
{
    return GRAINS[grain];
}

bool grain_by_name(const char *name, Grain *ret_grain)
{
    for (int i = 0; i < GRAIN_COUNT; i++)
        if (strcmp(name, GRAINS[i]) == 0) {
            *ret_grain = (Grain)i;
            return true;
        }
    return false;
}
