/* Changing a number of the network by hand: click it, type, Enter. Weights,
   biases, inputs and targets; the run begins anew with the number and comes
   back to the same step, so that nothing stale stays. */
#ifndef APP_EDIT_H
#define APP_EDIT_H

#include "app/state.h"

/* Looks for numbers under the mouse in what the stage just drew, begins an edit
   on a click, and draws the field of the one under way. */
void edit_frame(App *app, DrawList *list);

/* Offers the learning rate, which is shown in `rect`, for changing. */
void edit_rate(App *app, DrawList *list, Rect rect);

/* Gives a key or characters to the field; true when there is one (it then
   takes everything). */
bool edit_key(App *app, KeyPress press);
void edit_type(App *app, const char *typed);

/* Ends without a change. */
void edit_cancel(App *app);

#endif
