/* Dim edges first, lit ones over them; what moves comes last. */
#include "scene/edges.h"

#include "engine/computed.h"
#include "scene/ids.h"

#include <math.h>

enum { CHEVRONS = 5 };

void edges_each(NetView *view, EdgeKind which, EdgeVisitor *visit)
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
                if (which != EDGES_ALL && edge.lit != (which == EDGES_LIT))
                    continue;
                netview_dim(view, !edge.lit && !spotlight_shows_edge(
                                                   &view->spotlight, l,
                                                   edge.neuron, edge.source));
                visit(view, &edge);
            }
    netview_dim(view, false);
}

int edges_shown(const NetLayout *layout)
{
    int count = 0;
    for (int l = 1; l < layout->net->layers; l++)
        count += layout->shown[l] * layout->shown[l - 1];
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

bool edges_any_lit(const Focus *focus)
{
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
    return edges_any_lit(&view->focus) ? 0.3f : 0.6f;
}

static void draw_edge(NetView *view, const Edge *edge)
{
    double weight = view->run->cells[edge->cell];
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    Colour colour =
        colour_fade(netview_sign(view, weight), edge_alpha(view, edge));
    float width = edges_width(&view->scales, weight) * view->theme->stroke;
    if (edge->cell == view->tried) {
        colour = netview_sign(view, weight);
        draw_curve(view->list, scene_id(ID_TRY, 0), &curve, width + 7,
                   view->theme->attention, 0);
    }
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

bool edges_flow_back(const NetView *view, const Edge *edge)
{
    return edge->lit && focus_travels_backward(&view->focus) &&
           edge->layer == view->focus.layer + 1;
}

/* Chevrons stand still once the flow has arrived. */
static void draw_standing_chevrons(NetView *view, const Edge *edge)
{
    if (!edges_flow_back(view, edge) || view->progress < 1)
        return;
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    for (int i = 0; i < CHEVRONS; i++)
        draw_chevron(view, edge, &curve, 0.14f + 0.17f * (float)i);
    view->marks |= MARK_FLOW_BACK;
}

void edges_draw(NetView *view)
{
    edges_each(view, EDGES_DIM, draw_edge);
    edges_each(view, EDGES_LIT, draw_edge);
    edges_each(view, EDGES_LIT, draw_standing_chevrons);
    view->marks |= MARK_WEIGHTS;
}

bool edges_carry(const NetView *view, const Edge *edge, double *ret_factor)
{
    const Net *net = view->net;
    if (edges_flow_back(view, edge)) {
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

/* --- under way --- */

static void draw_dot(NetView *view, const Edge *edge)
{
    double factor;
    if (!edges_carry(view, edge, &factor) || edges_flow_back(view, edge))
        return;
    Curve curve =
        netlayout_edge(&view->layout, edge->layer, edge->neuron, edge->source);
    double product = factor * view->run->cells[edge->cell];
    float radius = 3 + view->layout.radius * 0.07f;
    Point at = curve_at(&curve, view->progress);
    DrawId id = scene_id(ID_DOT, edge->cell);
    draw_disc(view->list, id, at, radius + 1.5f, view->theme->stage);
    draw_disc(view->list, id, at, radius, netview_sign(view, product));
}

static void draw_travelling_chevrons(NetView *view, const Edge *edge)
{
    if (!edges_flow_back(view, edge))
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
    netview_number(view, step->before + (step->after - step->before) * part,
                   NUMBER_SIGN_MINUS, text);
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
    edges_each(view, EDGES_LIT, draw_dot);
    edges_each(view, EDGES_LIT, draw_travelling_chevrons);
}
