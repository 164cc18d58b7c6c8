/* They stand where the deltas will, in the places that are kept for those. The
   largest one is marked at the step that finds it. */
#include "scene/waitingsum.h"

#include "base/number.h"
#include "scene/deltas.h"
#include "scene/ids.h"

static bool waits(const Focus *focus, int neuron)
{
    if (focus->kind == STEP_BIAS || focus->kind == STEP_TERM)
        return neuron < focus->neuron;
    if (focus->kind == STEP_ACTIVATE)
        return neuron > focus->neuron;
    return neuron != focus->neuron;
}

static bool is_found(const NetView *view, double value)
{
    const Step *step = view->focus.step;
    return view->focus.kind == STEP_MAX && step->after == value;
}

static void draw_sum(NetView *view, int layer, int neuron)
{
    const Theme *theme = view->theme;
    int cell = view->net->at[CELL_SUM][layer] + neuron;
    char number[NUMBER_TEXT], text[64];
    float size = netview_text_size(view);
    double value;
    if (!netview_value(view, cell, &value))
        return;
    netview_number(view, value, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "sum %s", number);
    Rect kept = deltas_place(view, layer, neuron), place;
    Rect box = netview_chip_size(view, FACE_MONO_BOLD, size, text);
    box.x = kept.x + (kept.w - box.w) / 2;
    box.y = kept.y + (kept.h - box.h) / 2;
    if (labels_holds(&view->labels, kept))
        labels_unblock(&view->labels, kept);
    if (!labels_place(&view->labels, &box, 1, &place))
        return;
    bool found = is_found(view, value);
    netview_chip(view, scene_id(ID_SUM, cell), place,
                 (ChipLook){found ? FACE_MONO_BOLD : FACE_MONO, size,
                            found ? theme->ink : theme->soft,
                            found ? theme->attention : theme->disc,
                            found ? theme->ink : theme->faint},
                 text);
}

void waitingsum_draw(NetView *view)
{
    const Focus *focus = &view->focus;
    const NetLayout *layout = &view->layout;
    int layer = focus->layer;
    if (!focus_is_forward(focus) || focus->phase == PHASE_VERIFY ||
        !net_is_softmax(view->net, layer) || netview_hides(view, LESSON_SUMS))
        return;
    for (int i = 0; i < layout->shown[layer]; i++) {
        int neuron = layout->first[layer] + i;
        if (!waits(focus, neuron))
            continue;
        netview_dim(view,
                    !spotlight_shows_neuron(&view->spotlight, layer, neuron));
        draw_sum(view, layer, neuron);
    }
    netview_dim(view, false);
}
