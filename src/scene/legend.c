/* Items from left to right until one does not fit any more. */
#include "scene/legend.h"

#include "base/number.h"
#include "scene/ids.h"

static const float SIZE = 12, SAMPLE = 24, GAP = 20;

Rect legend_area(Rect area)
{
    return (Rect){area.x, area.y + area.h - 28, area.w, 28};
}

typedef struct Legend {
    NetView *view;
    float x, y, right;
    int items;
} Legend;

/* Makes room for an item with a drawn sample of `sample` width; false when it
   does not fit. *ret_x is where the sample begins. */
static bool add(Legend *legend, float sample, const char *text, float *ret_x)
{
    DrawList *list = legend->view->list;
    float gap = sample > 0 ? 6 : 0;
    TextSize size = draw_measure(list, FACE_TEXT, SIZE, text_of(text));
    if (legend->x + sample + gap + size.width > legend->right)
        return false;
    Point at = {legend->x + sample + gap, legend->y + 4};
    draw_string(
        list, scene_id(ID_LEGEND, legend->items++), at,
        (TextLook){FACE_TEXT, SIZE, legend->view->theme->soft, ALIGN_LEFT},
        text);
    *ret_x = legend->x;
    legend->x += sample + gap + size.width + GAP;
    return true;
}

static void add_stroke(Legend *legend, Colour colour, const char *text)
{
    float x;
    if (!add(legend, SAMPLE, text, &x))
        return;
    draw_box(legend->view->list, 0, (Rect){x, legend->y - 2, SAMPLE, 4},
             (BoxLook){.fill = colour, .radius = 2});
}

static void add_plain(Legend *legend, const char *text)
{
    float x;
    add(legend, 0, text, &x);
}

static void add_chevrons(Legend *legend)
{
    float x;
    if (!add(legend, SAMPLE, "backward: w·δ", &x))
        return;
    for (int i = 0; i < 3; i++) {
        float at = x + 8 * (float)i, y = legend->y;
        Point tips[3] = {{at + 5, y - 5}, {at, y}, {at + 5, y + 5}};
        draw_lines(legend->view->list, 0, tips, 3, 2,
                   legend->view->theme->backward, 0);
    }
}

static void add_arrow(Legend *legend)
{
    float x;
    if (!add(legend, 10, "arrow: where it wants to go (−δ)", &x))
        return;
    float y = legend->y;
    Point shape[7] = {{x + 4, y + 7}, {x + 4, y - 1}, {x + 1, y - 1},
                      {x + 5, y - 7}, {x + 9, y - 1}, {x + 6, y - 1},
                      {x + 6, y + 7}};
    draw_polygon(legend->view->list, 0, shape, 7,
                 legend->view->theme->backward);
}

static void add_changes(Legend *legend)
{
    float x;
    char factor[NUMBER_TEXT], text[64];
    number_shown((double)legend->view->scales.change,
                 legend->view->scales.change < 1 ? 2 : 0, NUMBER_SIGN_MINUS,
                 factor);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "change of weight ×%s (hollow: pending)", factor);
    if (!add(legend, 8, text, &x))
        return;
    draw_box(
        legend->view->list, 0, (Rect){x, legend->y - 7, 5, 10},
        (BoxLook){.fill = colour_fade(legend->view->theme->backward, 0.15f),
                  .border = legend->view->theme->backward,
                  .border_width = 1.2f,
                  .radius = 1});
}

static void add_scale(Legend *legend)
{
    char scale[NUMBER_TEXT], text[64];
    number_shortest((double)legend->view->scales.output, scale);
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "fill: output, scale ±%s", scale);
    add_plain(legend, text);
}

void legend_draw(NetView *view, Rect area)
{
    Rect place = legend_area(area);
    const Theme *theme = view->theme;
    Legend legend = {.view = view,
                     .x = place.x + 20,
                     .y = place.y + place.h / 2 - 2,
                     .right = place.x + place.w - 8};
    add_stroke(&legend, theme->positive, "positive");
    add_stroke(&legend, theme->negative, "negative");
    if (view->marks & MARK_CHANGES)
        add_changes(&legend);
    if (view->marks & MARK_FLOW_BACK)
        add_chevrons(&legend);
    if (view->marks & MARK_DELTAS)
        add_arrow(&legend);
    if (view->marks & MARK_OUTPUTS)
        add_scale(&legend);
    add_plain(&legend, "width: |weight|");
    if (view->marks & MARK_EMPTY)
        add_plain(&legend, "dashed: not computed yet");
}
