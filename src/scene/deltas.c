/* Outputs have their arrow at the right, hidden neurons at the left; the number
   stands at the right of outputs, below hidden ones. */
#include "scene/deltas.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/ids.h"

#include <math.h>

float deltas_arrow_length(double delta)
{
    float decade = (float)log10(fabs(delta) + 1e-300);
    float part = (decade + 4) / 5;
    return 0.45f + 0.75f * (part < 0 ? 0 : part > 1 ? 1 : part);
}

/* In verify the outputs are new and the deltas still the old ones. */
static bool is_past(const NetView *view)
{
    return view->focus.step && view->focus.phase == PHASE_VERIFY;
}

/* `up`: the neuron's sum wants to rise, because its delta is negative. */
static void draw_arrow(NetView *view, DrawId id, Point middle, double delta)
{
    float length = deltas_arrow_length(delta) * view->layout.radius;
    float half = length / 2, stem = view->layout.radius * 0.065f + 0.6f;
    float head = stem * 3;
    float up = delta < 0 ? -1 : 1;
    Point p = middle;
    Point shape[7] = {{p.x - stem, p.y - up * half},
                      {p.x + stem, p.y - up * half},
                      {p.x + stem, p.y + up * (half - head)},
                      {p.x + head, p.y + up * (half - head)},
                      {p.x, p.y + up * half},
                      {p.x - head, p.y + up * (half - head)},
                      {p.x - stem, p.y + up * (half - head)}};
    draw_polygon(view->list, id, shape, 7,
                 colour_fade(view->theme->backward, is_past(view) ? 0.3f : 1));
}

/* A name short enough to stand below its delta. */
static const char *short_name(const NetView *view, int layer, int neuron)
{
    const char *name = net_name(view->net, layer, neuron);
    return text_of(name).length <= 2 ? name : "";
}

/* "δ" with the neuron's name lowered, then the number; centred in `box`. */
static void draw_label(NetView *view, DrawId id, Rect box, TextLook look,
                       const char *name, const char *number)
{
    float small = look.size * 0.75f;
    const char *delta = "δ";
    float width =
        draw_measure(view->list, look.face, look.size, text_of(delta)).width +
        draw_measure(view->list, FACE_BOLD, small, text_of(name)).width +
        draw_measure(view->list, look.face, look.size, text_of(number)).width;
    float gap = *number ? look.size * 0.4f : 0;
    Point at = {box.x + (box.w - width - gap) / 2,
                box.y + box.h / 2 + look.size * 0.35f};
    at.x += draw_string(view->list, id, at, look, delta);
    TextLook lowered = look;
    lowered.face = FACE_BOLD;
    lowered.size = small;
    at.x += draw_string(view->list, id, (Point){at.x, at.y + small * 0.3f},
                        lowered, name);
    draw_string(view->list, id, (Point){at.x + gap, at.y}, look, number);
}

static void draw_number(NetView *view, int layer, int neuron, int cell,
                        bool computed, double value, Rect place)
{
    const Theme *theme = view->theme;
    char number[NUMBER_TEXT] = "";
    float size = netview_text_size(view);
    bool active = view->focus.step && view->focus.layer == layer &&
                  view->focus.neuron == neuron && !is_past(view);
    BoxLook box = {.fill = active ? theme->attention : theme->disc,
                   .border = active ? theme->ink : theme->backward,
                   .radius = size * 0.42f,
                   .border_width = 1};
    if (is_past(view)) {
        box.fill = theme->stage;
        box.border = theme->line;
    }
    TextLook look = {FACE_MONO_BOLD, size, theme->backward, ALIGN_LEFT};
    if (computed) {
        number_shown(value, view->decimals, NUMBER_SIGN_ALWAYS, number);
    } else {
        box = (BoxLook){.border = theme->faint,
                        .radius = size * 0.42f,
                        .border_width = 1.2f,
                        .dash = 3};
        look = (TextLook){FACE_MONO, size, theme->faint, ALIGN_LEFT};
        view->marks |= MARK_EMPTY;
    }
    draw_box(view->list, scene_id(ID_DELTA, cell), place, box);
    draw_label(view, scene_id(ID_DELTA, cell), place, look,
               short_name(view, layer, neuron), number);
}

/* The widest text a chip may get, so that a longer number moves nothing. */
static Rect chip_size(const NetView *view)
{
    return netview_chip_size(view, FACE_MONO_BOLD, netview_text_size(view),
                             view->decimals > 2 ? "δA +0.000" : "δA +0.00");
}

static void draw_delta(NetView *view, int layer, int neuron)
{
    int cell = view->net->at[CELL_DELTA][layer] + neuron;
    bool output = layer == net_last(view->net);
    float r = view->layout.radius, size = netview_text_size(view);
    Point c = netlayout_centre(&view->layout, layer, neuron);
    Rect box = chip_size(view), place;
    float arrow = r + 6 + r * 0.35f;
    Rect beside = {c.x + arrow + 6 + r * 0.2f, c.y - box.h / 2, box.w, box.h};
    Rect below = {c.x - box.w / 2, c.y + r * 1.28f + 3, box.w, box.h};
    Rect above = {c.x - box.w / 2, c.y - r * 1.28f - box.h - 3, box.w, box.h};
    Rect right = {c.x + r * 0.8f, c.y + r * 0.75f, box.w, box.h};
    Rect candidates[3] = {output ? beside : below, right, above};
    bool placed =
        labels_place(&view->labels, candidates, output ? 1 : 3, &place);
    double value = 0;
    bool computed = netview_value(view, cell, &value);
    if (placed)
        draw_number(view, layer, neuron, cell, computed, value, place);
    if (!computed || value == 0)
        return;
    view->marks |= MARK_DELTAS;
    draw_arrow(view, scene_id(ID_DELTA, cell),
               (Point){c.x + (output ? arrow : -arrow), c.y}, value);
    Point wants = {place.x + 2, place.y + box.h + size * 1.15f};
    Rect area = {place.x, place.y + box.h, box.w, size * 1.6f};
    if (output && placed && !is_past(view) &&
        view->layout.pitch[layer] > box.h + size * 3 &&
        labels_place(&view->labels, &area, 1, &place))
        draw_string(view->list, scene_id(ID_DELTA, cell), wants,
                    (TextLook){FACE_TEXT, size, view->theme->soft, ALIGN_LEFT},
                    value < 0 ? "wants up" : "wants down");
}

/* From the first backward step of a sample on, and between samples. */
static bool are_introduced(const NetView *view)
{
    const Cursor *at = &view->run->cursor;
    Phase next = (Phase)at->place.phase;
    if (at->steps == 0)
        return false;
    return at->steps == at->sample_start || next == PHASE_BACKWARD ||
           next == PHASE_UPDATE || next == PHASE_VERIFY;
}

void deltas_draw(NetView *view)
{
    const NetLayout *layout = &view->layout;
    if (!are_introduced(view))
        return;
    for (int l = net_last(view->net); l >= 1; l--)
        for (int i = 0; i < layout->shown[l]; i++)
            draw_delta(view, l, layout->first[l] + i);
}
