/* What is not computed yet is an empty dashed place, never 0. */
#include "scene/neurons.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/deltas.h"
#include "scene/ids.h"

#include <math.h>

typedef struct Neuron {
    int layer, neuron;
    int number; /* among all */
    Point centre;
    bool active;
} Neuron;

typedef void NeuronVisitor(NetView *view, const Neuron *neuron);

static void each_neuron(NetView *view, NeuronVisitor *visit)
{
    const NetLayout *layout = &view->layout;
    for (int l = 0; l < view->net->layers; l++)
        for (int i = 0; i < layout->shown[l]; i++) {
            Neuron neuron = {.layer = l, .neuron = layout->first[l] + i};
            neuron.number = view->net->first_neuron[l] + neuron.neuron;
            neuron.centre = netlayout_centre(layout, l, neuron.neuron);
            neuron.active =
                l == view->focus.layer && neuron.neuron == view->focus.neuron;
            visit(view, &neuron);
        }
}

/* --- names --- */

static float name_size(const NetView *view)
{
    float size = view->layout.radius * 0.38f;
    return size < 9 ? 9 : size > 17 ? 17 : size;
}

/* Above the disc when there is room between the rows; else beside it, inputs
   left and outputs right; hidden neurons of a crowded picture have none. */
static bool name_place(const NetView *view, const Neuron *neuron, Point *ret_at,
                       Align *ret_align)
{
    float r = view->layout.radius, size = name_size(view);
    float gap = view->layout.pitch[neuron->layer] - 2 * r;
    Point c = neuron->centre;
    *ret_align = ALIGN_CENTRE;
    *ret_at = (Point){c.x, c.y - r - size * 0.5f};
    if (gap >= size * 1.5f || view->layout.shown[neuron->layer] == 1)
        return true;
    *ret_align = neuron->layer == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
    *ret_at = (Point){c.x - r - 6, c.y + size * 0.36f};
    return neuron->layer == 0;
}

static Rect text_area(const NetView *view, Point at, TextLook look,
                      const char *text)
{
    TextSize size =
        draw_measure(view->list, look.face, look.size, text_of(text));
    float left = look.align == ALIGN_LEFT     ? 0
                 : look.align == ALIGN_CENTRE ? size.width / 2
                                              : size.width;
    return (Rect){at.x - left, at.y - size.ascent, size.width,
                  size.ascent + size.descent};
}

static void draw_name(NetView *view, const Neuron *neuron)
{
    const char *name = net_name(view->net, neuron->layer, neuron->neuron);
    Point at;
    TextLook look = {FACE_BOLD, name_size(view), view->theme->ink,
                     ALIGN_CENTRE};
    Rect place;
    if (!name_place(view, neuron, &at, &look.align))
        return;
    Rect area = text_area(view, at, look, name);
    if (labels_place(&view->labels, &area, 1, &place))
        draw_string(view->list, scene_id(ID_NAME, neuron->number), at, look,
                    name);
}

/* --- discs --- */

static void reserve_disc(NetView *view, const Neuron *neuron)
{
    float r = view->layout.radius + 1;
    Point c = neuron->centre;
    labels_block(&view->labels, (Rect){c.x - r, c.y - r, 2 * r, 2 * r});
}

void neurons_reserve(NetView *view)
{
    each_neuron(view, reserve_disc);
}

static void draw_halo(NetView *view, const Neuron *neuron)
{
    if (neuron->active)
        draw_disc(view->list, scene_id(ID_NEURON, neuron->number),
                  neuron->centre, view->layout.radius * 1.28f,
                  view->theme->attention);
}

void neurons_halo(NetView *view)
{
    each_neuron(view, draw_halo);
}

/* The largest decimals and size whose widest number still fits a disc; false
   when none is readable. */
static bool number_fits(const NetView *view, float *ret_size, int *ret_decimals)
{
    float width = view->layout.radius * 1.72f;
    for (int decimals = view->decimals; decimals >= 1; decimals--) {
        float size = width / (0.6f * (float)(3 + decimals));
        if (size >= 10 || (decimals == 1 && size >= 8)) {
            *ret_size = size < 18 ? size : 18;
            *ret_decimals = decimals;
            return true;
        }
    }
    return false;
}

static void draw_filling(NetView *view, const Neuron *neuron, double value)
{
    const Theme *theme = view->theme;
    float r = view->layout.radius, y = neuron->centre.y;
    float part = (float)(value / (double)view->scales.output);
    part = fmaxf(-1, fminf(1, isfinite(part) ? part : 0));
    float level = y - part * r;
    draw_band(view->list, scene_id(ID_NEURON, neuron->number), neuron->centre,
              r, fminf(y, level), fmaxf(y, level),
              value < 0 ? theme->negative_fill : theme->positive_fill);
    Point left[2] = {{neuron->centre.x - r, y},
                     {neuron->centre.x - r * 0.8f, y}};
    Point right[2] = {{neuron->centre.x + r * 0.8f, y},
                      {neuron->centre.x + r, y}};
    draw_lines(view->list, 0, left, 2, 1, theme->faint, 0);
    draw_lines(view->list, 0, right, 2, 1, theme->faint, 0);
}

static void draw_number(NetView *view, const Neuron *neuron, int cell,
                        double value)
{
    char text[NUMBER_TEXT];
    float size;
    int decimals;
    if (!number_fits(view, &size, &decimals))
        return;
    number_shown(value, decimals, NUMBER_SIGN_MINUS, text);
    float room = view->layout.radius * 1.8f;
    TextSize measured =
        draw_measure(view->list, FACE_MONO, size, text_of(text));
    if (measured.width > room)
        size *= room / measured.width;
    Point at = {neuron->centre.x, neuron->centre.y + size * 0.36f};
    draw_string(view->list, scene_id(ID_OUTPUT, cell), at,
                (TextLook){FACE_MONO, size, view->theme->ink, ALIGN_CENTRE},
                text);
}

static void draw_disc_of(NetView *view, const Neuron *neuron)
{
    const Theme *theme = view->theme;
    DrawId id = scene_id(ID_NEURON, neuron->number);
    int cell = view->net->at[CELL_OUT][neuron->layer] + neuron->neuron;
    double value;
    bool computed = netview_value(view, cell, &value);
    float r = view->layout.radius;
    draw_disc(view->list, id, neuron->centre, r, theme->disc);
    if (computed)
        draw_filling(view, neuron, value);
    else
        view->marks |= MARK_EMPTY;
    float width = (neuron->active ? 2.4f : 1.3f) * theme->stroke;
    draw_ring(view->list, id, neuron->centre, r, width,
              neuron->active ? theme->ink : theme->soft, computed ? 0 : 4);
    if (computed)
        draw_number(view, neuron, cell, value);
    view->marks |= computed ? MARK_OUTPUTS : 0;
}

/* --- sums, targets, biases --- */

/* The sum stands below its neuron while it grows, and as long as it is not the
   output itself. */
static bool shows_sum(const NetView *view, const Neuron *neuron)
{
    if (!neuron->active || neuron->layer == 0)
        return false;
    if (view->focus.phase != PHASE_FORWARD && view->focus.phase != PHASE_VERIFY)
        return false;
    return view->focus.kind == STEP_BIAS || view->focus.kind == STEP_TERM ||
           view->net->activation[neuron->layer] != ACTIVATION_IDENTITY;
}

static void draw_sum(NetView *view, const Neuron *neuron)
{
    int cell = view->net->at[CELL_SUM][neuron->layer] + neuron->neuron;
    double value;
    if (!shows_sum(view, neuron) || !netview_value(view, cell, &value))
        return;
    const Theme *theme = view->theme;
    char number[NUMBER_TEXT], text[64];
    number_shown(value, view->decimals, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "sum %s", number);
    float size = netview_text_size(view), r = view->layout.radius;
    Rect box = netview_chip_size(view, FACE_MONO_BOLD, size, text), place;
    Point c = neuron->centre;
    Rect candidates[2] = {
        {c.x - box.w / 2, c.y + r * 1.28f + 2, box.w, box.h},
        {c.x - box.w / 2, c.y - r * 1.28f - box.h - 2, box.w, box.h}};
    if (labels_place(&view->labels, candidates, 2, &place))
        netview_chip(view, scene_id(ID_SUM, cell), place,
                     (ChipLook){FACE_MONO_BOLD, size, theme->ink,
                                theme->attention, theme->ink},
                     text);
}

static void draw_target(NetView *view, const Neuron *neuron)
{
    int last = net_last(view->net);
    double value;
    int cell = view->net->at[CELL_TARGET][last] + neuron->neuron;
    if (neuron->layer != last || !netview_value(view, cell, &value))
        return;
    char number[NUMBER_TEXT], text[64];
    number_shortest(value, number);
    if (text_of(number).length > 6)
        number_shown(value, view->decimals, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "target %s", number);
    float r = view->layout.radius;
    TextLook look = {FACE_TEXT, netview_text_size(view), view->theme->soft,
                     ALIGN_CENTRE};
    Point at = {neuron->centre.x, neuron->centre.y + r + look.size * 1.6f};
    Rect area = text_area(view, at, look, text), place;
    if (labels_place(&view->labels, &area, 1, &place))
        draw_string(view->list, scene_id(ID_TARGET, cell), at, look, text);
}

static void draw_bias(NetView *view, const Neuron *neuron)
{
    if (neuron->layer == 0 || !view->net->biases)
        return;
    const Theme *theme = view->theme;
    int cell = view->net->at[CELL_B][neuron->layer] + neuron->neuron;
    char number[NUMBER_TEXT], text[64];
    double value = view->run->cells[cell];
    number_shown(value, view->decimals, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "b %s", number);
    float size = netview_text_size(view) - 1, r = view->layout.radius;
    Rect box = netview_chip_size(view, FACE_MONO, size, text), place;
    Point c = neuron->centre;
    Rect candidates[4] = {
        {c.x - r * 0.75f - box.w, c.y + r * 0.72f, box.w, box.h},
        {c.x - r * 0.75f - box.w, c.y - r * 0.72f - box.h, box.w, box.h},
        {c.x - box.w / 2, c.y + r + 3, box.w, box.h},
        {c.x + r * 0.75f, c.y + r * 0.72f, box.w, box.h}};
    if (!labels_place(&view->labels, candidates, 4, &place))
        return;
    bool written = view->focus.step && view->focus.step->cell == cell;
    bool read = neuron->active && view->focus.kind == STEP_BIAS;
    netview_chip(view, scene_id(ID_BIAS, cell), place,
                 (ChipLook){read ? FACE_MONO_BOLD : FACE_MONO, size,
                            read ? theme->ink : theme->soft,
                            written ? theme->attention : theme->disc,
                            value < 0 ? theme->negative : theme->positive},
                 text);
}

void neurons_draw(NetView *view)
{
    each_neuron(view, draw_disc_of);
    each_neuron(view, draw_name);
    each_neuron(view, draw_target);
    deltas_draw(view);
    each_neuron(view, draw_sum);
    each_neuron(view, draw_bias);
}
