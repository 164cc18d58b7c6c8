/* It stands below the outputs, at the right where there is no room below: once
   the sample is known, so that nothing moves when the number comes. */
#include "scene/errorlabel.h"

#include "scene/ids.h"

#include <math.h>

static bool place_of(NetView *view, Rect box, Rect *ret_place)
{
    const NetLayout *layout = &view->layout;
    int last = net_last(view->net);
    int lowest = layout->first[last] + layout->shown[last] - 1;
    Rect bounds = view->labels.bounds;
    Point c = netlayout_centre(layout, last, lowest);
    float r = layout->radius, size = netview_text_size(view);
    float x = fminf(c.x - box.w / 2, bounds.x + bounds.w - box.w);
    float right = bounds.x + bounds.w - box.w;
    Rect candidates[4] = {{x, c.y + r + size * 2.6f, box.w, box.h},
                          {x, c.y + r + size * 0.8f, box.w, box.h},
                          {right, c.y + r + size * 0.8f, box.w, box.h},
                          {right, bounds.y + 18, box.w, box.h}};
    return labels_place(&view->labels, candidates, 4, ret_place);
}

/* Before there is an error, its place tells what softmax works with. */
static void draw_softmax(NetView *view, Rect place)
{
    const Focus *focus = &view->focus;
    bool max = focus->kind == STEP_MAX;
    char number[NUMBER_TEXT], text[64];
    double value;
    if (!focus_is_forward(focus) || focus->phase == PHASE_VERIFY ||
        !net_is_softmax(view->net, focus->layer) ||
        (!max && focus->kind != STEP_NORM && focus->kind != STEP_ACTIVATE) ||
        netview_hides(view, LESSON_SUMS))
        return;
    int cell = view->net->at[max ? CELL_MAX : CELL_NORM][focus->layer];
    if (!netview_value(view, cell, &value))
        return;
    bool written = focus->step->cell == cell;
    const Theme *theme = view->theme;
    netview_number(view, value, NUMBER_SIGN_MINUS, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, max ? "max %s" : "norm %s", number);
    netview_chip(view, scene_id(ID_SUM, cell), place,
                 (ChipLook){FACE_MONO_BOLD, netview_text_size(view), theme->ink,
                            written ? theme->attention : theme->disc,
                            written ? theme->ink : theme->faint},
                 text);
}

/* Shares of outputs are still to come, or further samples of a measurement. */
static bool is_under_way(const NetView *view)
{
    const Place *next = &view->run->cursor.place;
    return (next->kind == STEP_LOSS && next->neuron > 0) ||
           view->run->cursor.judged > 0;
}

/* Beside the error it has to beat, it has the same digits. */
static void write_error(const NetView *view, double value,
                        char ret_number[NUMBER_TEXT])
{
    if (view->run->config.kind == LEARNER_NUDGE)
        number_shown(value, view->decimals + 1, NUMBER_SIGN_MINUS, ret_number);
    else
        netview_number(view, value, NUMBER_SIGN_MINUS, ret_number);
}

void errorlabel_draw(NetView *view)
{
    int cell = view->net->at[CELL_ERROR][net_last(view->net)];
    double value;
    char number[NUMBER_TEXT], text[64];
    float size = netview_text_size(view);
    bool known = netview_value(view, cell, &value);
    if (netview_hides(view, LESSON_ERROR) || (!view->roomy && !known))
        return;
    Rect usual =
        netview_chip_size(view, FACE_MONO_BOLD, size,
                          view->decimals > 2 ? "error 0.0000" : "error 0.000");
    Rect place;
    if (!place_of(view, usual, &place))
        return;
    if (!known) {
        draw_softmax(view, place);
        return;
    }
    write_error(view, value, number);
    TextBuffer buffer = text_buffer(text, sizeof text);
    /* what lies below the last output is not its own share */
    text_addf(&buffer, is_under_way(view) ? "%s so far" : "error %s", number);
    bool written = view->focus.step && (view->focus.step->cell == cell ||
                                        view->focus.kind == STEP_COMPARE);
    netview_dim(view, !written && !spotlight_shows_error(&view->spotlight));
    const Theme *theme = view->theme;
    netview_chip(view, scene_id(ID_ERROR, 0), place,
                 (ChipLook){FACE_MONO_BOLD, size, theme->ink,
                            written ? theme->attention : theme->disc,
                            written ? theme->ink : theme->faint},
                 text);
    netview_dim(view, false);
}
