/* The table of learners. */
#include "engine/learner.h"

#include "engine/backprop.h"
#include "engine/nudge.h"
#include "engine/slopes.h"

#include <string.h>

const Learner *learner_row(LearnerKind kind)
{
    static const Learner *const rows[LEARNER_COUNT] = {
        [LEARNER_BACKPROP] = &BACKPROP,
        [LEARNER_NUDGE] = &NUDGE,
        [LEARNER_SLOPES] = &SLOPES,
    };
    return rows[kind];
}

bool learner_by_name(const char *name, LearnerKind *ret_kind)
{
    for (int i = 0; i < LEARNER_COUNT; i++)
        if (strcmp(name, learner_row((LearnerKind)i)->name) == 0) {
            *ret_kind = (LearnerKind)i;
            return true;
        }
    return false;
}

bool mistake_by_name(const char *name, Mistake *ret_mistake)
{
    static const char *const names[MISTAKE_COUNT] = {
        [MISTAKE_NONE] = "none",
        [MISTAKE_UPDATE_ON_THE_WAY] = "update-on-the-way",
        [MISTAKE_NO_SLOPE] = "no-slope",
        [MISTAKE_WRONG_SIGN] = "wrong-sign",
        [MISTAKE_OUTPUTS_FOR_DELTAS] = "outputs-for-deltas",
    };
    for (int i = 0; i < MISTAKE_COUNT; i++)
        if (strcmp(name, names[i]) == 0) {
            *ret_mistake = (Mistake)i;
            return true;
        }
    return false;
}
