/* An edge changes the coverage of everything to its right. Each row keeps only
   those changes, exact to the area the edge cuts off each pixel it crosses; a
   running sum from left to right is the coverage. A row remembers which cells
   were touched, so a long thin curve costs its length, not its rectangle. */
#include "draw/raster.h"

#include <stdlib.h>

Raster raster_empty(void)
{
    return (Raster){.cells = NULL};
}

void raster_free(Raster *raster)
{
    free(raster->cells);
    free(raster->lows);
    free(raster->highs);
    *raster = raster_empty();
}

static bool reserve_rows(Raster *raster, size_t rows)
{
    if (rows <= raster->row_room)
        return true;
    int *lows = calloc(rows, sizeof *lows);
    int *highs = calloc(rows, sizeof *highs);
    if (!lows || !highs) {
        free(lows);
        free(highs);
        return false;
    }
    free(raster->lows);
    free(raster->highs);
    raster->lows = lows;
    raster->highs = highs;
    raster->row_room = rows;
    return true;
}

static bool reserve_cells(Raster *raster, size_t count)
{
    if (count <= raster->cell_room)
        return true;
    float *cells = calloc(count, sizeof *cells);
    if (!cells)
        return false;
    free(raster->cells);
    raster->cells = cells;
    raster->cell_room = count;
    return true;
}

bool raster_start(Raster *raster, PixelRect clip)
{
    if (clip.w <= 0 || clip.h <= 0)
        return false;
    size_t rows = (size_t)clip.h;
    if (!reserve_rows(raster, rows) ||
        !reserve_cells(raster, rows * ((size_t)clip.w + 2)))
        return false;
    raster->clip = clip;
    raster->top = clip.h;
    raster->bottom = 0;
    return true;
}

static void touch(Raster *raster, int row, int low, int high)
{
    if (raster->highs[row] == 0) {
        raster->lows[row] = low;
        raster->highs[row] = high;
        raster->top = row < raster->top ? row : raster->top;
        raster->bottom = row >= raster->bottom ? row + 1 : raster->bottom;
        return;
    }
    if (low < raster->lows[row])
        raster->lows[row] = low;
    if (high > raster->highs[row])
        raster->highs[row] = high;
}

static float *row_cells(Raster *raster, int row)
{
    return raster->cells + (size_t)row * ((size_t)raster->clip.w + 2);
}

/* Plain comparisons: a call of fminf costs more than the row it serves. What
   is not a number becomes `low`. */
static float held(float value, float low, float high)
{
    return value > low ? (value < high ? value : high) : low;
}

/* The part of an edge in one row, from x0 to x1 (ascending), `height` of the
   row tall with the sign of its direction, where it crosses several cells. */
static void add_flat(float *cells, float x0, float x1, int first, int last,
                     float height)
{
    float slope = height / (x1 - x0);
    float in_first = (float)(first + 1) - x0;
    float area = 0.5f * slope * in_first * in_first; /* right of the edge */
    float done = area;
    cells[first] += area;
    for (int i = first + 1; i < last; i++) {
        /* coverage of cell i: what the edge gained up to its middle */
        float cover = slope * ((float)i + 0.5f - x0);
        cells[i] += cover - done;
        done = cover;
    }
    float in_last = x1 - (float)last;
    float cover = height - 0.5f * slope * in_last * in_last;
    cells[last] += cover - done;
    cells[last + 1] += height - cover;
}

/* The part of an edge inside one row and the clip's width. */
static void add_row(Raster *raster, int row, float x0, float x1, float height)
{
    if (x0 > x1) {
        float kept = x0;
        x0 = x1;
        x1 = kept;
    }
    float width = (float)raster->clip.w;
    x0 = held(x0, 0, width);
    x1 = held(x1, 0, width);
    int first = (int)x0, last = (int)x1;
    float *cells = row_cells(raster, row);
    touch(raster, row, first, last + 2);
    if (first == last) {
        float right = (float)(first + 1) - 0.5f * (x0 + x1);
        cells[first] += height * right;
        cells[first + 1] += height - height * right;
        return;
    }
    add_flat(cells, x0, x1, first, last, height);
}

/* An edge inside the clip's width, downward from a to b, cut into rows. */
static void add_downward(Raster *raster, Point a, Point b, float sign)
{
    float bottom = (float)raster->clip.h;
    if (b.y <= 0 || a.y >= bottom)
        return;
    float slope = (b.x - a.x) / (b.y - a.y);
    float y = held(a.y, 0, bottom), end = held(b.y, 0, bottom);
    float x = a.x + (y - a.y) * slope;
    for (int row = (int)y; y < end; row++) {
        float next_y = held((float)(row + 1), 0, end);
        float next_x = next_y == b.y ? b.x : a.x + (next_y - a.y) * slope;
        add_row(raster, row, x, next_x, sign * (next_y - y));
        x = next_x;
        y = next_y;
    }
}

/* The point of the edge a-b at a given x between them. */
static Point at_x(Point a, Point b, float x)
{
    float t = (x - a.x) / (b.x - a.x);
    return (Point){x, a.y + (b.y - a.y) * t};
}

static bool crosses(Point a, Point b, float x)
{
    return (a.x < x) != (b.x < x) && a.x != x && b.x != x;
}

static Point held_inside(Point point, float width)
{
    return (Point){held(point.x, 0, width), point.y};
}

/* An edge from top to bottom. Where it leaves the clip at a side it goes on
   along that side, because what lies to its right is covered all the same. */
static void add_bent(Raster *raster, Point a, Point b, float sign)
{
    float width = (float)raster->clip.w;
    Point stops[4] = {a};
    int count = 1;
    bool rightward = a.x < b.x;
    float near = rightward ? 0 : width, far = rightward ? width : 0;
    if (crosses(a, b, near))
        stops[count++] = at_x(a, b, near);
    if (crosses(a, b, far))
        stops[count++] = at_x(a, b, far);
    stops[count++] = b;
    for (int i = 0; i + 1 < count; i++)
        if (stops[i].y < stops[i + 1].y)
            add_downward(raster, held_inside(stops[i], width),
                         held_inside(stops[i + 1], width), sign);
}

void raster_edge(Raster *raster, Point from, Point to)
{
    float x = (float)raster->clip.x, y = (float)raster->clip.y;
    Point a = {from.x - x, from.y - y}, b = {to.x - x, to.y - y};
    if (a.y < b.y)
        add_bent(raster, a, b, 1);
    else if (a.y > b.y)
        add_bent(raster, b, a, -1);
}

static void sweep_row(Raster *raster, int row, uint32_t *pixels, Colour colour)
{
    float *cells = row_cells(raster, row);
    float sum = 0, full = (float)colour_alpha(colour);
    int end = raster->highs[row];
    int shown = end < raster->clip.w ? end : raster->clip.w;
    for (int i = raster->lows[row]; i < shown; i++) {
        sum += cells[i];
        cells[i] = 0;
        float cover = held(sum < 0 ? -sum : sum, 0, 1);
        uint32_t alpha = (uint32_t)(cover * full + 0.5f);
        if (alpha)
            pixels[i] = pixel_blend(pixels[i], colour, alpha);
    }
    for (int i = shown; i < end; i++)
        cells[i] = 0;
    raster->highs[row] = 0;
}

void raster_sweep(Raster *raster, Canvas *canvas, Colour colour)
{
    for (int row = raster->top; row < raster->bottom; row++)
        if (raster->highs[row])
            sweep_row(raster, row,
                      canvas_at(canvas, raster->clip.x, raster->clip.y + row),
                      colour);
    raster->top = raster->clip.h;
    raster->bottom = 0;
}
