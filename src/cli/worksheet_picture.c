/* The run is stopped where all that is given is known: behind the load, the
   error or the backward pass. What the stage would tell beyond that is hidden
   mark by mark. */
#include "cli/worksheet_picture.h"

#include "cli/picture.h"
#include "lesson/lesson.h"
#include "scene/ids.h"
#include "scene/network.h"

enum { WIDTH = 900, HEIGHT = 540, SCALE = 2 };

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

static void draw(const Worksheet *sheet, Picture *picture)
{
    const Theme *theme = theme_row(THEME_LIGHT);
    const Moment *moment = &MOMENTS[sheet->blanks];
    Rect area = {0, 0, WIDTH, HEIGHT};
    go_behind(sheet->run, moment->behind);
    draw_begin(&picture->list, &picture->font, SCALE);
    draw_panel(&picture->list, scene_id(ID_PANEL, PANEL_NETWORK), area,
               theme->stage);
    network_draw(&picture->list, sheet->run,
                 (NetworkLook){.theme = theme,
                               .grain = GRAIN_TERM,
                               .decimals = network_decimals(sheet->run),
                               .progress = 1,
                               .hidden = moment->hidden,
                               .calm = true},
                 area);
}

int worksheet_picture(const Cli *cli, const Usage *usage,
                      const Worksheet *sheet, const char *path,
                      const char *name)
{
    Picture picture = picture_new(WIDTH * SCALE, HEIGHT * SCALE);
    int code = picture_open(cli, &picture);
    if (code == CLI_DONE) {
        draw(sheet, &picture);
        code = picture_write(cli, usage, &picture, path, name);
    }
    picture_close(&picture);
    return code;
}
