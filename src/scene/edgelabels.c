/* Labels of all weights are placed before anything that depends on the step,
   so that they stay where they are while a person steps. */
#include "scene/edgelabels.h"

#include "engine/computed.h"
#include "scene/edges.h"
#include "scene/ids.h"

#include <math.h>

#include <string.h>

enum { CARRIED_LABELS = 4, GRADIENT_LABELS = 16, STATIONS = 12 };

/* Centres of a label along its edge, near the source first: there edges that
   cross later are still apart. */
static int along_edge(const NetView *view, const Edge *edge, Rect size,
                      Rect ret_candidates[STATIONS])
{
    static const float stations[] = {0.27f, 0.20f, 0.34f, 0.13f, 0.42f, 0.5f,
                                     0.58f, 0.66f, 0.74f, 0.80f, 0.86f};
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    int count = (int)(sizeof stations / sizeof *stations);
    for (int i = 0; i < count; i++) {
        Point at = curve_at(&curve, stations[i]);
        ret_candidates[i] =
            (Rect){at.x - size.w / 2, at.y - size.h / 2, size.w, size.h};
    }
    return count;
}

/* Where a label's change bar may reach, up and down: the same for all labels
   of a picture, so that bars can be compared. */
static Rect bar_area(const NetView *view, Rect label)
{
    float reach = label.h * (view->layout.radius > 32 ? 0.85f : 0.5f);
    return (Rect){label.x + label.w + 1, label.y + label.h / 2 - reach, 10,
                  2 * reach};
}

/* A bar beside a label: up raises the weight, down lowers it. Hollow while the
   change is pending, full once the weight has moved. */
static void draw_change(NetView *view, int cell, Rect label)
{
    double change;
    if (netview_hides(view, LESSON_CHANGES))
        return;
    if (!run_change(view->run, cell, &change) || view->scales.change <= 0)
        return;
    const Theme *theme = view->theme;
    Rect area = bar_area(view, label);
    float size = (float)change * view->scales.change / view->scales.weight;
    float length = isfinite(size) ? fminf(fabsf(size), 1) * area.h / 2 : 0;
    float middle = area.y + area.h / 2;
    Rect bar = {area.x + 1, change < 0 ? middle : middle - length, 7,
                fmaxf(length, 1)};
    bool moved = run_moved(view->run, cell);
    Point axis[2] = {{bar.x - 1, middle}, {bar.x + 8, middle}};
    draw_lines(view->list, scene_id(ID_CHANGE, cell), axis, 2, 1, theme->faint,
               0);
    draw_box(view->list, scene_id(ID_CHANGE, cell), bar,
             (BoxLook){.fill = moved ? theme->backward
                                     : colour_fade(theme->backward, 0.15f),
                       .border = theme->backward,
                       .border_width = 1.2f,
                       .radius = 1});
    view->marks |= MARK_CHANGES;
}

static bool is_written(const NetView *view, int cell)
{
    return view->focus.step && view->focus.step->cell == cell;
}

/* As wide as the widest usual number or what the weight began with, so that
   it stays where it is while the weight moves. */
static Rect weight_box(const NetView *view, int cell, float size)
{
    char text[NUMBER_TEXT];
    netview_number(view, view->run->start[cell], NUMBER_SIGN_MINUS, text);
    Rect usual = netview_chip_size(view, FACE_MONO, size,
                                   view->decimals > 2 ? "−0.000" : "−0.00");
    Rect first = netview_chip_size(view, FACE_MONO, size, text);
    usual.w = fmaxf(usual.w, first.w);
    return usual;
}

/* A label with room for its bar; it stands centred on its edge. */
static bool place_weight(NetView *view, const Edge *edge, Rect box,
                         Rect *ret_place)
{
    Rect candidates[STATIONS];
    int count = along_edge(view, edge, box, candidates);
    for (int i = 0; i < count; i++) {
        Rect bar = bar_area(view, candidates[i]);
        if (labels_free(&view->labels, candidates[i]) &&
            labels_free(&view->labels, bar)) {
            labels_block(&view->labels, candidates[i]);
            labels_block(&view->labels, bar);
            *ret_place = candidates[i];
            return true;
        }
    }
    return false;
}

static void label_weight(NetView *view, const Edge *edge)
{
    const Theme *theme = view->theme;
    char text[NUMBER_TEXT];
    float size = netview_text_size(view);
    Rect place;
    if (!place_weight(view, edge, weight_box(view, edge->cell, size), &place))
        return;
    netview_number(view, view->run->cells[edge->cell], NUMBER_SIGN_MINUS, text);
    bool written = is_written(view, edge->cell) || edge->cell == view->tried;
    if (is_written(view, edge->cell) &&
        view->progress < 1) { /* its number moves */
        view->rolls = true;
        view->rolling = place;
        text[0] = '\0';
    }
    bool dim = edges_any_lit(&view->focus) && !edge->lit;
    netview_chip(view, scene_id(ID_WEIGHT, edge->cell), place,
                 (ChipLook){.face = edge->lit ? FACE_MONO_BOLD : FACE_MONO,
                            .size = size,
                            .ink = dim ? theme->soft : theme->ink,
                            .fill = written ? theme->attention : theme->disc,
                            .border = written ? theme->ink : theme->line},
                 text);
    draw_change(view, edge->cell, place);
}

/* "A→C −3.00": where lines cross one could not tell whose it is. Long names
   give way to the word. */
static void gradient_text(const NetView *view, const Edge *edge,
                          const char *number, TextBuffer *text)
{
    const char *from = net_name(view->net, edge->layer - 1, edge->source);
    const char *to = net_name(view->net, edge->layer, edge->neuron);
    if (strlen(from) + strlen(to) <= 2)
        text_addf(text, "%s→%s %s", from, to, number);
    else
        text_addf(text, "grad %s", number);
}

/* Above its edge, then below, then further away. */
static bool place_beside(NetView *view, const Edge *edge, Rect box,
                         Rect *ret_place)
{
    static const float rows[] = {-1.2f, 1.2f, -1.9f, 1.9f};
    Rect candidates[STATIONS];
    for (int row = 0; row < 4; row++) {
        int count = along_edge(view, edge, box, candidates);
        for (int i = 0; i < count; i++)
            candidates[i].y += box.h * rows[row];
        if (labels_place(&view->labels, candidates, count, ret_place))
            return true;
    }
    return false;
}

static void label_gradient(NetView *view, const Edge *edge)
{
    const Theme *theme = view->theme;
    float size = netview_text_size(view) - 1;
    int cell =
        net_row(view->net, CELL_GRAD, edge->layer, edge->neuron) + edge->source;
    double value;
    bool known = netview_value(view, cell, &value);
    char number[NUMBER_TEXT], text[64];
    TextBuffer buffer = text_buffer(text, sizeof text);
    gradient_text(view, edge, view->decimals > 2 ? "+0.000" : "+0.00", &buffer);
    Rect box = netview_chip_size(view, FACE_MONO, size, text),
         candidates[STATIONS], place;
    int count = along_edge(view, edge, box, candidates);
    if (!labels_place(&view->labels, candidates, count, &place) &&
        !place_beside(view, edge, box, &place))
        return;
    if (!known)
        return;
    netview_number(view, value, NUMBER_SIGN_ALWAYS, number);
    buffer = text_buffer(text, sizeof text);
    gradient_text(view, edge, number, &buffer);
    bool written = is_written(view, cell);
    view->marks |= MARK_GRADIENTS;
    netview_chip(view, scene_id(ID_GRADIENT, edge->cell), place,
                 (ChipLook){.face = written ? FACE_MONO_BOLD : FACE_MONO,
                            .size = size,
                            .ink = theme->backward,
                            .fill = written ? theme->attention : theme->disc,
                            .border = theme->backward},
                 text);
}

/* --- what lit edges carry --- */

/* What is multiplied along an edge at this step: its weight and what it
   carries; or, for its gradient, the output before it and the delta behind. */
static bool factors_of(const NetView *view, const Edge *edge, double ret_two[2])
{
    const Net *net = view->net;
    const double *cells = view->run->cells;
    const Focus *focus = &view->focus;
    if (focus->kind == STEP_GRADIENT && focus->by_term &&
        focus->phase == PHASE_BACKWARD && edge->layer == focus->layer) {
        ret_two[0] = cells[net->at[CELL_OUT][edge->layer - 1] + edge->source];
        ret_two[1] = cells[net->at[CELL_DELTA][edge->layer] + edge->neuron];
        return !netview_hides(view, LESSON_GRADIENTS);
    }
    ret_two[0] = cells[edge->cell];
    return !netview_hides(view, LESSON_WEIGHTS) &&
           edges_carry(view, edge, &ret_two[1]);
}

static void label_product(NetView *view, const Edge *edge)
{
    const Theme *theme = view->theme;
    double two[2];
    if (!view->focus.step || !factors_of(view, edge, two))
        return;
    double weight = two[0], factor = two[1];
    bool back = view->focus.phase == PHASE_BACKWARD;
    NumberSign sign = back ? NUMBER_SIGN_ALWAYS : NUMBER_SIGN_MINUS;
    char w[NUMBER_TEXT], x[NUMBER_TEXT], product[NUMBER_TEXT], text[160];
    netview_number(view, weight, NUMBER_SIGN_MINUS, w);
    netview_number(view, factor, sign, x);
    netview_number(view, weight * factor, sign, product);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "%s × %s = %s", w, x, product);
    float size = netview_text_size(view);
    Rect box = netview_chip_size(view, FACE_MONO_BOLD, size, text), place;
    if (!place_beside(view, edge, box, &place))
        return;
    ChipLook look = {FACE_MONO_BOLD, size, theme->backward, theme->disc,
                     theme->backward};
    if (!back) {
        look.border = netview_sign(view, weight * factor);
        look.ink =
            weight * factor < 0 ? theme->negative_text : theme->positive_text;
    }
    netview_chip(view, scene_id(ID_PRODUCT, edge->cell), place, look, text);
}

static int lit_edges(const Focus *focus)
{
    return (focus->in_last - focus->in_first + 1) +
           (focus->out_last - focus->out_first + 1);
}

void edgelabels_weights(NetView *view)
{
    if (netview_hides(view, LESSON_WEIGHTS))
        return;
    edges_each(view, view->roomy ? EDGES_ALL : EDGES_LIT, label_weight);
}

void edgelabels_gradients(NetView *view)
{
    if (view->gradients && edges_shown(&view->layout) <= GRADIENT_LABELS)
        edges_each(view, EDGES_ALL, label_gradient);
}

void edgelabels_products(NetView *view)
{
    if (lit_edges(&view->focus) <= CARRIED_LABELS)
        edges_each(view, EDGES_LIT, label_product);
}
