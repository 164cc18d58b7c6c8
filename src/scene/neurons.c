/* What is not computed yet is an empty dashed place, never 0. */
#include "scene/neurons.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/deltas.h"
#include "scene/ids.h"
#include "scene/names.h"
#include "scene/waitingsum.h"

#include <math.h>

static const float LEAST_NUMBER = 8; /* still readable */
static const float SMALL_DISC = 13;  /* its bias would be taken for another's */

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
            netview_dim(view, !neuron.active &&
                                  !spotlight_shows_neuron(&view->spotlight, l,
                                                          neuron.neuron));
            visit(view, &neuron);
        }
    netview_dim(view, false);
}

/* --- discs --- */

/* Two crossed rectangles, so that the corners around a disc stay free. */
static void reserve_disc(NetView *view, const Neuron *neuron)
{
    float r = view->layout.radius + 1, part = 0.71f * r;
    Point c = neuron->centre;
    labels_block(&view->labels, (Rect){c.x - r, c.y - part, 2 * r, 2 * part});
    labels_block(&view->labels, (Rect){c.x - part, c.y - r, 2 * part, 2 * r});
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
        if (size >= 10 || (decimals == 1 && size >= LEAST_NUMBER)) {
            *ret_size = fminf(size, fmaxf(18, width * 0.24f));
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
    netview_sign(view, value);
    draw_band(view->list, scene_id(ID_NEURON, neuron->number), neuron->centre,
              r, fminf(y, level), fmaxf(y, level),
              value < 0 ? theme->negative_fill : theme->positive_fill);
}

/* Long numbers lose decimals first, then size. Returns the width; 0: there is
   no room. */
static float draw_number(NetView *view, const Neuron *neuron, int cell,
                         double value)
{
    char text[NUMBER_TEXT];
    float size;
    int usual;
    if (!number_fits(view, &size, &usual))
        return 0;
    float room = view->layout.radius * 1.8f, width;
    int decimals = number_places(value, usual, 1);
    do {
        number_shown(value, decimals, NUMBER_SIGN_MINUS, text);
        width = draw_measure(view->list, FACE_MONO, size, text_of(text)).width;
    } while (width > room && (fabs(value) >= 1 || decimals > usual) &&
             decimals-- > 0);
    if (width > room)
        size *= room / width;
    if (size < LEAST_NUMBER)
        return 0;
    Point at = {neuron->centre.x, neuron->centre.y + size * 0.36f};
    return draw_string(
        view->list, scene_id(ID_OUTPUT, cell), at,
        (TextLook){FACE_MONO, size, view->theme->ink, ALIGN_CENTRE}, text);
}

/* Marks at both sides of a disc where 0 lies. They end before the number, whose
   minus they would lengthen. */
static void draw_zero(NetView *view, const Neuron *neuron, float number)
{
    float r = view->layout.radius, inner = fmaxf(r * 0.8f, number / 2 + 2);
    Point at = neuron->centre;
    DrawId id = scene_id(ID_NEURON, neuron->number);
    if (inner > r - 1)
        return;
    Point left[2] = {{at.x - r, at.y}, {at.x - inner, at.y}};
    Point right[2] = {{at.x + inner, at.y}, {at.x + r, at.y}};
    draw_lines(view->list, id, left, 2, 1, view->theme->faint, 0);
    draw_lines(view->list, id, right, 2, 1, view->theme->faint, 0);
}

static void draw_disc_of(NetView *view, const Neuron *neuron)
{
    const Theme *theme = view->theme;
    DrawId id = scene_id(ID_NEURON, neuron->number);
    int cell = view->net->at[CELL_OUT][neuron->layer] + neuron->neuron;
    double value;
    bool computed = netview_value(view, cell, &value);
    bool told =
        computed && !netview_hides(view, neuron->layer == 0 ? LESSON_INPUTS
                                                            : LESSON_OUTPUTS);
    float r = view->layout.radius;
    draw_disc(view->list, id, neuron->centre, r, theme->disc);
    if (told)
        draw_filling(view, neuron, value);
    else if (!computed)
        view->marks |= MARK_EMPTY;
    float width = (neuron->active ? 2.4f : 1.3f) * theme->stroke;
    draw_ring(view->list, id, neuron->centre, r, width,
              neuron->active ? theme->ink : theme->soft, computed ? 0 : 4);
    if (told)
        draw_zero(view, neuron, draw_number(view, neuron, cell, value));
    view->marks |= told ? MARK_OUTPUTS : 0;
}

/* --- sums, targets, biases --- */

/* The sum stands below its neuron while it grows, and as long as it is not the
   output itself. */
static bool shows_sum(const NetView *view, const Neuron *neuron)
{
    if (!neuron->active || neuron->layer == 0)
        return false;
    if (!focus_is_forward(&view->focus))
        return false;
    return view->focus.kind == STEP_BIAS || view->focus.kind == STEP_TERM ||
           view->net->activation[neuron->layer] != ACTIVATION_IDENTITY;
}

static void place_chip(NetView *view, const Neuron *neuron, DrawId id,
                       const char *text)
{
    const Theme *theme = view->theme;
    float size = netview_text_size(view), r = view->layout.radius;
    Rect box = netview_chip_size(view, FACE_MONO_BOLD, size, text), place;
    Point c = neuron->centre;
    float far = r * 1.28f + 2;
    Rect kept = view->sum_place;
    Rect candidates[7] = {
        {kept.x + (kept.w - box.w) / 2, kept.y + (kept.h - box.h) / 2, box.w,
         box.h},
        {c.x - box.w / 2, c.y + far, box.w, box.h},
        {c.x - box.w / 2, c.y - far - box.h, box.w, box.h},
        {c.x - far - box.w, c.y - box.h / 2, box.w, box.h},
        {c.x + far, c.y - box.h / 2, box.w, box.h},
        {c.x - box.w / 2, c.y + far + box.h, box.w, box.h},
        {c.x - box.w / 2, c.y - far - box.h * 2, box.w, box.h}};
    int first = kept.w > 0 ? 0 : 1;
    if (labels_place(&view->labels, candidates + first, 7 - first, &place))
        netview_chip(view, id, place,
                     (ChipLook){FACE_MONO_BOLD, size, theme->ink,
                                theme->attention, theme->ink},
                     text);
}

static void draw_sum(NetView *view, const Neuron *neuron)
{
    int cell = view->net->at[CELL_SUM][neuron->layer] + neuron->neuron;
    double value;
    if (netview_hides(view, LESSON_SUMS) || !shows_sum(view, neuron) ||
        !netview_value(view, cell, &value))
        return;
    char number[NUMBER_TEXT], text[64];
    netview_number(view, value, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "sum %s", number);
    place_chip(view, neuron, scene_id(ID_SUM, cell), text);
}

/* What its delta is made of, while it is made. */
static void draw_factor(NetView *view, const Neuron *neuron, StepKind kind,
                        CellFamily family, const char *word)
{
    int cell = view->net->at[family][neuron->layer] + neuron->neuron;
    bool slope = family == CELL_SLOPE;
    double value;
    if (!neuron->active || view->focus.phase != PHASE_BACKWARD ||
        view->focus.kind != kind || !netview_value(view, cell, &value) ||
        netview_hides(view, slope ? LESSON_SLOPES : LESSON_UPSTREAM))
        return;
    char number[NUMBER_TEXT], text[64];
    netview_number(view, value, slope ? NUMBER_SIGN_MINUS : NUMBER_SIGN_ALWAYS,
                   number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "%s %s", word, number);
    place_chip(view, neuron, scene_id(ID_SUM, cell), text);
}

static void draw_factors(NetView *view, const Neuron *neuron)
{
    draw_factor(view, neuron, STEP_UPSTREAM, CELL_UPSTREAM, "upstream");
    draw_factor(view, neuron, STEP_SLOPE, CELL_SLOPE, "slope");
}

/* The output of the neuron looked at, where discs are too small for numbers;
   with its name, if that is not there either. */
static void draw_output(NetView *view, const Neuron *neuron)
{
    int cell = view->net->at[CELL_OUT][neuron->layer] + neuron->neuron;
    double value;
    if (netview_hides(view, LESSON_OUTPUTS) || !neuron->active ||
        !netview_value(view, cell, &value) ||
        draw_find(view->list, scene_id(ID_OUTPUT, cell)))
        return;
    char number[NUMBER_TEXT], name[NAME_TEXT] = "", text[96];
    netview_number(view, value, NUMBER_SIGN_MINUS, number);
    if (!draw_find(view->list, scene_id(ID_NAME, neuron->number)))
        name_short(net_name(view->net, neuron->layer, neuron->neuron), 8, name);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, name[0] ? "%s  %s" : "%s%s", name, number);
    place_chip(view, neuron, scene_id(ID_OUTPUT, cell), text);
}

static void write_target(const NetView *view, double value, TextBuffer *text)
{
    char number[NUMBER_TEXT];
    number_shortest(value, number);
    if (text_of(number).length > 6)
        number_shown(value, view->decimals, NUMBER_SIGN_MINUS, number);
    text_addf(text, "target %s", number);
}

/* Its place is kept before it is loaded, so that nothing moves then. Where
   rows are narrow only the neuron looked at has one. */
static void draw_target(NetView *view, const Neuron *neuron)
{
    int last = net_last(view->net);
    int cell = view->net->at[CELL_TARGET][last] + neuron->neuron;
    float r = view->layout.radius, size = netview_text_size(view);
    float gap = view->layout.pitch[last] - 2 * r;
    if (netview_hides(view, LESSON_TARGETS) || neuron->layer != last ||
        !view->net->targets ||
        (!neuron->active && gap < size * 3.2f && view->layout.shown[last] > 1))
        return;
    double value;
    char text[64] = "";
    TextBuffer buffer = text_buffer(text, sizeof text);
    if (netview_value(view, cell, &value))
        write_target(view, value, &buffer);
    TextLook look = {FACE_TEXT, size, view->theme->soft, ALIGN_CENTRE};
    Point at = {neuron->centre.x, neuron->centre.y + r + look.size * 1.6f};
    Rect usual = netview_text_area(view, at, look, "target 0.00"), place;
    Rect area = netview_text_area(view, at, look, text);
    if (area.w < usual.w)
        area = usual;
    if (labels_place(&view->labels, &area, 1, &place) && text[0])
        draw_string(view->list, scene_id(ID_TARGET, cell), at, look, text);
}

static void draw_bias(NetView *view, const Neuron *neuron)
{
    if (netview_hides(view, LESSON_BIASES) || neuron->layer == 0 ||
        !view->net->biases ||
        (!neuron->active && view->layout.radius < SMALL_DISC))
        return;
    const Theme *theme = view->theme;
    int cell = view->net->at[CELL_B][neuron->layer] + neuron->neuron;
    char number[NUMBER_TEXT], text[64];
    double value = view->run->cells[cell];
    netview_number(view, value, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "b %s", number);
    float size = netview_text_size(view) - 1, r = view->layout.radius;
    Rect box = netview_chip_size(view, FACE_MONO, size, text), place;
    Point c = neuron->centre;
    Rect candidates[4] = {
        {c.x - r * 0.75f - box.w, c.y + r * 0.77f, box.w, box.h},
        {c.x - r * 0.75f - box.w, c.y - r * 0.77f - box.h, box.w, box.h},
        {c.x - box.w / 2, c.y + r + 3, box.w, box.h},
        {c.x + r * 0.75f, c.y + r * 0.77f, box.w, box.h}};
    if (!labels_place(&view->labels, candidates, 4, &place))
        return;
    bool written = view->focus.step && view->focus.step->cell == cell;
    bool read = neuron->active && view->focus.kind == STEP_BIAS;
    netview_chip(view, scene_id(ID_BIAS, cell), place,
                 (ChipLook){read ? FACE_MONO_BOLD : FACE_MONO, size,
                            read ? theme->ink : theme->soft,
                            written ? theme->attention : theme->disc,
                            netview_sign(view, value)},
                 text);
}

void neurons_draw(NetView *view)
{
    each_neuron(view, draw_disc_of);
}

void neurons_label(NetView *view)
{
    names_draw(view);
    each_neuron(view, draw_target);
    deltas_draw(view);
}

void neurons_label_more(NetView *view)
{
    each_neuron(view, draw_bias);
    deltas_draw_rest(view);
}

void neurons_tell(NetView *view)
{
    if (view->sum_place.w > 0)
        labels_unblock(&view->labels, view->sum_place);
    each_neuron(view, draw_sum);
    each_neuron(view, draw_factors);
    each_neuron(view, draw_output);
    waitingsum_draw(view);
    deltas_tell(view);
}
