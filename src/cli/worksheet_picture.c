/* The run is stopped where all that is given is known: behind the load, the
   error or the backward pass. What the stage would tell beyond that is hidden
   mark by mark. */
#include "cli/worksheet_picture.h"

#include "draw/paint.h"
#include "lesson/lesson.h"
#include "scene/ids.h"
#include "scene/network.h"
#include "sdl/assets.h"
#include "sdl/fonts.h"
#include "sdl/png.h"

#include <stdlib.h>

enum { WIDTH = 900, HEIGHT = 540, SCALE = 2 };

/* A picture on its way; `pixels` [HEIGHT * SCALE][WIDTH * SCALE]. */
typedef struct Plate {
    Fonts *fonts; /* owned */
    Font font;
    DrawList list;    /* owned */
    uint32_t *pixels; /* owned */
} Plate;

/* Where the picture is taken, and what it keeps to itself. */
typedef struct Moment {
    Phase behind;
    unsigned hidden; /* of LessonMark */
} Moment;

static const Moment MOMENTS[BLANKS_COUNT] = {
    [BLANKS_DELTAS] = {PHASE_ERROR,
                       LESSON_ERROR | LESSON_DELTAS | LESSON_CHANGES},
    [BLANKS_GRADIENTS] = {PHASE_BACKWARD, LESSON_CHANGES},
    [BLANKS_ALL] = {PHASE_LOAD, LESSON_ERROR | LESSON_DELTAS | LESSON_CHANGES},
};

static void go_behind(Run *run, Phase phase)
{
    run_restart(run, NULL);
    while (run->cursor.place.phase <= phase)
        run_next(run);
}

static void draw(Plate *plate, const Worksheet *sheet)
{
    const Theme *theme = theme_row(THEME_LIGHT);
    const Moment *moment = &MOMENTS[sheet->blanks];
    Rect area = {0, 0, WIDTH, HEIGHT};
    go_behind(sheet->run, moment->behind);
    draw_begin(&plate->list, &plate->font, SCALE);
    draw_panel(&plate->list, scene_id(ID_PANEL, PANEL_NETWORK), area,
               theme->stage);
    network_draw(&plate->list, sheet->run,
                 (NetworkLook){.theme = theme,
                               .grain = GRAIN_TERM,
                               .decimals = network_decimals(sheet->run),
                               .progress = 1,
                               .hidden = moment->hidden,
                               .calm = true},
                 area);
}

static bool open_fonts(const Cli *cli, Plate *plate)
{
    char assets[ASSETS_PATH];
    Report report;
    if (assets_locate(&report, assets)) {
        report_start(&report, assets);
        plate->fonts = fonts_open(assets, &report);
    }
    command_report(cli, &report);
    if (!plate->fonts)
        return false;
    plate->font = fonts_font(plate->fonts);
    return true;
}

static int make(const Cli *cli, const Usage *usage, const Worksheet *sheet,
                const char *path, Plate *plate)
{
    const char *reason;
    int width = WIDTH * SCALE, height = HEIGHT * SCALE;
    if (!open_fonts(cli, plate))
        return CLI_OWN_FAULT;
    plate->pixels =
        malloc((size_t)width * (size_t)height * sizeof *plate->pixels);
    if (!plate->pixels)
        return command_out_of_memory(cli);
    draw(plate, sheet);
    if (plate->list.out_of_memory ||
        !paint_once(&plate->list, plate->pixels, width, height, width))
        return command_out_of_memory(cli);
    if (png_write(path, plate->pixels, width, height, width, &reason))
        return CLI_DONE;
    args_complain(usage, cli->err, "cannot write '%s': %s", path, reason);
    return CLI_FAILED;
}

int worksheet_picture(const Cli *cli, const Usage *usage,
                      const Worksheet *sheet, const char *path)
{
    Plate plate = {.list = draw_list()};
    int code = make(cli, usage, sheet, path, &plate);
    draw_free(&plate.list);
    fonts_close(plate.fonts);
    free(plate.pixels);
    return code;
}
