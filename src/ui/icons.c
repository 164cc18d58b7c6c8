/* Triangles and bars. */
#include "ui/icons.h"

/* A triangle pointing right (way 1) or left (-1), moved by `shift` sizes. */
static void triangle(DrawList *list, DrawId id, Point c, float size, float way,
                     float shift, Colour colour)
{
    float x = c.x + shift * size;
    Point points[3] = {{x - way * size * 0.7f, c.y - size},
                       {x + way * size, c.y},
                       {x - way * size * 0.7f, c.y + size}};
    draw_polygon(list, id, points, 3, colour);
}

static void bar(DrawList *list, DrawId id, Point c, float size, float at,
                Colour colour)
{
    float width = size * 0.42f;
    draw_box(list, id,
             (Rect){c.x + at * size - width / 2, c.y - size, width, 2 * size},
             (BoxLook){.fill = colour});
}

void icon_draw(DrawList *list, DrawId id, Icon icon, Point centre, float size,
               Colour colour)
{
    switch (icon) {
    case ICON_FIRST:
        bar(list, id, centre, size, -0.9f, colour);
        triangle(list, id, centre, size, -1, 0.25f, colour);
        break;
    case ICON_BACK:
        triangle(list, id, centre, size, -1, -0.12f, colour);
        break;
    case ICON_PLAY:
        triangle(list, id, centre, size * 1.15f, 1, 0.02f, colour);
        break;
    case ICON_PAUSE:
        bar(list, id, centre, size, -0.45f, colour);
        bar(list, id, centre, size, 0.45f, colour);
        break;
    case ICON_FORWARD:
        triangle(list, id, centre, size, 1, 0.12f, colour);
        break;
    case ICON_LAST:
        triangle(list, id, centre, size, 1, -0.25f, colour);
        bar(list, id, centre, size, 0.9f, colour);
        break;
    }
}
