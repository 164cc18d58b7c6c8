/* Whatever goes wrong with a point (not a number, absurdly far, no memory) is
   settled here on the way in, so that strokes and outlines need not ask. */
#include "draw/path.h"

#include <math.h>
#include <stdlib.h>

enum { FIRST_ROOM = 256, MOST_POINTS = 1 << 24, MOST_PIECES = 40 };

static const float FAR_AWAY = 1e6f;
static const float APART = 1.0f / 64; /* pixels between neighbours */

/* How far a handle lies along the tangent for a quarter circle of radius 1. */
static const float QUARTER = 0.5522847f;

Path path_empty(void)
{
    return (Path){.points = NULL};
}

void path_free(Path *path)
{
    free(path->points);
    *path = path_empty();
}

void path_start(Path *path)
{
    path->count = 0;
}

static bool reserve(Path *path)
{
    if (path->count < path->room)
        return true;
    if (path->room >= MOST_POINTS)
        return false;
    int room = path->room ? 2 * path->room : FIRST_ROOM;
    Point *points = realloc(path->points, (size_t)room * sizeof *points);
    if (!points)
        return false;
    path->points = points;
    path->room = room;
    return true;
}

static bool lie_together(Point a, Point b)
{
    return fabsf(a.x - b.x) < APART && fabsf(a.y - b.y) < APART;
}

static float held(float value)
{
    return fminf(fmaxf(value, -FAR_AWAY), FAR_AWAY);
}

void path_add(Path *path, Point point)
{
    if (!isfinite(point.x) || !isfinite(point.y))
        return;
    Point near = {held(point.x), held(point.y)};
    if (path->count && lie_together(near, path->points[path->count - 1]))
        return;
    if (reserve(path))
        path->points[path->count++] = near;
}

static float distance(Point a, Point b)
{
    float x = b.x - a.x, y = b.y - a.y;
    return sqrtf(x * x + y * y);
}

static int pieces_of(const Curve *curve)
{
    const Point *p = curve->p;
    float length =
        distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
    float pieces = 4 + 0.9f * sqrtf(length);
    /* the comparison also catches what is not a number */
    return pieces < MOST_PIECES ? (int)pieces : MOST_PIECES;
}

void path_add_curve(Path *path, const Curve *curve)
{
    int pieces = pieces_of(curve);
    for (int i = 0; i < pieces; i++)
        path_add(path, curve_at(curve, (float)i / (float)pieces));
    path_add(path, curve->p[3]);
}

/* A quarter ellipse from `from` to `to` around a corner at `corner`. */
static void add_corner(Path *path, Point from, Point corner, Point to)
{
    Curve curve = {{from,
                    {from.x + (corner.x - from.x) * QUARTER,
                     from.y + (corner.y - from.y) * QUARTER},
                    {to.x + (corner.x - to.x) * QUARTER,
                     to.y + (corner.y - to.y) * QUARTER},
                    to}};
    path_add_curve(path, &curve);
}

void path_add_round(Path *path, Round round)
{
    Rect r = round.rect;
    float most = fminf(r.w, r.h) / 2;
    float c = fmaxf(fminf(round.radius, most), 0);
    float left = r.x, top = r.y, right = r.x + r.w, bottom = r.y + r.h;
    if (!(r.w > 0) || !(r.h > 0))
        return;
    path_add(path, (Point){left + r.w / 2, top});
    add_corner(path, (Point){right - c, top}, (Point){right, top},
               (Point){right, top + c});
    add_corner(path, (Point){right, bottom - c}, (Point){right, bottom},
               (Point){right - c, bottom});
    add_corner(path, (Point){left + c, bottom}, (Point){left, bottom},
               (Point){left, bottom - c});
    add_corner(path, (Point){left, top + c}, (Point){left, top},
               (Point){left + c, top});
    path_close(path);
}

void path_close(Path *path)
{
    while (path->count > 1 &&
           lie_together(path->points[0], path->points[path->count - 1]))
        path->count--;
}
