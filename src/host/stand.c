/* A network of a usual size, playing by neuron from a moment at which values
   travel: the dearest frames a person sees often. */
#include "host/stand.h"

#include "base/platform.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* --- pages of lessons --- */

enum { PAGES = 100, ROUNDS = 3 };

typedef struct Lessons {
    Stand *stand;
    char folder[ASSETS_PATH + 16];
    double slowest; /* seconds */
} Lessons;

static double seconds_for_page(Stand *stand, int page)
{
    double begun = platform_seconds();
    app_page(stand->studio.app, (uint64_t)page);
    stand_frame(stand, 0);
    return platform_seconds() - begun;
}

/* The quickest of some rounds each, because other programs are in the way. */
static void measure_lesson(void *user, const char *name)
{
    Lessons *lessons = user;
    App *app = lessons->stand->studio.app;
    char path[ASSETS_PATH + 300];
    double quickest[PAGES + 1] = {0};
    snprintf(path, sizeof path, "%s/%s", lessons->folder, name);
    if (!strstr(name, ".md") || !app_open(app, path))
        return;
    for (int round = 0; round < ROUNDS; round++)
        for (int page = 1; page <= app_pages(app); page++) {
            double taken = seconds_for_page(lessons->stand, page);
            quickest[page] = round ? fmin(quickest[page], taken) : taken;
        }
    for (int page = 1; page <= app_pages(app); page++)
        lessons->slowest = fmax(lessons->slowest, quickest[page]);
}

double stand_page_ms(void *user)
{
    Lessons lessons = {.stand = user, .slowest = -1};
    if (stand_open(user, 1)) {
        snprintf(lessons.folder, sizeof lessons.folder, "%s/../lessons",
                 lessons.stand->studio.assets);
        platform_list_folder(lessons.folder, measure_lesson, &lessons);
    }
    stand_close(user);
    return 1000 * lessons.slowest;
}
