/* Scales: outputs by the largest value around, so that a disc is never more
   than full; widths by the largest first weight, so that they can be compared
   over the run; changes by the largest change of this moment. */
#include "scene/netview.h"

#include "engine/computed.h"

#include <math.h>
#include <string.h>

void netview_dim(NetView *view, bool dim)
{
    view->theme = dim ? &view->dim : view->bright;
}

bool netview_value(const NetView *view, int cell, double *ret_value)
{
    if (cell < 0 || !run_computed(view->run, cell))
        return false;
    *ret_value = view->run->cells[cell];
    return true;
}

enum { LONG_NUMBER = 7 };

/* Characters, where only the minus has several bytes. */
static int characters(const char *number)
{
    int count = 0;
    for (; *number; number++)
        count += (*number & 0xC0) != 0x80;
    return count;
}

/* "−4.7e−3" becomes "−5e−3": where two decimals are enough, so is one digit. */
static void shorten_mantissa(double value, char text[NUMBER_TEXT])
{
    char *point = strchr(text, '.'), *power = strchr(text, 'e');
    if (!point || !power || point > power)
        return;
    double size = fabs(value);
    double unit = pow(10, floor(log10(size)));
    int digit = (int)(size / unit + 0.5);
    if (digit > 9) /* the power would change */
        return;
    point[-1] = (char)('0' + digit);
    memmove(point, power, strlen(power) + 1);
}

void netview_number(const NetView *view, double value, NumberSign sign,
                    char ret_text[NUMBER_TEXT])
{
    int decimals = number_places(value, view->decimals, 1);
    number_shown(value, decimals, sign, ret_text);
    if (fabs(value) < 1 && decimals <= 2)
        shorten_mantissa(value, ret_text);
    while (fabs(value) >= 1 && decimals > 0 &&
           characters(ret_text) > LONG_NUMBER)
        number_shown(value, --decimals, sign, ret_text);
}

Colour netview_sign(NetView *view, double value)
{
    view->marks |= value < 0 ? MARK_NEGATIVE : MARK_POSITIVE;
    return value < 0 ? view->theme->negative : view->theme->positive;
}

Rect netview_chip_size(const NetView *view, Face face, float size,
                       const char *text)
{
    TextSize measured = draw_measure(view->list, face, size, text_of(text));
    return (Rect){0, 0, measured.width + size * 0.9f, size * 1.6f};
}

void netview_chip(NetView *view, DrawId id, Rect box, ChipLook look,
                  const char *text)
{
    TextSize text_size =
        draw_measure(view->list, look.face, look.size, text_of(text));
    float room = box.w - look.size * 0.65f;
    float size =
        text_size.width > room ? look.size * room / text_size.width : look.size;
    TextLook text_look = {look.face, size, look.ink, ALIGN_CENTRE};
    Point at = {box.x + box.w / 2, box.y + box.h / 2 + size * 0.35f};
    draw_box(view->list, id, box,
             (BoxLook){.fill = look.fill,
                       .border = look.border,
                       .radius = look.size * 0.42f,
                       .border_width = 1});
    draw_string(view->list, id, at, text_look, text);
}

Rect netview_text_area(const NetView *view, Point at, TextLook look,
                       const char *text)
{
    float width =
        draw_measure(view->list, look.face, look.size, text_of(text)).width;
    float left = look.align == ALIGN_LEFT     ? 0
                 : look.align == ALIGN_CENTRE ? width / 2
                                              : width;
    return (Rect){at.x - left, at.y - look.size * 0.78f, width, look.size};
}

float netview_text_size(const NetView *view)
{
    return fmaxf(9, 6 + view->layout.radius * 0.17f);
}

float scales_nice(float value)
{
    float power = powf(10, floorf(log10f(value)));
    static const float steps[] = {1, 2, 5, 10};
    for (int i = 0; i < 4; i++)
        if (value <= steps[i] * power * 1.0001f)
            return steps[i] * power;
    return 10 * power;
}

static float largest(const double *values, int count, float least)
{
    double most = (double)least;
    for (int i = 0; i < count; i++)
        if (isfinite(values[i]) && fabs(values[i]) > most)
            most = fabs(values[i]);
    return (float)most;
}

static float largest_output(const Run *run)
{
    const Net *net = run->net;
    int shown = run->samples.count * net->sizes[0];
    float most = largest(run->samples.in, shown < 4096 ? shown : 4096, 0.1f);
    for (int l = 0; l < net->layers; l++) {
        int first = net->at[CELL_OUT][l];
        if (l && activation_row(net->activation[l])->bounded)
            most = most < 1 ? 1 : most;
        for (int n = 0; n < net->sizes[l]; n++)
            if (run_computed(run, first + n))
                most = largest(run->cells + first + n, 1, most);
    }
    return most;
}

static float largest_weight(const Run *run)
{
    float most = 0.01f;
    for (int l = 1; l < run->net->layers; l++)
        most = largest(run->start + run->net->at[CELL_W][l],
                       run->net->sizes[l] * run->net->sizes[l - 1], most);
    return most;
}

static float largest_change(const Run *run)
{
    float most = 0;
    for (int l = 1; l < run->net->layers; l++) {
        int count = run->net->sizes[l] * run->net->sizes[l - 1];
        for (int i = 0; i < count && i < 4096; i++) {
            double change;
            if (run_change(run, run->net->at[CELL_W][l] + i, &change))
                most = largest(&change, 1, most);
        }
    }
    return most;
}

Scales scales_now(const Run *run)
{
    Scales scales = {.output = scales_nice(largest_output(run)),
                     .weight = largest_weight(run)};
    float change = largest_change(run);
    if (change > 0) /* the largest bar is between half full and full */
        scales.change = scales_nice(scales.weight / change / 2);
    return scales;
}
