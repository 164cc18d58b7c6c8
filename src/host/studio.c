/* Each part is asked for in turn; what is missing stays NULL, so that closing
   one that is half open is the same as closing a whole one. */
#include "host/studio.h"

#include <stdio.h>

enum { LINE = 4096 };

void studio_complain(const Report *report)
{
    char text[LINE];
    for (int i = 0; i < report->kept; i++) {
        report_text(report, i, text, sizeof text);
        fprintf(stderr, "%s\n", text);
    }
}

static bool find_assets(Studio *studio)
{
    static Report report;
    if (!assets_locate(&report, studio->assets)) {
        studio_complain(&report);
        return false;
    }
    report_start(&report, studio->assets);
    studio->fonts = fonts_open(studio->assets, &report);
    studio_complain(&report);
    if (!studio->fonts)
        return false;
    studio->font = fonts_font(studio->fonts);
    return true;
}

bool studio_open(Studio *studio, const AppOptions *options)
{
    AppOptions found = *options;
    *studio = (Studio){.list = draw_list()};
    bool assets = find_assets(studio);
    found.assets = studio->assets;
    studio->app = assets ? app_new(&found) : NULL;
    studio->painter = painter_new();
    return studio->app && studio->painter;
}

void studio_close(Studio *studio)
{
    painter_free(studio->painter);
    draw_free(&studio->list);
    app_free(studio->app);
    fonts_close(studio->fonts);
    *studio = (Studio){.list = draw_list()};
}

void studio_frame(Studio *studio, const Input *input)
{
    app_frame(studio->app, input, &studio->list, &studio->font);
}
