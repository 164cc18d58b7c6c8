/* Displays tell their size in millimetres and projectors tell nonsense, so a
   scale from dots per inch is never allowed to leave less room than the stage
   needs. */
#include "sdl/scale.h"

#include <math.h>

#define ROOM_WIDTH  1280.0f
#define ROOM_HEIGHT 720.0f

static float quarter_below(float value)
{
    return floorf(value * 4) / 4;
}

static float from_display(const ScaleFacts *facts)
{
    float scale = roundf(facts->dpi / 96 * 4) / 4;
    if (facts->display_width > 0)
        scale = fminf(scale, quarter_below(facts->display_width / ROOM_WIDTH));
    if (facts->display_height > 0)
        scale =
            fminf(scale, quarter_below(facts->display_height / ROOM_HEIGHT));
    return fmaxf(1, fminf(scale, 3));
}

float scale_choose(const ScaleFacts *facts)
{
    if (facts->wished > 0)
        return fmaxf(0.5f, fminf(facts->wished, 8));
    float ratio = facts->units > 0 ? facts->pixels / facts->units : 1;
    if (ratio > 1.01f)
        return ratio;
    return facts->dpi > 0 ? from_display(facts) : 1;
}
