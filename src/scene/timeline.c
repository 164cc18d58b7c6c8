/* Between two samples the cursor already stands in the next one; the timeline
   goes on showing the one that ended, full, until the next step is taken. Its
   steps are known from where it began. */
#include "scene/timeline.h"

#include "base/number.h"
#include "engine/learnable.h"
#include "scene/ids.h"

static const float GAP = 3, TICKS_FROM = 5;

static bool has_ended(const Run *run)
{
    return run_before_last(run) &&
           run->cursor.steps == run->learner->segments_start(run);
}

/* The cursor within the sample that is shown. */
static const Cursor *standing(const Run *run)
{
    return has_ended(run) ? run_before_last(run) : &run->cursor;
}

static int standing_segments(const Run *run, Segment ret_segments[SEGMENTS])
{
    Run at = *run; /* segments look at the cursor alone */
    at.cursor = *standing(run);
    return run->learner->segments(&at, ret_segments);
}

uint64_t timeline_steps(const Run *run)
{
    Segment segments[SEGMENTS];
    int count = standing_segments(run, segments);
    uint64_t steps = 0;
    for (int i = 0; i < count; i++)
        steps += (uint64_t)segments[i].steps;
    return steps;
}

uint64_t timeline_done(const Run *run)
{
    Run at = *run;
    at.cursor = *standing(run);
    return run->cursor.steps - run->learner->segments_start(&at);
}

Rect timeline_bar(Rect area)
{
    float height = area.h >= 110 ? 30 : 22;
    return (Rect){area.x, area.y + 28, area.w, height};
}

float timeline_part_at(Rect area, float x)
{
    Rect bar = timeline_bar(area);
    float part = bar.w > 0 ? (x - bar.x) / bar.w : 0;
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

/* What goes on, besides its sample: a try, or the slope of one weight. */
static void tell_turn(const Run *run, TextBuffer *text)
{
    const Cursor *at = standing(run);
    long long weights = (long long)learnable_count(run->net);
    if (run->config.kind == LEARNER_NUDGE)
        text_addf(text, "try %llu · ", (unsigned long long)at->tries + 1);
    if (run->config.kind == LEARNER_SLOPES && at->place.phase == PHASE_UPDATE)
        text_add(text, "update · ");
    else if (run->config.kind == LEARNER_SLOPES)
        text_addf(text, "weight %lld of %lld · ", (long long)at->tried + 1,
                  weights);
}

static void draw_title(DrawList *list, const Run *run, const Theme *theme,
                       Rect area)
{
    char done[NUMBER_TEXT], steps[NUMBER_TEXT], text[200];
    const Cursor *at = standing(run);
    TextBuffer buffer = text_buffer(text, sizeof text);
    number_count(timeline_done(run), done);
    number_count(timeline_steps(run), steps);
    tell_turn(run, &buffer);
    text_addf(&buffer, "sample %d of %d", at->sample + 1, run->samples.count);
    if (run->config.kind != LEARNER_NUDGE || !run->config.judge_all)
        text_addf(&buffer, " · epoch %lld", (long long)at->epoch);
    text_addf(&buffer, " · step %s of %s", done, steps);
    TextLook look = {FACE_TEXT, 13, theme->soft, ALIGN_LEFT};
    Point left = {area.x, area.y + 14};
    float used = draw_string(list, scene_id(ID_SEGMENT, 255), left, look, text);
    look = (TextLook){FACE_TEXT, 12, theme->faint, ALIGN_RIGHT};
    if (used + 170 < area.w)
        draw_string(list, scene_id(ID_SEGMENT, 254),
                    (Point){area.x + area.w, area.y + 14}, look,
                    "drag to travel in time");
}

typedef struct Bar {
    DrawList *list;
    const Theme *theme;
    Rect rect;
    float a_step;  /* width of one */
    uint64_t done; /* steps */
    Rect word;     /* of the segment the playhead stands in; empty: none */
} Bar;

static void draw_ticks(const Bar *bar, uint64_t first, uint64_t steps)
{
    if (bar->a_step < TICKS_FROM)
        return;
    for (uint64_t i = 1; i < steps; i++) {
        float x = bar->rect.x + bar->a_step * (float)(first + i);
        Rect tick = {x - 0.5f, bar->rect.y + bar->rect.h - 6, 1, 6};
        draw_box(bar->list, 0, tick, (BoxLook){.fill = bar->theme->panel});
    }
}

/* The phase's name, where its segment is wide enough. */
static void draw_word(Bar *bar, int index, const Segment *segment, Rect box,
                      bool now)
{
    const char *name = phase_name(segment->phase);
    TextLook look = {now ? FACE_BOLD : FACE_TEXT, 12,
                     now ? bar->theme->ink : bar->theme->soft, ALIGN_LEFT};
    float width =
        draw_measure(bar->list, FACE_BOLD, look.size, text_of(name)).width;
    float margin = box.w > width + 16 ? 8 : 4;
    float head = bar->rect.x + bar->a_step * (float)bar->done;
    Point at = {box.x + margin, box.y + box.h / 2 + 3};
    if (width + 2 * margin > box.w)
        return;
    draw_string(bar->list, scene_id(ID_SEGMENT, index), at, look, name);
    if (head > at.x - 3 && head < at.x + width + 3)
        bar->word = (Rect){at.x - 1, at.y - 11, width + 2, 15};
}

static void draw_segment(Bar *bar, int index, const Segment *segment,
                         uint64_t first)
{
    uint64_t steps = (uint64_t)segment->steps, done = 0;
    float x = bar->rect.x + bar->a_step * (float)first;
    Rect box = {x, bar->rect.y, bar->a_step * (float)steps - GAP, bar->rect.h};
    if (bar->done > first)
        done = bar->done - first < steps ? bar->done - first : steps;
    Rect full = box;
    full.w = done == steps ? box.w : bar->a_step * (float)done;
    DrawId id = scene_id(ID_SEGMENT, index);
    if (box.w <= 0)
        return;
    draw_box(bar->list, id, box,
             (BoxLook){.fill = bar->theme->track, .radius = 4});
    if (done > 0)
        draw_box(bar->list, id, full,
                 (BoxLook){.fill = bar->theme->done, .radius = 4});
    draw_ticks(bar, first, steps);
    draw_word(bar, index, segment, box, done > 0 && done < steps);
}

/* Its stem leaves out the word it would cross. */
static void draw_playhead(const Bar *bar)
{
    float x = bar->rect.x + bar->a_step * (float)bar->done;
    float top = bar->rect.y - 4, bottom = bar->rect.y + bar->rect.h + 5;
    DrawId id = scene_id(ID_PLAYHEAD, 0);
    Rect word = bar->word;
    BoxLook look = {.fill = bar->theme->ink};
    bool crosses = x + 2 > word.x && x - 2 < word.x + word.w;
    if (crosses) {
        draw_box(bar->list, id, (Rect){x - 1, top, 2, word.y - top}, look);
        top = word.y + word.h;
    }
    draw_box(bar->list, id, (Rect){x - 1, top, 2, bottom - top}, look);
    draw_disc(bar->list, id, (Point){x, bar->rect.y - 4}, 4.5f,
              bar->theme->ink);
}

void timeline_draw(DrawList *list, const Run *run, const Theme *theme,
                   Rect area)
{
    Segment segments[SEGMENTS];
    int count = standing_segments(run, segments);
    Bar bar = {.list = list,
               .theme = theme,
               .rect = timeline_bar(area),
               .done = timeline_done(run)};
    bar.a_step = bar.rect.w / (float)timeline_steps(run);
    draw_title(list, run, theme, area);
    uint64_t first = 0;
    for (int i = 0; i < count; i++) {
        draw_segment(&bar, i, &segments[i], first);
        first += (uint64_t)segments[i].steps;
    }
    draw_moving(list);
    draw_playhead(&bar);
}
