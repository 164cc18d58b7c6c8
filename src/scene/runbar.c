/* Epochs are equally long, so their ticks follow from the length of those that
   are done. */
#include "scene/runbar.h"

#include "base/number.h"
#include "scene/ids.h"

enum { TITLE = 1000, TRACK, DONE, HEAD, TICKS_MOST = 60 };

static const float BUTTON_WIDTH = 96;

static bool is_roomy(Rect area)
{
    return area.h >= 110;
}

Rect runbar_bar(Rect area)
{
    float height = is_roomy(area) ? 10 : 8, below = is_roomy(area) ? 10 : 6;
    return (Rect){area.x, area.y + area.h - height - below, area.w, height};
}

Rect runbar_button(Rect area)
{
    Rect bar = runbar_bar(area);
    float height = is_roomy(area) ? 20 : 18, above = is_roomy(area) ? 5 : 3;
    return (Rect){bar.x + bar.w - BUTTON_WIDTH, bar.y - height - above,
                  BUTTON_WIDTH, height};
}

uint64_t runbar_steps_at(Rect area, float x, uint64_t furthest)
{
    Rect bar = runbar_bar(area);
    double part = bar.w > 0 ? (double)((x - bar.x) / bar.w) : 0;
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    return (uint64_t)(part * (double)furthest + 0.5);
}

/* What it took the slow learners so far. */
static void tell_work(const Run *run, TextBuffer *text)
{
    const Cursor *at = &run->cursor;
    char passes[NUMBER_TEXT];
    if (run->config.kind == LEARNER_BACKPROP)
        return;
    number_count(at->forwards, passes);
    text_addf(text, " · forward passes: %s", passes);
    if (at->tries == 0)
        return;
    text_addf(text, " · tries: %llu kept, %llu undone",
              (unsigned long long)at->updates,
              (unsigned long long)(at->tries - at->updates));
    text_addf(text, " (%.0f %% kept)",
              100 * (double)at->updates / (double)at->tries);
}

static void draw_title(DrawList *list, const Run *run, uint64_t furthest,
                       const Theme *theme, Rect bar)
{
    char here[NUMBER_TEXT], most[NUMBER_TEXT], text[200];
    TextBuffer buffer = text_buffer(text, sizeof text);
    number_count(run->cursor.steps, here);
    number_count(furthest, most);
    text_addf(&buffer, "whole run · step %s of %s so far", here, most);
    tell_work(run, &buffer);
    draw_fitted(list, scene_id(ID_SEGMENT, TITLE),
                (Point){bar.x, bar.y - bar.h * 0.7f},
                (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT},
                bar.w - BUTTON_WIDTH - 12, text_of(text));
}

static void draw_epochs(DrawList *list, const Run *run, uint64_t furthest,
                        const Theme *theme, Rect bar)
{
    const Cursor *at = &run->cursor;
    if (at->epoch < 2)
        return;
    uint64_t epoch = at->epoch_start / (uint64_t)(at->epoch - 1);
    if (epoch == 0 || furthest / epoch > TICKS_MOST)
        return;
    for (uint64_t steps = epoch; steps < furthest; steps += epoch) {
        float part = (float)((double)steps / (double)furthest);
        draw_box(list, 0, (Rect){bar.x + bar.w * part - 0.5f, bar.y, 1, bar.h},
                 (BoxLook){.fill = theme->panel});
    }
}

void runbar_draw(DrawList *list, const Run *run, uint64_t furthest,
                 const Theme *theme, Rect area)
{
    Rect bar = runbar_bar(area), done = bar;
    uint64_t here = run->cursor.steps;
    furthest = here > furthest ? here : furthest;
    draw_title(list, run, furthest, theme, bar);
    draw_box(list, scene_id(ID_SEGMENT, TRACK), bar,
             (BoxLook){.fill = theme->track, .radius = 4});
    if (furthest == 0)
        return;
    done.w *= (float)((double)here / (double)furthest);
    if (here > 0)
        draw_box(list, scene_id(ID_SEGMENT, DONE), done,
                 (BoxLook){.fill = theme->done, .radius = 4});
    draw_epochs(list, run, furthest, theme, bar);
    draw_disc(list, scene_id(ID_SEGMENT, HEAD),
              (Point){done.x + done.w, bar.y + bar.h / 2}, 6, theme->ink);
}
