/* A table of marks, each with its words and a brief form of them: the last
   become brief first where there is little room, and what does not fit even
   then is left out. */
#include "scene/legend.h"

#include "base/number.h"
#include "scene/ids.h"

#include <string.h>

static const float SIZE = 12, SAMPLE = 24, GAP = 20;

Rect legend_area(Rect area)
{
    return (Rect){area.x, area.y + area.h - 28, area.w, 28};
}

typedef enum Sample {
    SAMPLE_POSITIVE,
    SAMPLE_NEGATIVE,
    SAMPLE_CHANGE,
    SAMPLE_CHEVRONS,
    SAMPLE_ARROW,
    SAMPLE_CHIP,
    SAMPLE_NONE
} Sample;

/* The most important first; `brief` when not all have room. */
typedef struct Item {
    Mark mark;
    Sample sample;
    const char *words, *brief; /* with the number of the scale for %s */
} Item;

static const Item ITEMS[] = {
    {MARK_POSITIVE, SAMPLE_POSITIVE, "positive", "positive"},
    {MARK_NEGATIVE, SAMPLE_NEGATIVE, "negative", "negative"},
    {MARK_CHANGES, SAMPLE_CHANGE, "change of weight ×%s (hollow: pending)",
     "change ×%s"},
    {MARK_GRADIENTS, SAMPLE_CHIP, "gradient of a weight", "gradient"},
    {MARK_FLOW_BACK, SAMPLE_CHEVRONS, "backward: w·δ", "w·δ"},
    {MARK_DELTAS, SAMPLE_ARROW, "where it wants to go (−δ)", "wants (−δ)"},
    {MARK_OUTPUTS, SAMPLE_NONE, "fill: output, scale ±%s", "fill: ±%s"},
    {MARK_WEIGHTS, SAMPLE_NONE, "width: |weight|", "width: |w|"},
    {MARK_EMPTY, SAMPLE_NONE, "dashed: not computed yet", "dashed: not yet"},
};

enum { ITEM_COUNT = sizeof ITEMS / sizeof *ITEMS, ITEM_TEXT = 80 };

static const float SAMPLE_WIDTH[] = {SAMPLE, SAMPLE, 8, SAMPLE, 10, 18, 0};

/* The item's words with its scale put in. */
static void words_of(const NetView *view, const Item *item, bool brief,
                     char ret_words[ITEM_TEXT])
{
    const char *words = brief ? item->brief : item->words;
    const char *hole = strstr(words, "%s");
    char scale[NUMBER_TEXT] = "";
    TextBuffer text = text_buffer(ret_words, ITEM_TEXT);
    if (item->mark == MARK_CHANGES)
        number_shown((double)view->scales.change,
                     view->scales.change < 1 ? 2 : 0, NUMBER_SIGN_MINUS, scale);
    else if (item->mark == MARK_OUTPUTS && view->scales.output >= 1e6F)
        number_shown((double)view->scales.output, 0, NUMBER_SIGN_MINUS, scale);
    else if (item->mark == MARK_OUTPUTS)
        number_shortest((double)view->scales.output, scale);
    if (!hole) {
        text_add(&text, words);
        return;
    }
    text_add_slice(&text, (Text){words, (size_t)(hole - words)});
    text_add(&text, scale);
    text_add(&text, hole + 2);
}

static void draw_stroke(const NetView *view, Point at, Colour colour)
{
    draw_box(view->list, 0, (Rect){at.x, at.y - 2, SAMPLE, 4},
             (BoxLook){.fill = colour, .radius = 2});
}

static void draw_chevrons(const NetView *view, Point at)
{
    for (int i = 0; i < 3; i++) {
        float x = at.x + 8 * (float)i, y = at.y;
        Point tips[3] = {{x + 5, y - 5}, {x, y}, {x + 5, y + 5}};
        draw_lines(view->list, 0, tips, 3, 2, view->theme->backward, 0);
    }
}

static void draw_arrow(const NetView *view, Point at)
{
    float x = at.x, y = at.y;
    Point shape[7] = {{x + 4, y + 7}, {x + 4, y - 1}, {x + 1, y - 1},
                      {x + 5, y - 7}, {x + 9, y - 1}, {x + 6, y - 1},
                      {x + 6, y + 7}};
    draw_polygon(view->list, 0, shape, 7, view->theme->backward);
}

static void draw_change(const NetView *view, Point at)
{
    draw_box(view->list, 0, (Rect){at.x, at.y - 7, 5, 10},
             (BoxLook){.fill = colour_fade(view->theme->backward, 0.15f),
                       .border = view->theme->backward,
                       .border_width = 1.2f,
                       .radius = 1});
}

static void draw_chip(const NetView *view, Point at)
{
    draw_box(view->list, 0, (Rect){at.x, at.y - 6, 18, 12},
             (BoxLook){.fill = view->theme->disc,
                       .border = view->theme->backward,
                       .border_width = 1,
                       .radius = 3});
}

static void draw_sample(const NetView *view, Sample sample, Point at)
{
    if (sample == SAMPLE_POSITIVE)
        draw_stroke(view, at, view->theme->positive);
    else if (sample == SAMPLE_NEGATIVE)
        draw_stroke(view, at, view->theme->negative);
    else if (sample == SAMPLE_CHEVRONS)
        draw_chevrons(view, at);
    else if (sample == SAMPLE_ARROW)
        draw_arrow(view, at);
    else if (sample == SAMPLE_CHANGE)
        draw_change(view, at);
    else if (sample == SAMPLE_CHIP)
        draw_chip(view, at);
}

/* From left to right until one does not fit; returns whether all did. The items
   from `brief` on are brief. `draw` false: only tells. */
static bool line_up(const NetView *view, Rect place, int brief, bool draw)
{
    float x = place.x + 20, right = place.x + place.w - 8;
    float y = place.y + place.h / 2 - 2;
    for (int i = 0; i < ITEM_COUNT; i++) {
        const Item *item = &ITEMS[i];
        char words[ITEM_TEXT];
        if (!(view->marks & (unsigned)item->mark))
            continue;
        words_of(view, item, i >= brief, words);
        float sample = SAMPLE_WIDTH[item->sample];
        float text = x + sample + (sample > 0 ? 6.0f : 0.0f);
        TextLook look = {FACE_TEXT, SIZE, view->theme->soft, ALIGN_LEFT};
        float width =
            draw_measure(view->list, look.face, SIZE, text_of(words)).width;
        if (text + width > right)
            return false;
        if (draw) {
            draw_sample(view, item->sample, (Point){x, y});
            draw_string(view->list, scene_id(ID_LEGEND, i),
                        (Point){text, y + 4}, look, words);
        }
        x = text + width + GAP;
    }
    return true;
}

void legend_draw(NetView *view, Rect area)
{
    Rect place = legend_area(area);
    int brief = ITEM_COUNT;
    while (brief > 0 && !line_up(view, place, brief, false))
        brief--;
    line_up(view, place, brief, true);
}
