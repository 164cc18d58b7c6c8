/* From back to front: halo, edges, discs with their names and numbers, labels,
   the legend of what came up, and at last what moves. */
#include "scene/network.h"

#include "scene/edgelabels.h"
#include "scene/edges.h"
#include "scene/errorlabel.h"
#include "scene/ids.h"
#include "scene/legend.h"
#include "scene/neurons.h"
#include "scene/trylabel.h"

#include <math.h>

enum { LABELLED_EDGES = 48 };

/* How far what a page does not look at is drawn towards the stage. */
static const float DIMMED = 0.5f;

/* "HIDDEN 2", "INPUTS 1–22 of 784"; `brief`: "H2", "IN". */
static void layer_title(const NetView *view, int layer, bool brief,
                        TextBuffer *text)
{
    const Net *net = view->net;
    int shown = view->layout.shown[layer];
    if (layer == 0)
        text_add(text, brief ? "IN" : "INPUTS");
    else if (layer == net_last(net))
        text_add(text, brief ? "OUT" : "OUTPUTS");
    else if (net->layers == 3)
        text_add(text, brief ? "H" : "HIDDEN");
    else
        text_addf(text, brief ? "H%d" : "HIDDEN %d", layer);
    if (shown < net->sizes[layer])
        text_addf(text, brief ? " %d–%d" : " %d–%d of %d",
                  view->layout.first[layer] + 1,
                  view->layout.first[layer] + shown, net->sizes[layer]);
}

/* Draws one header, or only tells whether it has room. */
static bool header(NetView *view, int layer, bool brief, bool draw)
{
    char text[80];
    TextBuffer buffer = text_buffer(text, sizeof text);
    layer_title(view, layer, brief, &buffer);
    TextLook look = {FACE_BOLD, 11, view->theme->faint, ALIGN_CENTRE};
    Point at = {view->layout.x[layer], view->layout.header_y};
    TextSize size =
        draw_measure(view->list, look.face, look.size, text_of(text));
    Rect bounds = view->labels.bounds;
    float half = size.width / 2;
    /* Moved inward rather than dropped where a column is near the edge. */
    at.x = fmaxf(at.x, bounds.x + half);
    at.x = fminf(at.x, bounds.x + bounds.w - half);
    Rect area = {at.x - half - 4, at.y - size.ascent, size.width + 8,
                 size.ascent + size.descent},
         place;
    area.x = fmaxf(area.x, bounds.x);
    area.w = fminf(area.w, bounds.x + bounds.w - area.x);
    if (!labels_place(&view->labels, &area, 1, &place))
        return false;
    if (draw)
        draw_string(view->list, scene_id(ID_HEADER, layer), at, look, text);
    return true;
}

/* All long when all have room, else all brief. */
static void draw_headers(NetView *view)
{
    int before = view->labels.count;
    bool brief = false;
    for (int l = 0; l < view->net->layers; l++)
        brief = !header(view, l, false, false) || brief;
    view->labels.count = before;
    for (int l = 0; l < view->net->layers; l++)
        header(view, l, brief, true);
}

/* What is there at every step first, so that it stays where it is. */
static void draw_labels(NetView *view)
{
    neurons_label(view);
    errorlabel_draw(view);
    edgelabels_weights(view);
    edgelabels_gradients(view);
    trylabel_draw(view);
    neurons_label_more(view);
    neurons_tell(view);
    edgelabels_products(view);
}

/* Large layers show the neuron that is looked at, and where its number just
   came from; or the weight that is tried. */
static NetLayout layout_of(const NetView *view, Rect area)
{
    const Net *net = view->net;
    const Focus *focus = &view->focus;
    int keep[NET_LAYERS];
    for (int l = 0; l < net->layers; l++)
        keep[l] = l == focus->layer ? focus->neuron : -1;
    if (focus->in_last >= focus->in_first)
        keep[focus->layer - 1] = focus->in_last;
    if (focus->out_last >= focus->out_first)
        keep[focus->layer + 1] = focus->out_last;
    if (view->tried >= 0) {
        CellRef ref = net_ref(net, view->tried);
        keep[ref.layer] = ref.neuron;
        if (ref.family == CELL_W)
            keep[ref.layer - 1] = ref.source;
    }
    return netlayout_make(net, area, keep);
}

void network_draw(DrawList *list, const Run *run, NetworkLook look, Rect area)
{
    static NetView view; /* large; one frame is drawn at a time */
    view = (NetView){
        .run = run,
        .net = run->net,
        .theme = look.theme,
        .bright = look.theme,
        .dim = theme_dimmed(look.theme, DIMMED),
        .spotlight = spotlight_on(run->net, look.lit, look.lit_count),
        .list = list,
        .focus = look.calm ? focus_nowhere() : focus_now(run, look.grain),
        .scales = scales_now(run),
        .decimals = look.decimals,
        .progress = look.progress,
        .hidden = look.hidden,
        .gradients = look.gradients,
        .tried = look.calm ? -1 : trylabel_cell(run)};
    view.layout = layout_of(&view, area);
    view.roomy = edges_shown(&view.layout) <= LABELLED_EDGES;
    labels_start(&view.labels, rect_inset(area, 4));
    labels_block(&view.labels, legend_area(area));
    neurons_reserve(&view);
    draw_headers(&view);
    neurons_halo(&view);
    edges_draw(&view);
    neurons_draw(&view);
    draw_labels(&view);
    legend_draw(&view, area);
    draw_moving(list);
    edges_travel(&view);
}

static bool is_short(const double *values, int count)
{
    for (int i = 0; i < count && i < 1024; i++)
        if (fabs(values[i] * 100 - round(values[i] * 100)) > 1e-9)
            return false;
    return true;
}

int network_decimals(const Run *run)
{
    const Net *net = run->net;
    for (int l = 1; l < net->layers; l++) {
        Activation kind = net->activation[l];
        if (kind != ACTIVATION_IDENTITY && kind != ACTIVATION_RELU)
            return 3;
        if (!is_short(run->start + net->at[CELL_W][l],
                      net->sizes[l] * net->sizes[l - 1]))
            return 3;
    }
    return is_short(run->samples.in, run->samples.count * net->sizes[0]) ? 2
                                                                         : 3;
}
