/* A run that diverges: the first step whose number is not finite is where it
   stays. From there one can only walk back. */
#ifndef APP_DIVERGENCE_H
#define APP_DIVERGENCE_H

#include "app/state.h"

/* True when the last step wrote infinity or no number at all. */
bool divergence_now(const App *app);

/* The run has come here from `from` steps: where that led past such a step, it
   goes back to it. */
void divergence_stop(App *app, uint64_t from);

/* Says so on the stage. */
void divergence_draw(const App *app, DrawList *list);

#endif
