/* Tells the window tests where to click: makes a frame as the program would and
   prints a line `NAME X Y` in device pixels for each widget. So no test knows a
   number of the layout. */
#include "app/chrome.h"
#include "app/command.h"
#include "app/ids.h"
#include "scene/chart.h"
#include "scene/timeline.h"

#include <stdio.h>
#include <stdlib.h>

static void print_place(const App *app, const char *name, float x, float y)
{
    printf("%s %d %d\n", name, (int)(x * app->scale), (int)(y * app->scale));
}

static void print_middle(const App *app, const DrawList *list, const char *name,
                         DrawId id)
{
    const DrawCommand *command = draw_find(list, id);
    if (!command)
        return;
    Rect rect = command->rect;
    print_place(app, name, rect.x + rect.w / 2, rect.y + rect.h / 2);
}

/* "speed-left" and "speed-right", a little inside. */
static void print_ends(const App *app, const char *name, Rect rect)
{
    char end[64];
    float y = rect.y + rect.h / 2;
    snprintf(end, sizeof end, "%s-left", name);
    print_place(app, end, rect.x, y);
    snprintf(end, sizeof end, "%s-right", name);
    print_place(app, end, rect.x + rect.w, y);
}

static void print_widgets(const App *app, const DrawList *list)
{
    for (int i = 0; i < command_count(); i++)
        print_middle(app, list, command_at(i)->name, widget_id(ID_BUTTON, i));
    for (int i = 0; i < GRAIN_COUNT; i++) {
        char name[64];
        snprintf(name, sizeof name, "grain-%s", grain_name((Grain)i));
        print_middle(app, list, name, widget_id(ID_GRAIN, i));
    }
    const DrawCommand *speed = draw_find(list, widget_id(ID_SPEED, 0));
    if (speed)
        print_ends(app, "speed", speed->rect);
    StageAreas areas = stage_areas(app->width, app->height, true);
    print_ends(app, "timeline", timeline_bar(areas.timeline));
    print_ends(app, "chart", chart_plot(areas.chart));
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: places WIDTH HEIGHT SCALE\n", stderr);
        return 2;
    }
    Input input = {.width = (float)atof(argv[1]),
                   .height = (float)atof(argv[2]),
                   .scale = (float)atof(argv[3]),
                   .mouse_x = -1,
                   .mouse_y = -1};
    AppOptions options = {.theme = THEME_LIGHT};
    App *app = app_new(&options);
    DrawList list = draw_list();
    Font font = font_fixed();
    if (!app || !app_open_sizes(app, "2-2-2"))
        return 1;
    app_goto(app, 5);
    app_frame(app, &input, &list, &font);
    print_widgets(app, &list);
    draw_free(&list);
    app_free(app);
    return 0;
}
