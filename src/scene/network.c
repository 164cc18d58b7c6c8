/* From back to front: halo, edges, discs with their names and numbers, labels,
   the legend of what came up, and at last what moves. */
#include "scene/network.h"

#include "scene/edges.h"
#include "scene/ids.h"
#include "scene/legend.h"
#include "scene/neurons.h"

#include <math.h>
#include <stdio.h>

static void layer_title(const NetView *view, int layer, char *ret_text,
                        size_t size)
{
    const Net *net = view->net;
    int shown = view->layout.shown[layer];
    TextBuffer text = text_buffer(ret_text, size);
    if (layer == 0)
        text_add(&text, "INPUTS");
    else if (layer == net_last(net))
        text_add(&text, "OUTPUTS");
    else if (net->layers == 3)
        text_add(&text, "HIDDEN");
    else
        text_addf(&text, "HIDDEN %d", layer);
    if (shown < net->sizes[layer])
        text_addf(&text, " %d–%d of %d", view->layout.first[layer] + 1,
                  view->layout.first[layer] + shown, net->sizes[layer]);
}

static void draw_headers(NetView *view)
{
    for (int l = 0; l < view->net->layers; l++) {
        char text[80];
        layer_title(view, l, text, sizeof text);
        TextLook look = {FACE_BOLD, 11, view->theme->faint, ALIGN_CENTRE};
        Point at = {view->layout.x[l], view->layout.header_y};
        TextSize size =
            draw_measure(view->list, look.face, look.size, text_of(text));
        Rect area = {at.x - size.width / 2, at.y - size.ascent, size.width,
                     size.ascent + size.descent};
        Rect place;
        if (labels_place(&view->labels, &area, 1, &place))
            draw_string(view->list, scene_id(ID_HEADER, l), at, look, text);
    }
}

void network_draw(DrawList *list, const Run *run, NetworkLook look, Rect area)
{
    static NetView view; /* large; one frame is drawn at a time */
    view = (NetView){.run = run,
                     .net = run->net,
                     .theme = look.theme,
                     .list = list,
                     .focus = focus_now(run, look.grain),
                     .scales = scales_now(run),
                     .decimals = look.decimals,
                     .progress = look.progress};
    view.layout =
        netlayout_make(run->net, area, view.focus.layer, view.focus.neuron);
    labels_start(&view.labels, rect_inset(area, 4));
    labels_block(&view.labels, legend_area(area));
    neurons_reserve(&view);
    draw_headers(&view);
    neurons_halo(&view);
    edges_draw(&view);
    neurons_draw(&view);
    edges_label(&view);
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
