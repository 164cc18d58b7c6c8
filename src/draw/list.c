/* Three arrays that only grow (commands, points, bytes): a frame is written by
   counting up, and the next frame starts by setting the counts to zero. When
   memory ends a command is dropped whole; the list stays well formed. */
#include "draw/list.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 256, MOST_ROOM = 1 << 26 };

DrawList draw_list(void)
{
    return (DrawList){.scale = 1};
}

void draw_free(DrawList *list)
{
    free(list->commands);
    free(list->points);
    free(list->bytes);
    *list = draw_list();
}

void draw_begin(DrawList *list, const Font *font, float scale)
{
    assert(scale > 0);
    list->font = font;
    list->scale = scale;
    list->command_count = 0;
    list->point_count = 0;
    list->byte_count = 0;
    list->panel_count = 0;
}

/* `array` with room for `count` and `more` items of `size` bytes; itself, with
   *room too small, when that cannot be. */
static void *with_room(DrawList *list, void *array, int *room, int count,
                       int more, size_t size)
{
    if (more <= *room - count)
        return array;
    if (more > MOST_ROOM - count) {
        list->out_of_memory = true;
        return array;
    }
    int wanted = *room ? *room : FIRST_ROOM;
    while (wanted < count + more)
        wanted *= 2;
    void *larger = realloc(array, (size_t)wanted * size);
    if (!larger) {
        list->out_of_memory = true;
        return array;
    }
    *room = wanted;
    return larger;
}

static DrawPanel *last_panel(DrawList *list)
{
    return list->panel_count ? &list->panels[list->panel_count - 1] : NULL;
}

void draw_panel(DrawList *list, DrawId id, Rect rect, Colour background)
{
    assert(list->panel_count < DRAW_PANELS);
    int at = list->command_count;
    list->panels[list->panel_count++] =
        (DrawPanel){id, rect, background, at, at, at, false};
}

void draw_moving(DrawList *list)
{
    DrawPanel *panel = last_panel(list);
    assert(panel);
    panel->has_moving = true;
}

/* A new command at the end of the list, zeroed; NULL when out of memory. */
static DrawCommand *add(DrawList *list, DrawKind kind, DrawId id, Rect rect)
{
    list->commands = with_room(list, list->commands, &list->command_room,
                               list->command_count, 1, sizeof *list->commands);
    if (list->command_count == list->command_room)
        return NULL;
    DrawCommand *command = &list->commands[list->command_count++];
    *command = (DrawCommand){.kind = kind, .id = id, .rect = rect};
    DrawPanel *panel = last_panel(list);
    if (panel)
        panel->end = list->command_count;
    if (panel && !panel->has_moving)
        panel->moving = panel->end;
    return command;
}

void draw_box(DrawList *list, DrawId id, Rect rect, BoxLook look)
{
    DrawCommand *command = add(list, DRAW_BOX, id, rect);
    if (!command)
        return;
    command->fill = look.fill;
    command->border = look.border;
    command->radius = look.radius;
    command->width = look.border_width;
    command->dash = look.dash;
}

void draw_shadow(DrawList *list, DrawId id, Rect rect, float radius, float blur,
                 Colour colour)
{
    DrawCommand *command = add(list, DRAW_SHADOW, id, rect);
    if (!command)
        return;
    command->fill = colour;
    command->radius = radius;
    command->width = blur;
}

static Rect around_circle(Point centre, float radius)
{
    return (Rect){centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

void draw_disc(DrawList *list, DrawId id, Point centre, float radius,
               Colour fill)
{
    DrawCommand *command =
        add(list, DRAW_DISC, id, around_circle(centre, radius));
    if (!command)
        return;
    command->centre = centre;
    command->radius = radius;
    command->fill = fill;
}

void draw_band(DrawList *list, DrawId id, Point centre, float radius, float low,
               float high, Colour fill)
{
    Rect disc = around_circle(centre, radius);
    Rect slice = {disc.x, low, disc.w, high - low};
    DrawCommand *command = add(list, DRAW_BAND, id, rect_clip(slice, disc));
    if (!command)
        return;
    command->centre = centre;
    command->radius = radius;
    command->low = low;
    command->high = high;
    command->fill = fill;
}

void draw_ring(DrawList *list, DrawId id, Point centre, float radius,
               float width, Colour colour, float dash)
{
    DrawCommand *command =
        add(list, DRAW_RING, id, around_circle(centre, radius + width / 2));
    if (!command)
        return;
    command->centre = centre;
    command->radius = radius;
    command->width = width;
    command->fill = colour;
    command->dash = dash;
}

/* The rectangle around points, `margin` wider on every side. */
static Rect around_points(const Point *points, int count, float margin)
{
    Point low = points[0], high = points[0];
    for (int i = 1; i < count; i++) {
        low = (Point){fminf(low.x, points[i].x), fminf(low.y, points[i].y)};
        high = (Point){fmaxf(high.x, points[i].x), fmaxf(high.y, points[i].y)};
    }
    return (Rect){low.x - margin, low.y - margin, high.x - low.x + 2 * margin,
                  high.y - low.y + 2 * margin};
}

void draw_curve(DrawList *list, DrawId id, const Curve *curve, float width,
                Colour colour, float dash)
{
    DrawCommand *command =
        add(list, DRAW_CURVE, id, around_points(curve->p, 4, width / 2));
    if (!command)
        return;
    command->curve = *curve;
    command->width = width;
    command->fill = colour;
    command->dash = dash;
}

/* A command that refers to points, copied; NULL when there are none or no
   memory. */
static DrawCommand *add_points(DrawList *list, DrawKind kind, DrawId id,
                               const Point *points, int count, float margin)
{
    if (count <= 0)
        return NULL;
    list->points = with_room(list, list->points, &list->point_room,
                             list->point_count, count, sizeof *list->points);
    if (list->point_room - list->point_count < count)
        return NULL;
    DrawCommand *command =
        add(list, kind, id, around_points(points, count, margin));
    if (!command)
        return NULL;
    memcpy(list->points + list->point_count, points,
           (size_t)count * sizeof *points);
    command->first = list->point_count;
    command->count = count;
    list->point_count += count;
    return command;
}

void draw_lines(DrawList *list, DrawId id, const Point *points, int count,
                float width, Colour colour, float dash)
{
    DrawCommand *command =
        add_points(list, DRAW_LINES, id, points, count, width / 2);
    if (!command)
        return;
    command->width = width;
    command->fill = colour;
    command->dash = dash;
}

void draw_polygon(DrawList *list, DrawId id, const Point *points, int count,
                  Colour fill)
{
    DrawCommand *command = add_points(list, DRAW_POLYGON, id, points, count, 0);
    if (command)
        command->fill = fill;
}

/* A text command without its bytes' look; NULL when there is no memory. */
static DrawCommand *add_text(DrawList *list, DrawId id, Rect rect, Text text)
{
    if (text.length > MOST_ROOM) {
        list->out_of_memory = true;
        return NULL;
    }
    int length = (int)text.length;
    list->bytes = with_room(list, list->bytes, &list->byte_room,
                            list->byte_count, length, 1);
    if (list->byte_room - list->byte_count < length)
        return NULL;
    DrawCommand *command = add(list, DRAW_TEXT, id, rect);
    if (!command)
        return NULL;
    memcpy(list->bytes + list->byte_count, text.at, text.length);
    command->first = list->byte_count;
    command->count = length;
    list->byte_count += length;
    return command;
}

float draw_text(DrawList *list, DrawId id, Point at, TextLook look, Text text)
{
    if (text.length == 0)
        return 0;
    TextSize size = draw_measure(list, look.face, look.size, text);
    if (look.align == ALIGN_CENTRE)
        at.x -= size.width / 2;
    else if (look.align == ALIGN_RIGHT)
        at.x -= size.width;
    Rect rect = {at.x, at.y - size.ascent, size.width,
                 size.ascent + size.descent};
    DrawCommand *command = add_text(list, id, rect, text);
    if (!command)
        return size.width;
    command->fill = look.colour;
    command->face = look.face;
    command->size = look.size;
    command->baseline = at.y;
    return size.width;
}

float draw_string(DrawList *list, DrawId id, Point at, TextLook look,
                  const char *string)
{
    return draw_text(list, id, at, look, text_of(string));
}

TextSize draw_measure(const DrawList *list, Face face, float size, Text text)
{
    return font_measure(list->font, face, size, list->scale, text);
}

Text draw_text_of(const DrawList *list, const DrawCommand *command)
{
    assert(command->kind == DRAW_TEXT);
    return (Text){list->bytes + command->first, (size_t)command->count};
}

const DrawCommand *draw_find(const DrawList *list, DrawId id)
{
    for (int i = 0; i < list->command_count; i++)
        if (list->commands[i].id == id)
            return &list->commands[i];
    return NULL;
}

const DrawCommand *draw_find_text(const DrawList *list, const char *string)
{
    for (int i = 0; i < list->command_count; i++) {
        const DrawCommand *command = &list->commands[i];
        if (command->kind == DRAW_TEXT &&
            text_is(draw_text_of(list, command), string))
            return command;
    }
    return NULL;
}
