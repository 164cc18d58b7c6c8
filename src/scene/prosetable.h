/* Tables of a page. */
#ifndef SCENE_PROSETABLE_H
#define SCENE_PROSETABLE_H

#include "scene/proseline.h"

/* Sets a table; the pen is at the top of what comes below. */
void prosetable_set(ProseSetter *setter, const LessonBlock *block);

#endif
