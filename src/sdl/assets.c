/* A folder counts as the assets only when it holds `fonts`, so that a stray
   `assets` of something else is passed over. The two places known at build time
   (the source tree, the installed one) come last: a copy beside the program is
   the newer one. */
#include "sdl/assets.h"

#include "base/platform.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

static void add_place(AssetsPlaces *places, const char *folder,
                      const char *below)
{
    if (places->count == ASSETS_PLACES)
        return;
    TextBuffer path =
        text_buffer(places->at[places->count], sizeof places->at[0]);
    text_addf(&path, "%s%s", folder, below);
    if (!path.full)
        places->count++;
}

void assets_places(const char *chosen, const char *program_folder,
                   AssetsPlaces *ret_places)
{
    static const char *const below[] = {
        "/assets",                   /* beside the program */
        "/../share/backstep/assets", /* installed */
        "/../assets",                /* in a build folder ... */
        "/../../assets",             /* ... or deeper in it */
    };
    ret_places->count = 0;
    if (chosen && *chosen) {
        add_place(ret_places, chosen, "");
        return;
    }
    for (size_t i = 0; program_folder && i < sizeof below / sizeof *below; i++)
        add_place(ret_places, program_folder, below[i]);
    add_place(ret_places, BACKSTEP_INSTALLED_ASSETS, "");
    add_place(ret_places, BACKSTEP_SOURCE_ASSETS, "");
}

static bool holds_fonts(const char *folder)
{
    char fonts[ASSETS_PATH + 8];
    snprintf(fonts, sizeof fonts, "%s/fonts", folder);
    return platform_path_kind(fonts) == PATH_FOLDER;
}

bool assets_find(const AssetsPlaces *places, Report *report,
                 char ret_folder[ASSETS_PATH])
{
    for (int i = 0; i < places->count; i++) {
        if (holds_fonts(places->at[i])) {
            snprintf(ret_folder, ASSETS_PATH, "%s", places->at[i]);
            return true;
        }
    }
    report_start(report, "assets");
    report_missing(report, "no such folder; expected one that holds fonts/ "
                           "(BACKSTEP_ASSETS may name it)");
    for (int i = 0; i < places->count; i++)
        report_missing(report, "not here: %s", places->at[i]);
    return false;
}

bool assets_locate(Report *report, char ret_folder[ASSETS_PATH])
{
    char program[ASSETS_PATH];
    AssetsPlaces places;
    bool known = platform_program_folder(program, sizeof program);
    assets_places(getenv("BACKSTEP_ASSETS"), known ? program : NULL, &places);
    return assets_find(&places, report, ret_folder);
}
