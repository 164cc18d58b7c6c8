/* Pixels live only while they are written: the list is all there is of a
   picture before. */
#include "cli/picture.h"

#include "draw/paint.h"
#include "sdl/assets.h"
#include "sdl/png.h"

#include <stdlib.h>

Picture picture_new(int width, int height)
{
    return (Picture){.width = width, .height = height, .list = draw_list()};
}

void picture_close(Picture *picture)
{
    draw_free(&picture->list);
    fonts_close(picture->fonts);
    picture->fonts = NULL;
}

int picture_open(const Cli *cli, Picture *picture)
{
    char assets[ASSETS_PATH];
    Report report;
    if (assets_locate(&report, assets)) {
        report_start(&report, assets);
        picture->fonts = fonts_open(assets, &report);
    }
    command_report(cli, &report);
    if (!picture->fonts)
        return CLI_OWN_FAULT;
    picture->font = fonts_font(picture->fonts);
    return CLI_DONE;
}

static int write_pixels(const Cli *cli, const Usage *usage,
                        const Picture *picture, const uint32_t *pixels,
                        const char *path, const char *name)
{
    const char *reason;
    if (png_write(path, pixels, picture->width, picture->height, picture->width,
                  &reason))
        return CLI_DONE;
    args_complain(usage, cli->err, "cannot write '%s': %s", name, reason);
    return CLI_FAILED;
}

int picture_write(const Cli *cli, const Usage *usage, const Picture *picture,
                  const char *path, const char *name)
{
    int width = picture->width, height = picture->height;
    uint32_t *pixels = malloc((size_t)width * (size_t)height * sizeof *pixels);
    bool painted = pixels && !picture->list.out_of_memory &&
                   paint_once(&picture->list, pixels, width, height, width);
    int code = painted ? write_pixels(cli, usage, picture, pixels, path, name)
                       : command_out_of_memory(cli);
    free(pixels);
    return code;
}
