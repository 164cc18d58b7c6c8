/* The label of a try says everything of it in one line, so it needs room: above
   or below its edge, else wherever there is some. */
#include "scene/trylabel.h"

#include "engine/computed.h"
#include "engine/learnable.h"
#include "scene/ids.h"
#include "scene/story.h"

enum { STATIONS = 11, ROWS = 6, TRY_TEXT = 96 };

static bool is_nudge(const Run *run)
{
    return run->config.kind == LEARNER_NUDGE;
}

int trylabel_cell(const Run *run)
{
    const Step *last = run_last(run);
    int64_t tried = run->cursor.tried;
    if (!last || run->config.kind == LEARNER_BACKPROP)
        return -1;
    if (is_nudge(run))
        return run_computed(run, net_own(run->net, CELL_PICK))
                   ? learnable_cell(run->net, tried)
                   : -1;
    if (last->place.phase == PHASE_UPDATE)
        return -1;
    if (last->place.kind == STEP_DIFFERENCE) /* the next one is under way */
        tried = tried > 0 ? tried - 1 : tried;
    return learnable_cell(run->net, tried);
}

/* --- what it says --- */

static double own(const NetView *view, CellFamily family)
{
    return view->run->cells[net_own(view->net, family)];
}

static bool knows(const NetView *view, CellFamily family)
{
    return run_computed(view->run, net_own(view->net, family));
}

static void add_number(const NetView *view, double value, NumberSign sign,
                       TextBuffer *text)
{
    char number[NUMBER_TEXT];
    netview_number(view, value, sign, number);
    text_add(text, number);
}

static const char *verdict(const NetView *view)
{
    double error = own(view, CELL_ERROR), best = own(view, CELL_BEST);
    bool kept = own(view, CELL_VERDICT) == 1;
    if (view->focus.kind == STEP_COMPARE)
        return kept ? " better" : error == best ? " equal" : " worse";
    return kept ? " kept" : " undone";
}

/* "0.15 −0.07 ?", "0.15 → 0.08 ?", "0.15 → 0.08 kept", "… undone". */
static void tell_nudge(const NetView *view, int cell, TextBuffer *text)
{
    const Focus *focus = &view->focus;
    double old =
        knows(view, CELL_OLD) ? own(view, CELL_OLD) : view->run->cells[cell];
    bool nudged = knows(view, CELL_OLD) && focus->kind != STEP_OLD;
    add_number(view, old, NUMBER_SIGN_MINUS, text);
    if (nudged) {
        text_add(text, " → ");
        add_number(view, old + own(view, CELL_R), NUMBER_SIGN_MINUS, text);
    } else if (knows(view, CELL_R)) {
        text_add(text, " ");
        add_number(view, own(view, CELL_R), NUMBER_SIGN_ALWAYS, text);
    }
    if (knows(view, CELL_VERDICT))
        text_add(text, verdict(view));
    else
        text_add(text, " ?");
}

/* "0.15 + ε", "0.15 − ε", "slope +0.05". */
static void tell_slope(const NetView *view, TextBuffer *text)
{
    const Step *step = view->focus.step;
    if (step->place.kind == STEP_DIFFERENCE) {
        text_add(text, "slope ");
        add_number(view, step->after, NUMBER_SIGN_ALWAYS, text);
        return;
    }
    add_number(view, own(view, CELL_OLD), NUMBER_SIGN_MINUS, text);
    if (step->place.kind == STEP_OLD || step->place.kind == STEP_RESTORE)
        return;
    bool down = view->run->cursor.half == 1 && step->place.kind != STEP_HOLD;
    down = down || knows(view, CELL_E_DOWN);
    text_add(text, down ? " − ε" : " + ε");
}

/* --- where it stands --- */

/* Anywhere there is room, from the lower right corner, where the errors are;
   there nearly always is some. */
static bool place_anywhere(NetView *view, Rect box, Rect *ret_place)
{
    Rect bounds = view->labels.bounds;
    int columns = (int)((bounds.w - box.w) / box.h);
    int rows = (int)(2 * (bounds.h - box.h) / box.h);
    float right = bounds.x + bounds.w - box.w;
    float bottom = bounds.y + bounds.h - box.h;
    for (int i = 0; i <= columns; i++)
        for (int k = 0; k <= rows; k++) {
            Rect place = {right - (float)i * box.h,
                          bottom - (float)k * box.h / 2, box.w, box.h};
            if (labels_place(&view->labels, &place, 1, ret_place))
                return true;
        }
    return false;
}

static bool place_at_edge(NetView *view, CellRef ref, Rect box, Rect *ret_place)
{
    static const float rows[ROWS] = {-1.25f, 1.25f, -2, 2, -2.8f, 2.8f};
    Curve curve =
        netlayout_edge(&view->layout, ref.layer, ref.neuron, ref.source);
    Rect candidates[STATIONS];
    for (int row = 0; row < ROWS; row++) {
        for (int i = 0; i < STATIONS; i++) {
            Point at = curve_at(&curve, 0.27f + 0.05f * (float)i);
            candidates[i] =
                (Rect){at.x - box.w / 2, at.y - box.h / 2 + rows[row] * box.h,
                       box.w, box.h};
        }
        if (labels_place(&view->labels, candidates, STATIONS, ret_place))
            return true;
    }
    return false;
}

static bool place_at_neuron(NetView *view, CellRef ref, Rect box,
                            Rect *ret_place)
{
    Point c = netlayout_centre(&view->layout, ref.layer, ref.neuron);
    float far = view->layout.radius * 1.28f + 2;
    Rect candidates[4] = {{c.x - box.w / 2, c.y + far, box.w, box.h},
                          {c.x - box.w / 2, c.y - far - box.h, box.w, box.h},
                          {c.x - far - box.w, c.y - box.h / 2, box.w, box.h},
                          {c.x + far, c.y - box.h / 2, box.w, box.h}};
    return labels_place(&view->labels, candidates, 4, ret_place);
}

static bool shows(const NetView *view, CellRef ref)
{
    return netlayout_shows(&view->layout, ref.layer, ref.neuron) &&
           (ref.family == CELL_B ||
            netlayout_shows(&view->layout, ref.layer - 1, ref.source));
}

/* The usual width, so that its place does not change while it is told. */
static Rect usual_box(const NetView *view, float size)
{
    const char *widest =
        is_nudge(view->run) ? "−0.000 → −0.000 undone" : "slope −0.000";
    return netview_chip_size(view, FACE_MONO_BOLD, size, widest);
}

static void draw_try(NetView *view, int cell)
{
    CellRef ref = net_ref(view->net, cell);
    char words[TRY_TEXT];
    TextBuffer text = text_buffer(words, sizeof words);
    float size = netview_text_size(view);
    Rect place, box = usual_box(view, size);
    if (is_nudge(view->run))
        tell_nudge(view, cell, &text);
    else
        tell_slope(view, &text);
    bool placed =
        shows(view, ref) &&
        (ref.family == CELL_B ? place_at_neuron(view, ref, box, &place)
                              : place_at_edge(view, ref, box, &place));
    if (!placed && !place_anywhere(view, box, &place))
        return;
    netview_chip(view, scene_id(ID_TRY, 0), place,
                 (ChipLook){FACE_MONO_BOLD, size, view->theme->ink,
                            view->theme->attention, view->theme->ink},
                 words);
}

/* --- the errors --- */

/* Beside the outputs, one below the other, else at the right. */
static bool place_error(NetView *view, Rect box, Rect *ret_place)
{
    const NetLayout *layout = &view->layout;
    int last = net_last(view->net);
    Rect bounds = view->labels.bounds;
    Point c = netlayout_centre(layout, last,
                               layout->first[last] + layout->shown[last] - 1);
    float right = bounds.x + bounds.w - box.w;
    float x = c.x - box.w / 2 < right ? c.x - box.w / 2 : right;
    float top = c.y + layout->radius + netview_text_size(view) * 2.6f;
    Rect candidates[STATIONS];
    for (int i = 0; i < STATIONS; i++) { /* two columns */
        int column = i % 2, row = i / 2;
        candidates[i] =
            (Rect){x - (float)column * (box.w + 6),
                   top + (box.h + 4) * (float)row / 2, box.w, box.h};
    }
    return labels_place(&view->labels, candidates, STATIONS, ret_place) ||
           place_anywhere(view, box, ret_place);
}

static void draw_error(NetView *view, CellFamily family, const char *word,
                       int decimals)
{
    char number[NUMBER_TEXT], words[TRY_TEXT];
    TextBuffer text = text_buffer(words, sizeof words);
    float size = netview_text_size(view);
    Rect place;
    int cell = net_own(view->net, family);
    bool written =
        view->focus.step->cell == cell || view->focus.kind == STEP_COMPARE;
    if (!knows(view, family))
        return;
    number_shown(own(view, family), decimals, NUMBER_SIGN_MINUS, number);
    text_addf(&text, "%s %s", word, number);
    Rect box = netview_chip_size(view, FACE_MONO, size, words);
    if (!place_error(view, box, &place))
        return;
    netview_chip(
        view, scene_id(ID_TRY, 1 + (int)family), place,
        (ChipLook){written ? FACE_MONO_BOLD : FACE_MONO, size, view->theme->ink,
                   written ? view->theme->attention : view->theme->disc,
                   written ? view->theme->ink : view->theme->faint},
        words);
}

static void draw_errors(NetView *view)
{
    if (netview_hides(view, LESSON_ERROR))
        return;
    if (is_nudge(view->run)) {
        draw_error(view, CELL_BEST, "best", view->decimals + 1);
        return;
    }
    draw_error(view, CELL_E_UP, "up", 9);
    draw_error(view, CELL_E_DOWN, "down", 9);
}

void trylabel_draw(NetView *view)
{
    if (!view->focus.step || view->run->config.kind == LEARNER_BACKPROP)
        return;
    if (view->focus.phase != PHASE_UPDATE)
        draw_errors(view);
    if (view->tried >= 0 && !netview_hides(view, LESSON_WEIGHTS))
        draw_try(view, view->tried);
}
