/* Icons are polygons, not characters: they look the same in every size and need
   no face. */
#ifndef UI_ICONS_H
#define UI_ICONS_H

#include "draw/list.h"

typedef enum Icon {
    ICON_FIRST,
    ICON_BACK,
    ICON_PLAY,
    ICON_PAUSE,
    ICON_FORWARD,
    ICON_LAST
} Icon;

/* Draws an icon within `size` of its centre. */
void icon_draw(DrawList *list, DrawId id, Icon icon, Point centre, float size,
               Colour colour);

#endif
