/* The spans of a page as pieces. */
#ifndef SCENE_PROSESPAN_H
#define SCENE_PROSESPAN_H

#include "scene/proseline.h"

/* Hands the pieces of a span to the line. */
void prosespan_add(ProseSetter *setter, const LessonSpan *span);

#endif
