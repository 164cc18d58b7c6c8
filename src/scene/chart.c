/* Columns narrower than a pixel are reduced to their least and greatest value,
   so that a long run costs no more than a wide one. */
#include "scene/chart.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/ids.h"
#include "scene/netview.h"

#include <math.h>

enum { LINE_POINTS = 1024, LOG_DECADES = 12 };

/* A run that has gone astray is cut off here, well inside a float. */
static const double LARGEST = 1e30;

typedef struct Plot {
    DrawList *list;
    const Theme *theme;
    Rect rect;
    bool logarithmic;
    float low, high;  /* of the y axis; decades when logarithmic */
    float step;       /* between lines of a linear axis */
    double last_item; /* the right end of the x axis */
    uint64_t now;     /* samples whose error is known at this moment */
} Plot;

Rect chart_plot(Rect area)
{
    return (Rect){area.x + 34, area.y + 42, area.w - 42, area.h - 74};
}

static double last_item(const Run *run, const History *history)
{
    uint64_t items = history->samples.items;
    uint64_t ahead = history_known(run) + 40;
    if (run->samples.count > 1 && items > ahead)
        items = ahead > 100 ? items : ahead;
    return items > 1 ? (double)(items - 1) : 1;
}

uint64_t chart_sample_at(const Run *run, const History *history, Rect area,
                         float x)
{
    Rect plot = chart_plot(area);
    double part = plot.w > 0 ? (double)((x - plot.x) / plot.w) : 0;
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    return (uint64_t)(part * last_item(run, history) + 0.5);
}

static float height_of(const Plot *plot, double value)
{
    float at = plot->logarithmic
                   ? (float)log10(fmax(value, pow(10, (double)plot->low)))
                   : (float)value;
    return (at - plot->low) / (plot->high - plot->low);
}

static Point place(const Plot *plot, double item, double value)
{
    float x = plot->rect.x + plot->rect.w * (float)(item / plot->last_item);
    float part = height_of(plot, value);
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    return (Point){x, plot->rect.y + plot->rect.h * (1 - part)};
}

static void find_range(Plot *plot, const History *history)
{
    double most = 0, least = HUGE_VAL;
    for (int i = 0; i < history->samples.count; i++) {
        double value = history->samples.value[i];
        if ((double)i * (double)history->samples.every > plot->last_item)
            break;
        if (!isfinite(value))
            continue;
        value = fmax(-LARGEST, fmin(value, LARGEST));
        most = fmax(most, value);
        if (value > 0)
            least = fmin(least, value);
        else if (!plot->logarithmic)
            plot->low = fminf(plot->low, (float)value);
    }
    float lines = plot->rect.h > 90 ? 4 : 2;
    plot->high = most > 0 ? (float)most : plot->low < 0 ? 0 : 1;
    plot->step = scales_nice((plot->high - plot->low) / lines);
    plot->high = plot->step * ceilf(plot->high / plot->step);
    plot->low = plot->step * floorf(plot->low / plot->step);
    if (!plot->logarithmic)
        return;
    plot->high = most > 0 ? (float)ceil(log10(most)) : 0;
    plot->low = isfinite(least) ? (float)floor(log10(least)) : -1;
    plot->low = fmaxf(plot->low, plot->high - LOG_DECADES);
    if (plot->low >= plot->high)
        plot->low = plot->high - 1;
}

static void draw_axis_line(const Plot *plot, double value, const char *text)
{
    Point left = place(plot, 0, value);
    Rect line = {plot->rect.x, left.y - 0.5f, plot->rect.w, 1};
    TextLook look = {FACE_TEXT, 11, plot->theme->faint, ALIGN_RIGHT};
    draw_box(plot->list, 0, line, (BoxLook){.fill = plot->theme->line});
    draw_string(plot->list, scene_id(ID_CHART, 10),
                (Point){plot->rect.x - 8, left.y + 4}, look, text);
}

static void axis_text(double value, char ret_text[NUMBER_TEXT])
{
    TextBuffer text = text_buffer(ret_text, NUMBER_TEXT);
    if (fabs(value) >= 1e5)
        number_shown(value, 0, NUMBER_SIGN_MINUS, ret_text);
    else
        text_addf(&text, value < 0 ? "−%.4g" : "%.4g", fabs(value));
}

static void draw_linear_axis(const Plot *plot)
{
    int lines = (int)((plot->high - plot->low) / plot->step + 0.5f);
    for (int i = 0; i <= lines; i++) {
        char text[NUMBER_TEXT];
        double value = (double)plot->low + (double)plot->step * i;
        axis_text(value, text);
        draw_axis_line(plot, value, text);
    }
}

static void draw_log_axis(const Plot *plot)
{
    int decades = (int)(plot->high - plot->low);
    int every = decades / 4 + 1;
    for (int i = 0; i <= decades; i += every) {
        char text[NUMBER_TEXT];
        double power = (double)plot->low + i;
        axis_text(pow(10, power), text);
        draw_axis_line(plot, pow(10, power), text);
    }
}

/* One line through points first .. last of a history line, at most a point a
   column: the least and greatest in turn. */
static void draw_stretch(const Plot *plot, const HistoryLine *line, int first,
                         int last, double item_size, double offset, float dash)
{
    Point points[LINE_POINTS];
    int count = 0, stride = (last - first) / (LINE_POINTS / 2) + 1;
    for (int i = first; i <= last; i += stride) {
        double low = HUGE_VAL, high = -HUGE_VAL;
        for (int k = i; k < i + stride && k <= last; k++) {
            low = fmin(low, line->value[k]);
            high = fmax(high, line->value[k]);
        }
        double item = ((double)i * (double)line->every) * item_size + offset;
        if (!isfinite(low) || !isfinite(high))
            break;
        points[count++] = place(plot, item, low);
        if (high > low && count < LINE_POINTS)
            points[count++] = place(plot, item, high);
    }
    if (count > 1)
        draw_lines(plot->list, scene_id(ID_CHART, dash > 0 ? 2 : 1), points,
                   count, 2, dash > 0 ? plot->theme->faint : plot->theme->ink,
                   dash);
}

/* Points of a line whose items lie before `items`. */
static int points_before(const HistoryLine *line, double items)
{
    int points = (int)ceil(items / (double)line->every);
    return points < line->count ? points : line->count;
}

static void draw_single_sample(const Plot *plot, const History *history)
{
    const HistoryLine *line = &history->samples;
    int now = points_before(line, (double)plot->now);
    int end = points_before(line, plot->last_item + 1);
    if (now > 0)
        draw_stretch(plot, line, 0, now - 1, 1, 0, 0);
    draw_stretch(plot, line, now > 0 ? now - 1 : 0, end - 1, 1, 0, 4);
}

/* Dots for samples, a line for the means of epochs (in the epoch's middle). */
static void draw_many_samples(const Plot *plot, const History *history,
                              double samples)
{
    const HistoryLine *line = &history->samples;
    int now = points_before(line, (double)plot->now);
    int stride = now / 400 + 1;
    for (int i = 0; i < now; i += stride) {
        Point at = place(plot, (double)i * (double)line->every, line->value[i]);
        if (isfinite(line->value[i]))
            draw_disc(plot->list, scene_id(ID_CHART, 3), at, 1.6f,
                      plot->theme->soft);
    }
    const HistoryLine *means = &history->epochs;
    int epochs = points_before(means, floor((double)plot->now / samples));
    int end = points_before(means, floor((plot->last_item + 1) / samples));
    double middle = (samples - 1) / 2;
    if (epochs > 0)
        draw_stretch(plot, means, 0, epochs - 1, samples, middle, 0);
    if (end > epochs)
        draw_stretch(plot, means, epochs > 0 ? epochs - 1 : 0, end - 1, samples,
                     middle, 4);
}

static void draw_now(const Plot *plot, const History *history)
{
    const HistoryLine *line = &history->samples;
    int index = points_before(line, (double)plot->now) - 1;
    if (index < 0 || !isfinite(line->value[index]))
        return;
    draw_disc(
        plot->list, scene_id(ID_CHART, 4),
        place(plot, (double)index * (double)line->every, line->value[index]), 5,
        plot->theme->ink);
}

/* The error now; in verify the one before stands beside it. */
static void write_now(const Plot *plot, const Run *run, const History *history,
                      TextBuffer *text)
{
    char number[NUMBER_TEXT];
    const Step *step = run_last(run);
    int cell = net_own(run->net, CELL_ERROR);
    int last = points_before(&history->samples, (double)plot->now) - 1;
    if (step->place.phase == PHASE_VERIFY && last >= 0 &&
        step->place.kind == STEP_LOSS && history->samples.every == 1) {
        number_shown(history->samples.value[last], 4, NUMBER_SIGN_MINUS,
                     number);
        text_addf(text, "%s → ", number);
    }
    double error = run->cells[cell];
    if (run->config.kind != LEARNER_BACKPROP) /* the cell sums tries up */
        error = last >= 0 ? history->samples.value[last] : error;
    number_shown(error, 4, NUMBER_SIGN_MINUS, number);
    text_add(text, number);
}

/* Draws the number at the right; returns where it begins. */
static float draw_number(const Plot *plot, const Run *run,
                         const History *history, Rect area)
{
    char text[96];
    const Step *step = run_last(run);
    Point at = {area.x + area.w - 8, area.y + 20};
    bool slow = run->config.kind != LEARNER_BACKPROP;
    if (slow ? plot->now == 0
             : !run_computed(run, net_own(run->net, CELL_ERROR)))
        return at.x;
    TextBuffer buffer = text_buffer(text, sizeof text);
    write_now(plot, run, history, &buffer);
    TextLook look = {FACE_MONO_BOLD, 13, plot->theme->ink, ALIGN_RIGHT};
    float width =
        draw_measure(plot->list, look.face, look.size, text_of(text)).width;
    if (!slow && step->cell == net_own(run->net, CELL_ERROR))
        draw_box(plot->list, scene_id(ID_CHART, 5),
                 (Rect){at.x - width - 6, at.y - 15, width + 12, 20},
                 (BoxLook){.fill = plot->theme->attention, .radius = 5});
    draw_string(plot->list, scene_id(ID_CHART, 5), at, look, text);
    return at.x - width - 12;
}

/* "Error (loss): squared error" and the number now; without its first words
   where there is no room for them. */
static void draw_title(const Plot *plot, const Run *run, const History *history,
                       Rect area)
{
    static const char *const ways[] = {"Error (loss): ", "Error: ", ""};
    float right = draw_number(plot, run, history, area);
    TextLook look = {FACE_BOLD, 13, plot->theme->ink, ALIGN_LEFT};
    for (int i = 0; i < 3; i++) {
        char title[96];
        TextBuffer buffer = text_buffer(title, sizeof title);
        text_add(&buffer, ways[i]);
        text_add(&buffer, loss_row(run->net->loss)->title);
        TextSize size =
            draw_measure(plot->list, look.face, look.size, text_of(title));
        if (area.x + size.width > right)
            continue;
        draw_string(plot->list, scene_id(ID_CHART, 0),
                    (Point){area.x, area.y + 20}, look, title);
        return;
    }
}

static void draw_foot(const Plot *plot, Rect area)
{
    char last[NUMBER_TEXT], text[64];
    TextBuffer buffer = text_buffer(text, sizeof text);
    number_count((uint64_t)plot->last_item + 1, last);
    text_addf(&buffer, "sample %s", last);
    TextLook look = {FACE_TEXT, 11, plot->theme->faint, ALIGN_RIGHT};
    float y = plot->rect.y + plot->rect.h + 20;
    float used = draw_string(plot->list, scene_id(ID_CHART, 6),
                             (Point){area.x + area.w - 8, y}, look, text);
    const char *note = "dashed: if you let it run";
    float width =
        draw_measure(plot->list, look.face, look.size, text_of(note)).width;
    look.align = ALIGN_LEFT;
    if (used + width + 16 < plot->rect.w)
        draw_string(plot->list, scene_id(ID_CHART, 7), (Point){plot->rect.x, y},
                    look, note);
}

static void draw_secret(const Plot *plot)
{
    Point middle = {plot->rect.x + plot->rect.w / 2,
                    plot->rect.y + plot->rect.h / 2};
    draw_string(plot->list, scene_id(ID_CHART, 8), middle,
                (TextLook){FACE_TEXT, 12, plot->theme->faint, ALIGN_CENTRE},
                "the curve waits for your answer");
}

void chart_draw(DrawList *list, const Run *run, const History *history,
                ChartLook look, Rect area)
{
    Plot plot = {.list = list,
                 .theme = look.theme,
                 .rect = chart_plot(area),
                 .logarithmic = look.logarithmic,
                 .last_item = last_item(run, history),
                 .now = history_known(run)};
    draw_title(&plot, run, history, area);
    if (plot.rect.h < 20)
        return;
    if (look.secret) {
        draw_secret(&plot);
        return;
    }
    find_range(&plot, history);
    if (plot.logarithmic)
        draw_log_axis(&plot);
    else
        draw_linear_axis(&plot);
    if (run->samples.count == 1)
        draw_single_sample(&plot, history);
    else
        draw_many_samples(&plot, history, run->samples.count);
    draw_now(&plot, history);
    draw_foot(&plot, area);
}
