/* The radius is what the tightest column and the width between columns allow;
   all discs are equal, so that fillings can be compared. */
#include "scene/netlayout.h"

#include <math.h>

static const float MIN_RADIUS = 9, MAX_RADIUS = 44, HEADER = 40, FOOTER = 32;

static float at_most(float a, float b)
{
    return a < b ? a : b;
}

/* How many neurons fit above each other with the least radius. */
static int rows_that_fit(float height)
{
    int rows = (int)(height / (2.6f * MIN_RADIUS));
    if (rows < 1)
        rows = 1;
    return rows < LAYOUT_ROWS ? rows : LAYOUT_ROWS;
}

static void choose_window(NetLayout *layout, int l, int rows, int keep)
{
    int size = layout->net->sizes[l];
    layout->shown[l] = size < rows ? size : rows;
    layout->first[l] = 0;
    if (keep < 0 || size <= rows)
        return;
    /* Whole pages, so that the picture does not slide at every step. */
    int first = keep / rows * rows;
    layout->first[l] = first + rows > size ? size - rows : first;
}

/* About two thirds of a row, or a little less where that leaves room for a name
   above and a number below each disc. */
static float row_radius(float row)
{
    float with_labels = (row - 36) / 2.55f;
    return with_labels > row * 0.26f ? at_most(with_labels, row * 0.34f)
                                     : row * 0.34f;
}

static float choose_radius(const NetLayout *layout, float height)
{
    float columns = layout->area.w / (float)layout->net->layers;
    float most = fmaxf(
        MAX_RADIUS, at_most(layout->area.w * 0.045f, layout->area.h * 0.075f));
    float radius = at_most(most, columns * 0.17f);
    for (int l = 0; l < layout->net->layers; l++)
        radius = at_most(radius, row_radius(height / (float)layout->shown[l]));
    return fmaxf(radius, 4);
}

/* Columns leave room at the right for the outputs' arrows and deltas, at the
   left for the inputs' names when discs are too small to write above. */
static void place_columns(NetLayout *layout, float height)
{
    int layers = layout->net->layers;
    Rect area = layout->area;
    float left = area.x + layout->radius + fmaxf(34, area.w * 0.05f);
    float right = area.x + area.w - layout->radius * 2.6f - 74;
    for (int l = 0; l < layers; l++) {
        float rows = (float)layout->shown[l];
        float pitch = at_most(height / rows, layout->radius * 5.2f);
        layout->x[l] = left + (right - left) * (float)l / (float)(layers - 1);
        layout->pitch[l] = pitch;
        layout->top[l] = area.y + HEADER + height / 2 - pitch * (rows - 1) / 2;
    }
}

NetLayout netlayout_make(const Net *net, Rect area, const int *keep)
{
    NetLayout layout = {.net = net, .area = area};
    float height = fmaxf(area.h - HEADER - FOOTER, 40);
    int rows = rows_that_fit(height);
    for (int l = 0; l < net->layers; l++)
        choose_window(&layout, l, rows, keep ? keep[l] : -1);
    layout.radius = choose_radius(&layout, height);
    layout.header_y = area.y + 26;
    place_columns(&layout, height);
    return layout;
}

bool netlayout_shows(const NetLayout *layout, int layer, int neuron)
{
    int row = neuron - layout->first[layer];
    return row >= 0 && row < layout->shown[layer];
}

Point netlayout_centre(const NetLayout *layout, int layer, int neuron)
{
    float row = (float)(neuron - layout->first[layer]);
    return (Point){layout->x[layer],
                   layout->top[layer] + row * layout->pitch[layer]};
}

Curve netlayout_edge(const NetLayout *layout, int layer, int neuron, int source)
{
    Point a = netlayout_centre(layout, layer - 1, source);
    Point b = netlayout_centre(layout, layer, neuron);
    a.x += layout->radius;
    b.x -= layout->radius;
    float bend = (b.x - a.x) * 0.5f;
    return (Curve){{a, {a.x + bend, a.y}, {b.x - bend, b.y}, b}};
}
