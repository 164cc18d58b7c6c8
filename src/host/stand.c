/* A network of a usual size, playing by neuron from a moment at which values
   travel: the dearest frames a person sees often. */
#include "host/stand.h"

#include "base/platform.h"

#include <stdlib.h>

enum { WIDTH = 1280, HEIGHT = 800, CHANGED_RECTS = 16 };

bool stand_open(void *user, float scale)
{
    Stand *stand = user;
    AppOptions options = {.theme = THEME_LIGHT, .speed = 2};
    *stand = (Stand){.pixels = NULL};
    stand->input.scale = scale;
    stand->input.width = WIDTH * scale;
    stand->input.height = HEIGHT * scale;
    stand->input.mouse_x = stand->input.mouse_y = -1;
    stand->pixels = calloc((size_t)(stand->input.width * stand->input.height),
                           sizeof *stand->pixels);
    if (!stand->pixels || !studio_open(&stand->studio, &options) ||
        !app_open_sizes(stand->studio.app, "2-8-8-5"))
        return false;
    app_command(stand->studio.app, "neuron");
    app_goto(stand->studio.app, 7); /* behind load, where values travel */
    app_play(stand->studio.app);
    return true;
}

void stand_frame(void *user, double elapsed)
{
    Stand *stand = user;
    Studio *studio = &stand->studio;
    PixelRect changed[CHANGED_RECTS];
    int width = (int)stand->input.width, height = (int)stand->input.height;
    stand->input.elapsed = elapsed;
    studio_frame(studio, &stand->input);
    painter_paint(studio->painter, &studio->list, stand->pixels, width, height,
                  width, false, changed, CHANGED_RECTS);
}

void stand_close(void *user)
{
    Stand *stand = user;
    studio_close(&stand->studio);
    free(stand->pixels);
    stand->pixels = NULL;
}

double stand_start_ms(void *user)
{
    double begun = platform_seconds();
    if (!stand_open(user, 1)) {
        stand_close(user);
        return -1;
    }
    stand_frame(user, 0);
    double taken = platform_seconds() - begun;
    stand_close(user);
    return 1000 * taken;
}
