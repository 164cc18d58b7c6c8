/* Where a link of a lesson may lead: to the web, or to another lesson of the
   same folder. */
#ifndef LESSON_LINK_H
#define LESSON_LINK_H

#include "base/text.h"

/* NULL for a target that is allowed; else what was expected, in words. */
const char *link_fault(Text target);

#endif
