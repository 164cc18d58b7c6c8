/* Outputs have their arrow at the right, hidden neurons at the left; the number
   stands at the right of outputs, below hidden ones. Places are taken before
   there are deltas, so that nothing moves when they come. */
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

static float stem_width(const NetView *view)
{
    return view->layout.radius * 0.065f + 0.6f;
}

static float head_width(const NetView *view)
{
    return 3 * stem_width(view);
}

/* `up`: the neuron's sum wants to rise, because its delta is negative. */
static void draw_arrow(NetView *view, DrawId id, Point middle, double delta)
{
    float length = deltas_arrow_length(delta) * view->layout.radius;
    float half = length / 2, stem = stem_width(view);
    float head = head_width(view);
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

/* "δ" with the neuron's name lowered, then the number. */
typedef struct Label {
    TextLook look, lowered;
    const char *name, *number;
    float gap; /* before the number */
} Label;

static float label_set(const NetView *view, Label *label, float size)
{
    const DrawList *list = view->list;
    const TextLook *look = &label->look, *lowered = &label->lowered;
    label->look.size = size;
    label->lowered.size = size * 0.75f;
    label->gap = *label->number ? size * 0.4f : 0;
    return label->gap +
           draw_measure(list, look->face, size, text_of("δ")).width +
           draw_measure(list, lowered->face, lowered->size,
                        text_of(label->name))
               .width +
           draw_measure(list, look->face, size, text_of(label->number)).width;
}

/* Centred in `box`; where it is too long by far without the name, and smaller.
   Not in proportion, because letters stand on whole pixels. */
static void draw_label(NetView *view, DrawId id, Rect box, TextLook look,
                       const char *name, const char *number)
{
    Label label = {look, look, name, number, 0};
    label.lowered.face = FACE_BOLD;
    float room = box.w - 4, size = look.size;
    float width = label_set(view, &label, size);
    if (width > room * 1.04f) {
        label.name = "";
        width = label_set(view, &label, size);
    }
    for (int i = 0; i < 5 && width > room; i++) {
        size *= room / width * 0.98f;
        width = label_set(view, &label, size);
    }
    Point at = {box.x + (box.w - width) / 2, box.y + box.h / 2 + size * 0.35f};
    at.x += draw_string(view->list, id, at, label.look, "δ");
    at.x += draw_string(view->list, id,
                        (Point){at.x, at.y + label.lowered.size * 0.3f},
                        label.lowered, label.name);
    draw_string(view->list, id, (Point){at.x + label.gap, at.y}, label.look,
                number);
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
        netview_number(view, value, NUMBER_SIGN_ALWAYS, number);
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
                             view->decimals > 2 ? "δAA +0.000" : "δAA +0.00");
}

/* Where the parts of a neuron's delta stand. */
typedef struct Stand {
    bool output;
    int cell;
    Point arrow; /* its middle */
    Rect best;   /* place of the number */
} Stand;

static Stand stand_of(const NetView *view, int layer, int neuron)
{
    float r = view->layout.radius, from = r + 6 + r * 0.35f;
    Point c = netlayout_centre(&view->layout, layer, neuron);
    Rect box = chip_size(view);
    bool output = layer == net_last(view->net);
    Stand stand = {
        .output = output,
        .cell = view->net->at[CELL_DELTA][layer] + neuron,
        .arrow = {c.x + (output ? from : -from), c.y},
        .best = {c.x - box.w / 2, c.y + r * 1.28f + 3, box.w, box.h}};
    if (output)
        stand.best =
            (Rect){c.x + from + 6 + r * 0.2f, c.y - box.h / 2, box.w, box.h};
    return stand;
}

Rect deltas_place(const NetView *view, int layer, int neuron)
{
    return stand_of(view, layer, neuron).best;
}

static Rect arrow_area(const NetView *view, const Stand *stand)
{
    float half = view->layout.radius * 0.6f, head = head_width(view);
    return (Rect){stand->arrow.x - head, stand->arrow.y - half, 2 * head,
                  2 * half};
}

/* Left of the arrow, where the backward pass is calm. */
static Rect left_place(const NetView *view, const Stand *stand)
{
    Rect arrow = arrow_area(view, stand), box = stand->best;
    box.x = arrow.x - 2 - box.w;
    box.y = stand->arrow.y - box.h / 2;
    return box;
}

/* Of hidden neurons that have no room below, the number stands left of the
   arrow; that of the neuron looked at wherever it can. */
static bool place_elsewhere(NetView *view, Point c, const Stand *stand,
                            bool active, Rect *ret_place)
{
    float r = view->layout.radius;
    Rect box = stand->best;
    Rect candidates[3] = {
        left_place(view, stand),
        {c.x + r * 0.8f, c.y + r * 0.75f, box.w, box.h},
        {c.x - box.w / 2, c.y - r * 1.28f - box.h - 3, box.w, box.h}};
    return labels_place(&view->labels, candidates, active ? 3 : 1, ret_place);
}

static bool is_active(const NetView *view, int layer, int neuron)
{
    return view->focus.step && view->focus.layer == layer &&
           view->focus.neuron == neuron;
}

/* From the first backward step of a sample on, and between samples. */
static bool are_introduced(const NetView *view)
{
    const Cursor *at = &view->run->cursor;
    Phase next = (Phase)at->place.phase;
    if (at->steps == 0 || view->run->config.kind != LEARNER_BACKPROP)
        return false;
    return at->steps == at->sample_start || next == PHASE_BACKWARD ||
           next == PHASE_UPDATE || next == PHASE_VERIFY;
}

static void draw_delta(NetView *view, int layer, int neuron, const Stand *stand,
                       const Rect *place)
{
    double value = 0;
    if (!are_introduced(view)) {
        if (place && is_active(view, layer, neuron))
            view->sum_place = *place;
        return;
    }
    bool computed = netview_value(view, stand->cell, &value);
    if (place)
        draw_number(view, layer, neuron, stand->cell, computed, value, *place);
    if (!computed || value == 0 || isnan(value))
        return;
    view->marks |= MARK_DELTAS;
    draw_arrow(view, scene_id(ID_DELTA, stand->cell), stand->arrow, value);
}

/* The same between arrow and the discs before, without its name. */
static Rect narrow_place(const NetView *view, const Stand *stand)
{
    Rect box = left_place(view, stand);
    float less = box.w * 0.25f;
    return (Rect){box.x + less, box.y, box.w - less, box.h};
}

static void draw_in_best_place(NetView *view, int layer, int neuron)
{
    Stand stand = stand_of(view, layer, neuron);
    Rect place, places[3] = {stand.best, left_place(view, &stand),
                             narrow_place(view, &stand)};
    labels_block(&view->labels, arrow_area(view, &stand));
    int count = view->roomy && !stand.output ? 3 : 1;
    if (labels_place(&view->labels, places, count, &place))
        draw_delta(view, layer, neuron, &stand, &place);
}

static void draw_elsewhere(NetView *view, int layer, int neuron)
{
    Stand stand = stand_of(view, layer, neuron);
    Point c = netlayout_centre(&view->layout, layer, neuron);
    Rect place;
    if (labels_holds(&view->labels, stand.best) ||
        labels_holds(&view->labels, left_place(view, &stand)) ||
        labels_holds(&view->labels, narrow_place(view, &stand)))
        return; /* it has its place */
    bool placed = place_elsewhere(view, c, &stand,
                                  is_active(view, layer, neuron), &place);
    draw_delta(view, layer, neuron, &stand,
               placed && !stand.output ? &place : NULL);
}

/* In a crowded picture nothing keeps its place, so the neuron that is looked
   at comes first. */
static void visit_dimmed(NetView *view, int layer, int neuron,
                         void (*visit)(NetView *view, int layer, int neuron))
{
    netview_dim(view,
                !is_active(view, layer, neuron) &&
                    !spotlight_shows_neuron(&view->spotlight, layer, neuron));
    visit(view, layer, neuron);
    netview_dim(view, false);
}

static void each_delta(NetView *view,
                       void (*visit)(NetView *view, int layer, int neuron))
{
    const NetLayout *layout = &view->layout;
    int layer = view->focus.layer, neuron = view->focus.neuron;
    bool first =
        !view->roomy && layer > 0 && netlayout_shows(layout, layer, neuron);
    if ((!view->roomy && !are_introduced(view)) ||
        netview_hides(view, LESSON_DELTAS))
        return;
    if (first)
        visit_dimmed(view, layer, neuron, visit);
    for (int l = net_last(view->net); l >= 1; l--)
        for (int i = 0; i < layout->shown[l]; i++)
            if (!first || !is_active(view, l, layout->first[l] + i))
                visit_dimmed(view, l, layout->first[l] + i, visit);
}

void deltas_draw(NetView *view)
{
    each_delta(view, draw_in_best_place);
}

void deltas_draw_rest(NetView *view)
{
    each_delta(view, draw_elsewhere);
}

void deltas_tell(NetView *view)
{
    int last = net_last(view->net);
    float size = netview_text_size(view);
    if (!are_introduced(view) || is_past(view) ||
        netview_hides(view, LESSON_DELTAS))
        return;
    for (int i = 0; i < view->layout.shown[last]; i++) {
        Stand stand = stand_of(view, last, view->layout.first[last] + i);
        Rect chip = stand.best, place;
        double value;
        if (!netview_value(view, stand.cell, &value) || value == 0 ||
            isnan(value))
            continue;
        if (!spotlight_shows_neuron(&view->spotlight, last,
                                    view->layout.first[last] + i))
            continue;
        Rect area = {chip.x, chip.y + chip.h + 1, chip.w, size * 1.5f};
        Point at = {chip.x + 2, chip.y + chip.h + size * 1.15f};
        if (labels_place(&view->labels, &area, 1, &place))
            draw_string(
                view->list, scene_id(ID_DELTA, stand.cell), at,
                (TextLook){FACE_TEXT, size, view->theme->soft, ALIGN_LEFT},
                value < 0 ? "wants up" : "wants down");
    }
}
