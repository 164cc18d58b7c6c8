/* The app is asked through its commands and its state line, as a script
   would. */
#include "show.h"

#include "sdl/fonts.h"
#include "support/suite.h"

#include <string.h>

struct Show {
    App *app;
    Fonts *fonts;
    Font font;
    DrawList list;
    Input input;
    uint64_t steps;
};

enum { PATH = 1024 };

static void path_of(const char *folder, const char *name, char ret_path[PATH])
{
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(ret_path, PATH, "%s/%s/%s", root ? root : ".", folder, name);
}

static bool open_network(App *app, const char *network)
{
    char path[PATH];
    if (!strchr(network, '.'))
        return app_open_sizes(app, network);
    path_of("tests/overlap/networks", network, path);
    return app_open(app, path);
}

/* The number behind "step=" in the state. */
static uint64_t step_of(const Show *show)
{
    char text[2 * PATH];
    TextBuffer buffer = text_buffer(text, sizeof text);
    app_state(show->app, &buffer);
    const char *at = strstr(text, " step=");
    ck_assert_ptr_nonnull(at);
    return strtoull(at + 6, NULL, 10);
}

Show *show_open(const char *network, ThemeKind theme)
{
    static Report report;
    char assets[PATH];
    Show *show = calloc(1, sizeof *show);
    path_of("", "assets", assets);
    report_start(&report, assets);
    show->fonts = fonts_open(assets, &report);
    ck_assert_int_eq(report.count, 0);
    show->font = fonts_font(show->fonts);
    show->app = app_new(&(AppOptions){.theme = theme});
    ck_assert_msg(open_network(show->app, network), "%s opens", network);
    show->list = draw_list();
    show->input.mouse_x = show->input.mouse_y = -1;
    show_window(show, 1280, 800, 1);
    app_command(show->app, "sample");
    show_frame(show);
    app_command(show->app, "forward");
    show->steps = step_of(show);
    app_command(show->app, "first");
    app_command(show->app, "neuron");
    return show;
}

void show_close(Show *show)
{
    draw_free(&show->list);
    app_free(show->app);
    fonts_close(show->fonts);
    free(show);
}

void show_window(Show *show, float width, float height, float scale)
{
    show->input.width = width;
    show->input.height = height;
    show->input.scale = scale;
}

void show_grain(Show *show, Grain grain)
{
    app_command(show->app, grain_name(grain));
}

void show_step(Show *show, uint64_t step)
{
    app_goto(show->app, step);
}

uint64_t show_steps(const Show *show)
{
    return show->steps;
}

const DrawList *show_frame(Show *show)
{
    app_frame(show->app, &show->input, &show->list, &show->font);
    return &show->list;
}
