/* The application itself opens the lesson and makes frames, with the mouse
   outside, until it wants no more of them: then nothing moves and the chart
   knows what comes. */
#include "host/pageshot.h"

#include "app/app.h"
#include "sdl/assets.h"

/* The first shows the page; the others are for what is done bit by bit. */
enum { FRAMES_MOST = 64 };

static void go(App *app, const PageWish *wish)
{
    app_page(app, wish->page);
    if (wish->grain)
        app_command(app, wish->grain);
    if (wish->step != PAGE_OPENS)
        app_goto(app, wish->step);
}

static void draw_frames(App *app, const PageWish *wish, const Font *font,
                        DrawList *list)
{
    Input input = {.width = wish->width,
                   .height = wish->height,
                   .scale = wish->scale,
                   .elapsed = 1,
                   .mouse_x = -1,
                   .mouse_y = -1};
    for (int i = 0; i < FRAMES_MOST; i++) {
        app_frame(app, &input, list, font);
        if (app_wait(app) < 0)
            return;
    }
}

bool pageshot_draw(void *user, const PageWish *wish, const Font *font,
                   DrawList *list)
{
    char assets[ASSETS_PATH];
    Report report;
    bool found = assets_locate(&report, assets);
    AppOptions options = {.theme = (ThemeKind)wish->theme,
                          .assets = found ? assets : NULL};
    App *app = app_new(&options);
    (void)user;
    if (!app || !app_open(app, wish->path)) {
        app_free(app);
        return false;
    }
    go(app, wish);
    draw_frames(app, wish, font, list);
    app_free(app);
    return !list->out_of_memory;
}
