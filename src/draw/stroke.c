/* A stroke is the line moved to the left by half its width and, backward, to
   the right. Where it bends gently both sides of a joint meet in one point
   (a mitre), so nothing overlaps. Where it bends sharply each piece is cut
   straight and a pie fills the outer side; all parts turn the same way round,
   so overlaps count once. No angle is ever computed: arcs are bisected. */
#include "draw/stroke.h"

#include <math.h>

enum { MOST_DASHES = 4096, ARC = 8 /* pieces of half a pie */ };

static const float GENTLE = 0.9f;        /* cosine of the sharpest mitre */
static const float SHORTEST_DASH = 0.5f; /* pixels */

static Point unit(float x, float y)
{
    float length = sqrtf(x * x + y * y);
    return length > 0 ? (Point){x / length, y / length} : (Point){1, 0};
}

/* To the left of the way from a to b, of length 1. */
static Point normal_of(Point a, Point b)
{
    Point ahead = unit(b.x - a.x, b.y - a.y);
    return (Point){-ahead.y, ahead.x};
}

static float dot(Point a, Point b)
{
    return a.x * b.x + a.y * b.y;
}

static float cross(Point a, Point b)
{
    return a.x * b.y - a.y * b.x;
}

static Point beside(Point at, Point direction, float by)
{
    return (Point){at.x + direction.x * by, at.y + direction.y * by};
}

/* A piece of the line and the normals of its neighbours. */
typedef struct Piece {
    Point a, b;
    Point before, normal, after;
    bool joins_before, joins_after;
} Piece;

static bool is_gentle(Point before, Point after)
{
    return dot(before, after) > GENTLE;
}

/* Where both sides of a gentle joint meet, for half a width of 1. */
static Point mitre(Point before, Point after)
{
    float share = 1 / (1 + dot(before, after));
    return (Point){(before.x + after.x) * share, (before.y + after.y) * share};
}

/* Directions on the arc from u over middle to v. */
static void bisect_arc(Point u, Point middle, Point v,
                       Point ret_arc[2 * ARC + 1])
{
    ret_arc[0] = u;
    ret_arc[ARC] = middle;
    ret_arc[2 * ARC] = v;
    for (int step = ARC / 2; step > 0; step /= 2) {
        for (int i = step; i < 2 * ARC; i += 2 * step) {
            Point a = ret_arc[i - step], b = ret_arc[i + step];
            ret_arc[i] = unit(a.x + b.x, a.y + b.y);
        }
    }
}

/* Fills the outer side of a sharp joint between two normals. */
static void add_pie(Raster *raster, Point at, Point before, Point after,
                    float half)
{
    Point arc[2 * ARC + 1];
    /* ahead is the normal turned back; the outside lies between going on and
       coming back */
    Point out = unit(before.y - after.y, after.x - before.x);
    if (cross(before, after) < 0)
        bisect_arc(before, out, after, arc);
    else
        bisect_arc((Point){-after.x, -after.y}, out,
                   (Point){-before.x, -before.y}, arc);
    /* a thin line's pie is too small for more than four pieces */
    int step = half < 1.5f ? ARC / 2 : half < 5 ? ARC / 4 : 1;
    Point last = beside(at, arc[0], half);
    raster_edge(raster, at, last);
    for (int i = step; i <= 2 * ARC; i += step) {
        Point next = beside(at, arc[i], half);
        raster_edge(raster, last, next);
        last = next;
    }
    raster_edge(raster, last, at);
}

static void add_piece(Raster *raster, const Piece *p, float half)
{
    bool meets_a = p->joins_before && is_gentle(p->before, p->normal);
    bool meets_b = p->joins_after && is_gentle(p->normal, p->after);
    Point at_a = meets_a ? mitre(p->before, p->normal) : p->normal;
    Point at_b = meets_b ? mitre(p->normal, p->after) : p->normal;
    Point left_a = beside(p->a, at_a, half),
          right_a = beside(p->a, at_a, -half);
    Point left_b = beside(p->b, at_b, half),
          right_b = beside(p->b, at_b, -half);
    raster_edge(raster, left_a, left_b);
    raster_edge(raster, right_b, right_a);
    if (!meets_a)
        raster_edge(raster, right_a, left_a);
    if (!meets_b)
        raster_edge(raster, left_b, right_b);
    if (p->joins_after && !meets_b)
        add_pie(raster, p->b, p->normal, p->after, half);
}

/* Adds the outline of a line through points. */
static void add_line(Raster *raster, const Point *points, int count,
                     bool closed, float half)
{
    int pieces = closed ? count : count - 1;
    if (count < 2)
        return;
    Piece piece = {.joins_before = closed};
    piece.normal = normal_of(points[count - 1], points[0]);
    piece.after = normal_of(points[0], points[1]);
    for (int i = 0; i < pieces; i++) {
        int end = (i + 1) % count, beyond = (i + 2) % count;
        piece.before = piece.normal;
        piece.normal = piece.after;
        piece.a = points[i];
        piece.b = points[end];
        piece.joins_after = closed || i + 1 < pieces;
        piece.after = normal_of(points[end], points[beyond]);
        add_piece(raster, &piece, half);
        piece.joins_before = true;
    }
}

static float distance(Point a, Point b)
{
    float x = b.x - a.x, y = b.y - a.y;
    return sqrtf(x * x + y * y);
}

static float length_of(const Path *path, bool closed)
{
    float length = 0;
    int pieces = closed ? path->count : path->count - 1;
    for (int i = 0; i < pieces; i++)
        length +=
            distance(path->points[i], path->points[(i + 1) % path->count]);
    return length;
}

/* The length of dashes that fit, on a closed line a whole number of times; 0
   when they would be too many or too short to see. */
static float fitting_dash(const Path *path, const StrokeLook *look)
{
    float length = length_of(path, look->closed);
    if (!(look->dash >= SHORTEST_DASH) || length / look->dash > MOST_DASHES)
        return 0;
    if (!look->closed)
        return look->dash;
    float periods = floorf(length / (2 * look->dash) + 0.5f);
    return length / (2 * fmaxf(periods, 1));
}

/* Walks along the path and adds every other stretch of `dash`. */
static void add_dashes(Raster *raster, const Path *path, Path *piece,
                       bool closed, float dash, float half)
{
    int pieces = closed ? path->count : path->count - 1;
    float left = dash; /* until the next change */
    bool on = true;
    path_start(piece);
    for (int i = 0; i < pieces; i++) {
        Point a = path->points[i], b = path->points[(i + 1) % path->count];
        float length = distance(a, b), done = 0;
        if (on)
            path_add(piece, a);
        while (length - done > left) {
            done += left;
            float t = done / length;
            path_add(piece,
                     (Point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
            if (on) {
                add_line(raster, piece->points, piece->count, false, half);
                path_start(piece);
            }
            on = !on;
            left = dash;
        }
        left -= length - done;
        if (on)
            path_add(piece, b);
    }
    add_line(raster, piece->points, piece->count, false, half);
}

void stroke_path(Raster *raster, Canvas *canvas, const Path *path, Path *piece,
                 StrokeLook look)
{
    if (path->count < 2 || !(look.width > 0))
        return;
    if (!raster_start(raster, canvas_clip(canvas)))
        return;
    Colour colour = look.colour;
    if (look.width < 1)
        colour = colour_fade(colour, look.width);
    float half = fminf(fmaxf(look.width, 1), 1e6f) / 2;
    float dash = fitting_dash(path, &look);
    if (dash > 0)
        add_dashes(raster, path, piece, look.closed, dash, half);
    else
        add_line(raster, path->points, path->count, look.closed, half);
    raster_sweep(raster, canvas, colour);
}

void stroke_inside(Raster *raster, Canvas *canvas, const Path *path,
                   Colour colour)
{
    if (path->count < 3 || !raster_start(raster, canvas_clip(canvas)))
        return;
    for (int i = 0; i < path->count; i++)
        raster_edge(raster, path->points[i],
                    path->points[(i + 1) % path->count]);
    raster_sweep(raster, canvas, colour);
}
