/* Code as it stands in the file, in lines. */
#ifndef SCENE_PROSECODE_H
#define SCENE_PROSECODE_H

#include "scene/proseline.h"

/* Sets a block of code; the pen is at the top of what comes below. */
void prosecode_set(ProseSetter *setter, Text code);

#endif
