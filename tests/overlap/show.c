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

static Show *come(ThemeKind theme)
{
    static Report report;
    char assets[PATH];
    Show *show = calloc(1, sizeof *show);
    path_of("", "assets", assets);
    report_start(&report, assets);
    show->fonts = fonts_open(assets, &report);
    ck_assert_int_eq(report.count, 0);
    show->font = fonts_font(show->fonts);
    show->app = app_new(&(AppOptions){.theme = theme, .assets = assets});
    show->list = draw_list();
    show->input.mouse_x = show->input.mouse_y = -1;
    show_window(show, 1280, 800, 1);
    return show;
}

Show *show_open(const char *network, ThemeKind theme)
{
    Show *show = come(theme);
    ck_assert_msg(open_network(show->app, network), "%s opens", network);
    app_command(show->app, "sample");
    show_frame(show);
    app_command(show->app, "forward");
    show->steps = step_of(show);
    app_command(show->app, "first");
    app_command(show->app, "neuron");
    return show;
}

const char *show_path(const char *folder, const char *name)
{
    static char path[PATH];
    path_of(folder, name, path);
    return path;
}

Show *show_lesson(const char *name, ThemeKind theme)
{
    Show *show = come(theme);
    if (*name)
        ck_assert_msg(app_open(show->app, show_path("lessons", name)),
                      "%s opens", name);
    else
        app_home(show->app, show_path("", "lessons"));
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

void show_page(Show *show, int page)
{
    app_page(show->app, (uint64_t)page);
}

void show_command(Show *show, const char *name)
{
    ck_assert_msg(app_command(show->app, name), "%s", name);
}

void show_press(Show *show, int key)
{
    show->input.keys[0] = (KeyPress){key, 0};
    show->input.key_count = 1;
    show_frame(show);
    show->input.key_count = 0;
}

void show_type(Show *show, const char *text)
{
    snprintf(show->input.text, sizeof show->input.text, "%s", text);
    show_frame(show);
    show->input.text[0] = '\0';
}

static void point(Show *show, Point at)
{
    show->input.mouse_x = at.x * show->list.scale;
    show->input.mouse_y = at.y * show->list.scale;
    show_frame(show);
}

static void point_away(Show *show)
{
    show->input.mouse_x = show->input.mouse_y = -1;
    show_frame(show);
}

void show_click(Show *show, Point at)
{
    point(show, at);
    show->input.mouse_down = show->input.mouse_pressed = true;
    show_frame(show);
    show->input.mouse_down = show->input.mouse_pressed = false;
    show->input.mouse_released = true;
    show_frame(show);
    show->input.mouse_released = false;
    point_away(show);
}

void show_wheel(Show *show, Point at, float notches)
{
    point(show, at);
    show->input.wheel = notches;
    show_frame(show);
    show->input.wheel = 0;
    point_away(show);
}

const DrawList *show_settled(Show *show)
{
    show->input.elapsed = 1;
    for (int i = 0; i < 16; i++)
        show_frame(show);
    show->input.elapsed = 0;
    return show_frame(show);
}

int show_pages(Show *show)
{
    static const char head[] = "page 1 of ";
    show_page(show, 1);
    const DrawList *list = show_frame(show);
    for (int i = 0; i < list->command_count; i++) {
        if (list->commands[i].kind != DRAW_TEXT)
            continue;
        Text text = draw_text_of(list, &list->commands[i]);
        if (text_starts_with(text, head)) {
            char pages[16]; /* the list's texts have no zero at their end */
            TextBuffer digits = text_buffer(pages, sizeof pages);
            text_add_slice(&digits, (Text){text.at + sizeof head - 1,
                                           text.length - sizeof head + 1});
            return (int)strtol(pages, NULL, 10);
        }
    }
    return 0;
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
