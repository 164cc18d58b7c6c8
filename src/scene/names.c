/* Of a shortened name the beginning gets the odd character: it is what a
   person recognises. In the picture the names of a layer have one size. */
#include "scene/names.h"

#include "scene/ids.h"

#include <assert.h>
#include <math.h>

/* The byte where character `index` begins. */
static size_t byte_of(Text text, int index)
{
    size_t at = 0;
    while (index-- > 0 && at < text.length)
        text_decode(text, &at);
    return at;
}

static int characters(Text text)
{
    int count = 0;
    for (size_t at = 0; at < text.length; count++)
        text_decode(text, &at);
    return count;
}

void name_short(const char *name, int most, char ret_text[NAME_TEXT])
{
    Text whole = text_of(name);
    int count = characters(whole);
    TextBuffer text = text_buffer(ret_text, NAME_TEXT);
    assert(most >= 3);
    if (count <= most) {
        text_add_slice(&text, whole);
        return;
    }
    int behind = (most - 1) / 2, before = most - 1 - behind;
    size_t end = byte_of(whole, before), from = byte_of(whole, count - behind);
    text_add_slice(&text, (Text){whole.at, end});
    text_add(&text, "…");
    text_add_slice(&text, (Text){whole.at + from, whole.length - from});
}

void name_learnable(const Net *net, CellRef ref, TextBuffer *text)
{
    const char *to = net_name(net, ref.layer, ref.neuron);
    if (ref.family == CELL_B)
        text_addf(text, "the bias of %s", to);
    else
        text_addf(text, "the weight %s→%s",
                  net_name(net, ref.layer - 1, ref.source), to);
}

/* How the names of one layer are set: all alike. */
typedef struct Naming {
    TextLook look;
    bool above;     /* the disc; else at its left */
    int characters; /* at most */
} Naming;

static const float LEAST_NAME = 9;

/* As large as the discs and the gaps between rows allow. */
static float name_size(const NetView *view, float gap)
{
    float size = fmaxf(view->layout.radius * 0.38f, fminf(gap / 1.8f, 12));
    return fmaxf(LEAST_NAME, size);
}

/* The width that names above the discs of a layer may have. */
static float name_room(const NetView *view, int layer)
{
    const NetLayout *layout = &view->layout;
    Rect bounds = view->labels.bounds;
    float x = layout->x[layer];
    float apart = (layout->x[net_last(view->net)] - layout->x[0]) /
                  (float)(view->net->layers - 1);
    float side = fminf(x - bounds.x, bounds.x + bounds.w - x);
    return fminf(apart - 8, 2 * side);
}

static float widest_name(const NetView *view, int layer, TextLook look)
{
    float widest = 0;
    for (int i = 0; i < view->layout.shown[layer]; i++) {
        Text name =
            text_of(net_name(view->net, layer, view->layout.first[layer] + i));
        widest = fmaxf(
            widest, draw_measure(view->list, look.face, look.size, name).width);
    }
    return widest;
}

/* Above the discs when there is room between the rows; else beside them, of
   the inputs only: hidden neurons of a crowded picture have none. */
static bool name_layer(const NetView *view, int layer, Naming *ret_naming)
{
    float r = view->layout.radius;
    float gap = view->layout.pitch[layer] - 2 * r;
    float size = name_size(view, gap);
    bool above = gap >= size * 1.5f || view->layout.shown[layer] == 1;
    float room = above ? name_room(view, layer)
                       : view->layout.x[0] - r - 6 - view->labels.bounds.x;
    if (!above && layer > 0)
        return false;
    Naming naming = {
        {FACE_BOLD, size, view->theme->ink, above ? ALIGN_CENTRE : ALIGN_RIGHT},
        above,
        NAME_TEXT};
    float widest = widest_name(view, layer, naming.look);
    if (widest > room) {
        naming.look.size = fmaxf(LEAST_NAME, size * room / widest);
        widest *= naming.look.size / size;
    }
    if (widest > room)
        naming.characters = (int)fmaxf(3, room / (naming.look.size * 0.62f));
    *ret_naming = naming;
    return true;
}

static void draw_name(NetView *view, int layer, int neuron,
                      const Naming *naming)
{
    char text[NAME_TEXT];
    Point at = netlayout_centre(&view->layout, layer, neuron);
    float r = view->layout.radius, size = naming->look.size;
    TextLook look = naming->look;
    bool active = layer == view->focus.layer && neuron == view->focus.neuron;
    netview_dim(view, !active && !spotlight_shows_neuron(&view->spotlight,
                                                         layer, neuron));
    look.colour = view->theme->ink;
    netview_dim(view, false);
    name_short(net_name(view->net, layer, neuron), naming->characters, text);
    if (naming->above)
        at.y -= r + size * 0.5f;
    else
        at = (Point){at.x - r - 6, at.y + size * 0.36f};
    Rect area = netview_text_area(view, at, naming->look, text), place;
    if (labels_place(&view->labels, &area, 1, &place))
        draw_string(view->list,
                    scene_id(ID_NAME, view->net->first_neuron[layer] + neuron),
                    at, look, text);
}

void names_draw(NetView *view)
{
    Naming naming;
    for (int l = 0; l < view->net->layers; l++)
        if (name_layer(view, l, &naming))
            for (int i = 0; i < view->layout.shown[l]; i++)
                draw_name(view, l, view->layout.first[l] + i, &naming);
}
