/* Labels of all weights are placed before anything that depends on the step,
   so that they stay where they are while a person steps. */
#include "scene/edges.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/ids.h"

#include <math.h>

enum { LABELLED_EDGES = 48, CARRIED_LABELS = 4, CHEVRONS = 5 };

typedef struct Edge {
    int layer, neuron, source;
    int cell; /* of the weight */
    bool lit;
} Edge;

typedef void EdgeVisitor(NetView *view, const Edge *edge);

typedef enum Which { EDGES_DIM, EDGES_LIT, EDGES_ALL } Which;

/* Every shown edge of a kind, in the order of the update. */
static void each_edge(NetView *view, Which which, EdgeVisitor *visit)
{
    const NetLayout *layout = &view->layout;
    for (int l = 1; l < view->net->layers; l++)
        for (int i = 0; i < layout->shown[l]; i++)
            for (int k = 0; k < layout->shown[l - 1]; k++) {
                Edge edge = {.layer = l,
                             .neuron = layout->first[l] + i,
                             .source = layout->first[l - 1] + k};
                edge.cell =
                    net_row(view->net, CELL_W, l, edge.neuron) + edge.source;
                edge.lit =
                    focus_edge(&view->focus, l, edge.neuron, edge.source);
                if (which == EDGES_ALL || edge.lit == (which == EDGES_LIT))
                    visit(view, &edge);
            }
}

static int shown_edges(const NetView *view)
{
    int count = 0;
    for (int l = 1; l < view->net->layers; l++)
        count += view->layout.shown[l] * view->layout.shown[l - 1];
    return count;
}

float edges_width(const Scales *scales, double weight)
{
    float size = (float)fabs(weight) / scales->weight;
    if (!isfinite(size))
        size = 20;
    float width = 0.8f + 3.6f * log1pf(9 * size) / log1pf(9);
    return width < 8 ? width : 8;
}

static Colour sign_colour(const Theme *theme, double value)
{
    return value < 0 ? theme->negative : theme->positive;
}

static bool any_lit(const NetView *view)
{
    const Focus *focus = &view->focus;
    return focus->in_last >= focus->in_first ||
           focus->out_last >= focus->out_first;
}

static float edge_alpha(const NetView *view, const Edge *edge)
{
    bool backward = focus_is_backward(&view->focus);
    if (edge->lit)
        return backward ? 0.55f : 1;
    if (backward)
        return 0.2f;
    return any_lit(view) ? 0.3f : 0.6f;
}

static void draw_edge(NetView *view, const Edge *edge)
{
    double weight = view->run->cells[edge->cell];
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    Colour colour =
        colour_fade(sign_colour(view->theme, weight), edge_alpha(view, edge));
    float width = edges_width(&view->scales, weight) * view->theme->stroke;
    draw_curve(view->list, scene_id(ID_EDGE, edge->cell), &curve, width, colour,
               0);
}

static void draw_chevron(NetView *view, const Edge *edge, const Curve *curve,
                         float t)
{
    Point at = curve_at(curve, t), way = curve_direction(curve, t);
    float size = 3 + view->layout.radius * 0.09f;
    Point tips[3] = {{at.x + (way.x * 0.8f - way.y) * size,
                      at.y + (way.y * 0.8f + way.x) * size},
                     at,
                     {at.x + (way.x * 0.8f + way.y) * size,
                      at.y + (way.y * 0.8f - way.x) * size}};
    draw_lines(view->list, scene_id(ID_CHEVRON, edge->cell), tips, 3,
               2.2f * view->theme->stroke,
               colour_fade(view->theme->backward, 0.6f + 0.4f * (1 - t)), 0);
}

static bool flows_back(const NetView *view, const Edge *edge)
{
    return edge->lit && focus_travels_backward(&view->focus) &&
           edge->layer == view->focus.layer + 1;
}

/* Chevrons stand still once the flow has arrived. */
static void draw_standing_chevrons(NetView *view, const Edge *edge)
{
    if (!flows_back(view, edge) || view->progress < 1)
        return;
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    for (int i = 0; i < CHEVRONS; i++)
        draw_chevron(view, edge, &curve, 0.14f + 0.17f * (float)i);
    view->marks |= MARK_FLOW_BACK;
}

void edges_draw(NetView *view)
{
    each_edge(view, EDGES_DIM, draw_edge);
    each_edge(view, EDGES_LIT, draw_edge);
    each_edge(view, EDGES_LIT, draw_standing_chevrons);
    view->marks |= MARK_WEIGHTS;
}

/* --- labels --- */

/* Centres of a label along its edge, near the source first: there edges that
   cross later are still apart. */
static int along_edge(const NetView *view, const Edge *edge, Rect size,
                      Rect ret_candidates[16])
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

/* A bar beside a label: up raises the weight, down lowers it. Hollow while the
   change is pending, full once the weight has moved. */
static void draw_change(NetView *view, int cell, Rect label)
{
    double change;
    if (!run_change(view->run, cell, &change) || view->scales.change <= 0)
        return;
    const Theme *theme = view->theme;
    float full = label.h * 1.1f;
    float size = (float)change * view->scales.change / view->scales.weight;
    float length = fminf(fabsf(size), 1) * full;
    float middle = label.y + label.h / 2;
    Rect bar = {label.x + label.w + 2, change < 0 ? middle : middle - length, 5,
                fmaxf(length, 1)};
    bool moved = run_moved(view->run, cell);
    Point axis[2] = {{bar.x - 1, middle}, {bar.x + 6, middle}};
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

static void label_weight(NetView *view, const Edge *edge)
{
    const Theme *theme = view->theme;
    char text[NUMBER_TEXT];
    Rect candidates[16], place;
    float size = netview_text_size(view);
    number_shown(view->run->cells[edge->cell], view->decimals,
                 NUMBER_SIGN_MINUS, text);
    /* As wide as the widest number, so that a longer one does not move it. */
    Rect box = netview_chip_size(view, FACE_MONO, size,
                                 view->decimals > 2 ? "−0.000" : "−0.00");
    Rect real = netview_chip_size(view, FACE_MONO, size, text);
    box.w = fmaxf(box.w, real.w);
    Rect with_bar = {0, 0, box.w + 10, box.h};
    int count = along_edge(view, edge, with_bar, candidates);
    if (!labels_place(&view->labels, candidates, count, &place))
        return;
    place.w = box.w;
    bool written = is_written(view, edge->cell);
    if (written && view->progress < 1) { /* its number moves */
        view->rolls = true;
        view->rolling = place;
        text[0] = '\0';
    }
    bool dim = any_lit(view) && !edge->lit;
    netview_chip(view, scene_id(ID_WEIGHT, edge->cell), place,
                 (ChipLook){.face = edge->lit ? FACE_MONO_BOLD : FACE_MONO,
                            .size = size,
                            .ink = dim ? theme->soft : theme->ink,
                            .fill = written ? theme->attention : theme->disc,
                            .border = written ? theme->ink : theme->line},
                 text);
    draw_change(view, edge->cell, place);
}

/* --- what lit edges carry --- */

static bool carried(const NetView *view, const Edge *edge, double *ret_factor)
{
    const Net *net = view->net;
    if (flows_back(view, edge)) {
        CellFamily family =
            view->run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS
                ? CELL_OUT
                : CELL_DELTA;
        *ret_factor =
            view->run->cells[net->at[family][edge->layer] + edge->neuron];
        return true;
    }
    if (!focus_travels_forward(&view->focus))
        return false;
    *ret_factor =
        view->run->cells[net->at[CELL_OUT][edge->layer - 1] + edge->source];
    return true;
}

static void label_product(NetView *view, const Edge *edge)
{
    const Theme *theme = view->theme;
    double weight = view->run->cells[edge->cell], factor;
    if (!carried(view, edge, &factor))
        return;
    bool back = flows_back(view, edge);
    NumberSign sign = back ? NUMBER_SIGN_ALWAYS : NUMBER_SIGN_MINUS;
    char w[NUMBER_TEXT], x[NUMBER_TEXT], product[NUMBER_TEXT], text[160];
    number_shown(weight, view->decimals, NUMBER_SIGN_MINUS, w);
    number_shown(factor, view->decimals, sign, x);
    number_shown(weight * factor, view->decimals, sign, product);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "%s × %s = %s", w, x, product);
    float size = netview_text_size(view);
    Rect box = netview_chip_size(view, FACE_MONO_BOLD, size, text);
    Rect candidates[32], place;
    int count = along_edge(view, edge, box, candidates);
    for (int i = 0; i < count; i++) { /* above its edge, then below */
        candidates[count + i] = candidates[i];
        candidates[i].y -= box.h * 1.2f;
        candidates[count + i].y += box.h * 1.2f;
    }
    if (!labels_place(&view->labels, candidates, 2 * count, &place))
        return;
    Colour ink = back ? theme->backward : sign_colour(theme, weight * factor);
    netview_chip(view, scene_id(ID_PRODUCT, edge->cell), place,
                 (ChipLook){FACE_MONO_BOLD, size, ink, theme->disc, ink}, text);
}

static int lit_edges(const NetView *view)
{
    const Focus *focus = &view->focus;
    return (focus->in_last - focus->in_first + 1) +
           (focus->out_last - focus->out_first + 1);
}

void edges_label(NetView *view)
{
    bool all = shown_edges(view) <= LABELLED_EDGES;
    each_edge(view, all ? EDGES_ALL : EDGES_LIT, label_weight);
    if (lit_edges(view) <= CARRIED_LABELS)
        each_edge(view, EDGES_LIT, label_product);
}

/* --- under way --- */

static void draw_dot(NetView *view, const Edge *edge)
{
    double factor;
    if (!carried(view, edge, &factor) || flows_back(view, edge))
        return;
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    double product = factor * view->run->cells[edge->cell];
    float radius = 3 + view->layout.radius * 0.07f;
    Point at = curve_at(&curve, view->progress);
    DrawId id = scene_id(ID_DOT, edge->cell);
    draw_disc(view->list, id, at, radius + 1.5f, view->theme->stage);
    draw_disc(view->list, id, at, radius, sign_colour(view->theme, product));
}

static void draw_travelling_chevrons(NetView *view, const Edge *edge)
{
    if (!flows_back(view, edge))
        return;
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    for (int i = 0; i < CHEVRONS; i++) {
        float t = 0.14f + 0.17f * (float)i;
        if (t >= 1 - view->progress)
            draw_chevron(view, edge, &curve, t);
    }
}

/* The label of a weight on its way from the old to the new value. */
static void roll_label(NetView *view)
{
    char text[NUMBER_TEXT];
    const Step *step = view->focus.step;
    double part = (double)view->progress;
    Rect box = view->rolling;
    float size = netview_text_size(view);
    number_shown(step->before + (step->after - step->before) * part,
                 view->decimals, NUMBER_SIGN_MINUS, text);
    draw_string(
        view->list, scene_id(ID_WEIGHT, step->cell),
        (Point){box.x + box.w / 2, box.y + box.h / 2 + size * 0.35f},
        (TextLook){FACE_MONO_BOLD, size, view->theme->ink, ALIGN_CENTRE}, text);
}

void edges_travel(NetView *view)
{
    if (view->progress >= 1)
        return;
    if (view->rolls)
        roll_label(view);
    each_edge(view, EDGES_LIT, draw_dot);
    each_edge(view, EDGES_LIT, draw_travelling_chevrons);
}
