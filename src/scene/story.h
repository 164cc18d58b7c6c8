/* Words about a step, shared by those that tell single steps and those that
   tell whole stretches. */
#ifndef SCENE_STORY_H
#define SCENE_STORY_H

#include "base/number.h"
#include "base/text.h"
#include "engine/run.h"

typedef struct Story {
    const Run *run;
    const Net *net;
    const Step *step;
    int decimals;
    TextBuffer title, body;
    const char *neuron; /* the step's */
} Story;

/* A number in words; good until seven more were asked for. */
const char *story_shown(double value, int decimals, NumberSign sign);
const char *story_plain(const Story *story, double value);
const char *story_signed(const Story *story, double value);

/* A number of a neuron, and of the step's own neuron. */
double story_cell(const Story *story, CellFamily family, int layer, int neuron);
double story_own(const Story *story, CellFamily family);

/* The title of everything about a delta, and what a delta means. */
void story_ask(Story *story);
void story_meaning(Story *story, double delta);

/* Where a delta of an output comes from, when it is set at once. */
void story_at_once(Story *story);

/* Decimals, at least so many, that tell two numbers apart. */
int story_apart(double a, double b, int decimals);

/* Of the learners that try: one step of a try, a sample that was measured, and
   the stretch that ends at this moment: a try, a batch, or what of it is done.
 */
void story_try(Story *story);
void story_measured(Story *story);
void story_turn(Story *story);

/* Tell one step; a whole neuron; a whole phase; a whole sample or epoch. */
void story_step(Story *story);
void story_neuron(Story *story);
void story_phase(Story *story);
void story_sample(Story *story);

#endif
