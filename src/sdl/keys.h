/* Which key of ours a key of SDL is. */
#ifndef SDL_KEYS_H
#define SDL_KEYS_H

#include "base/input.h"

#include <SDL.h>

/* An InputKey or a printable ASCII character in lower case, as the layout has
   it; with Shift as a US layout has it, unless the text that follows says
   otherwise. KEY_NONE for others. */
int keys_of(const SDL_Keysym *symbol);

/* INPUT_SHIFT, INPUT_CONTROL, INPUT_ALT. Shift is left out where it made the
   character ('?' is '?', however it is typed); AltGr is no Alt. */
int keys_modifiers(const SDL_Keysym *symbol);

/* The key that typed one printable ASCII character: its lower case. */
int keys_of_character(char character);

/* True for keys that go on acting while they are held. */
bool keys_repeat(int key);

#endif
