/* A run with the draw list of its stage, set with the fixed-advance font: what
   nearly every test of the scene begins with. */
#ifndef SCENE_SCENERY_H
#define SCENE_SCENERY_H

#include "draw/list.h"
#include "engine/history.h"
#include "scene/ids.h"
#include "scene/netview.h"
#include "scene/stage.h"
#include "scene/stepformula.h"
#include "support/suite.h"
#include "world.h"

enum { SCENERY_TEXT = 2048 };

typedef struct Scenery {
    Plan plan;
    World world;
    Run *run; /* the world's */
    History history;
    Font font;
    DrawList list;
    StageView view; /* what the next drawing shows */
} Scenery;

/* The tiny network of docs: X Y -> A B -> C D, weights 0.5 .25 -1 .75 and
   -.25 -.5 1 1, sample 1 2 -> 1 0, rate 0.05, verified. */
Scenery *scenery_tiny(void);

/* The same network with sigmoids, biases and two samples a batch. */
Scenery *scenery_sigmoid(void);

/* The tiny network with another loss, and the outputs that go with it: tanh
   where it does not matter. */
Scenery *scenery_loss(Loss loss);

/* A network X Y -> A B -> C D of sigmoids, whose weights are tried, judged by
   both of its two samples. */
Scenery *scenery_slow(LearnerKind kind);

/* Any plan; a stage of 1280x800 with room for controls, by neurons. */
Scenery *scenery_new(const Plan *plan);
void scenery_end(Scenery *scenery);

/* Goes to the moment after so many steps. */
void scenery_go(Scenery *scenery, uint64_t steps);

/* Takes steps until one writes the cell of this name; fails the running test
   when none of the next 10,000 does. */
const Step *scenery_seek(Scenery *scenery, const char *cell);

/* Draws the whole stage at this moment. */
const DrawList *scenery_draw(Scenery *scenery);

/* The id of a noun about the cell of this name. */
DrawId scenery_id(const Scenery *scenery, SceneNoun noun, const char *cell);

/* The first command of a kind with an id, behind `after` (NULL: from the
   beginning); NULL when there is none. */
const DrawCommand *scenery_find(const DrawList *list, DrawId id, DrawKind kind,
                                const DrawCommand *after);

/* All texts with an id, a blank between; "" when there is none. Valid until the
   next call. */
const char *scenery_text(const DrawList *list, DrawId id);

/* The formulas of this moment as text, a line a line, maths italics as plain
   letters, empty places as "[ ]". Valid until the next call. */
const char *scenery_formula(Scenery *scenery, Grain grain);

/* The picture's view of this moment, laid out in 800x500, drawing into the
   scenery's emptied list. */
NetView *scenery_view(Scenery *scenery);

/* Fails unless both are the same text. */
void expect_text(const char *got, const char *want);

#endif
