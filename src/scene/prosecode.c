/* Lines that are a little too long are set a little smaller, all of the block
   in one size; longer ones go on in the next line and lose nothing. */
#include "scene/prosecode.h"

#include <math.h>

/* Of the text around; below the least a line is cut. */
static const float SIZE = 0.9f, LEAST = 0.75f;
static const float PAD_X = 10, PAD_Y = 6, GAP = 0.55f;

static Text next_line(Text *rest)
{
    size_t length = 0;
    while (length < rest->length && rest->at[length] != '\n')
        length++;
    Text line = {rest->at, length};
    size_t used = length < rest->length ? length + 1 : length;
    *rest = (Text){rest->at + used, rest->length - used};
    return line;
}

static float size_of(const ProseSetter *setter, Text code, float room)
{
    float usual = setter->desk.look.size * SIZE;
    float least = setter->desk.look.size * LEAST, widest = 1;
    while (code.length > 0) {
        Text line = next_line(&code);
        TextSize size = draw_measure(setter->desk.list, FACE_MONO, usual, line);
        widest = fmaxf(widest, size.width);
    }
    if (widest <= room || widest * least > room * usual)
        return usual;
    return floorf(usual * room / widest);
}

/* The part of a line that fits, rather up to a blank in its second half. */
static Text part_of(const ProseSetter *setter, Text line, float size,
                    float room)
{
    Text part = line;
    part.length = prosepiece_fit(&setter->desk, FACE_MONO, size, line, room);
    if (part.length == line.length)
        return part;
    for (size_t i = part.length; 2 * i > part.length; i--)
        if (line.at[i - 1] == ' ')
            return (Text){line.at, i};
    return part;
}

/* Draws or counts the lines a line of code takes; returns how many. */
static int set_line(ProseSetter *setter, Text line, float size, float room,
                    bool draw)
{
    int count = 0;
    float height = proseline_height(size);
    do {
        Text part = part_of(setter, line, size, room);
        if (draw && proseline_shows(setter, height))
            draw_text(
                setter->desk.list, setter->desk.id,
                (Point){setter->left + PAD_X, setter->y + roundf(size * 1.09f)},
                (TextLook){FACE_MONO, size, setter->desk.look.theme->ink,
                           ALIGN_LEFT},
                part);
        if (draw)
            setter->y += height;
        line.at += part.length;
        line.length -= part.length;
        count++;
    } while (line.length > 0);
    return count;
}

static int set_lines(ProseSetter *setter, Text code, float size, float room,
                     bool draw)
{
    int count = 0;
    while (code.length > 0)
        count += set_line(setter, next_line(&code), size, room, draw);
    return count;
}

void prosecode_set(ProseSetter *setter, Text code)
{
    float width = setter->right - setter->left;
    float room = fmaxf(1, width - 2 * PAD_X);
    float size = size_of(setter, code, room);
    int count = set_lines(setter, code, size, room, false);
    float height = proseline_height(size) * (float)count + 2 * PAD_Y;
    if (proseline_shows(setter, height))
        draw_box(setter->desk.list, setter->desk.id,
                 (Rect){setter->left, setter->y, width, height},
                 (BoxLook){.fill = setter->desk.look.theme->card, .radius = 6});
    setter->y += PAD_Y;
    set_lines(setter, code, size, room, setter->draw);
    if (!setter->draw)
        setter->y += height - 2 * PAD_Y;
    setter->y += PAD_Y + roundf(setter->desk.look.size * GAP);
}
