/* Where something went wrong the steps are taken once more, one by one. */
#include "app/divergence.h"

#include "app/ids.h"
#include "engine/finite.h"

#include <math.h>

bool divergence_now(const App *app)
{
    const Step *last = run_last(app->document.run);
    return last && !isfinite(last->after);
}

void divergence_stop(App *app, uint64_t from)
{
    Run *run = app->document.run;
    uint64_t here = run->cursor.steps;
    if (from >= here || finite_now(run))
        return;
    run_goto(run, from, NULL);
    if (!finite_now(run))
        run_goto(run, 0, NULL);
    finite_find_break(run, here);
}

void divergence_draw(const App *app, DrawList *list)
{
    static const char *const words =
        "It diverges: the numbers have grown too large to go on with, so the "
        "run stops here. ← walks back to where that began; a smaller rate or "
        "Ctrl+Z may mend it.";
    if (!divergence_now(app))
        return;
    const Theme *theme = theme_row(app->theme);
    Rect area = stage_areas(app->width, app->height, true).network;
    Rect box = {area.x + 20, area.y + 12, area.w - 40, 0};
    TextLook look = {FACE_TEXT, 13, theme->ink, ALIGN_LEFT};
    int lines = draw_paragraph(list, 0, (Point){0, 0}, look, box.w - 28, 18,
                               text_of(words), false);
    box.h = 18 * (float)lines + 18;
    DrawId id = widget_id(ID_NOTICE, 1);
    draw_panel(list, id, box, theme->attention);
    draw_box(list, id, box,
             (BoxLook){.border = theme->mistake, .border_width = 1.5f});
    draw_paragraph(list, id, (Point){box.x + 14, box.y + 22}, look, box.w - 28,
                   18, text_of(words), true);
}
