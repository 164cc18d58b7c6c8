/* `&nbsp;`, `&#8722;`, `&#x2212;`: the characters HTML has names for, as far
   as a lesson needs them. */
#ifndef LESSON_ENTITY_H
#define LESSON_ENTITY_H

#include "base/text.h"

/* The character an entity ("&" to ";") stands for; 0 when it is none that is
   known. */
uint32_t entity_character(Text entity);

#endif
