/* From top to bottom: the network, the title, what it is about, how long it
   takes, how much of it was read. */
#include "app/homecard.h"

#include "app/ids.h"
#include "app/keep.h"

#include <math.h>

static Point spot(const HomeCard *card, Rect area, int layer, int row)
{
    float across = (float)layer / (float)(card->layers - 1);
    float pitch = fminf(20, area.h / (float)card->sizes[layer]);
    float first =
        area.y + area.h / 2 - pitch * (float)(card->sizes[layer] - 1) / 2;
    return (Point){area.x + area.w * across, first + pitch * (float)row};
}

static void draw_picture(const HomeCard *card, DrawList *list,
                         const Theme *theme, Rect area)
{
    int at = 0;
    for (int l = 1; l < card->layers; l++)
        for (int to = 0; to < card->sizes[l]; to++)
            for (int from = 0; from < card->sizes[l - 1]; from++) {
                Point a = spot(card, area, l - 1, from);
                Point b = spot(card, area, l, to);
                float bend = (b.x - a.x) * 0.5f;
                float weight = at < HOME_WEIGHTS ? card->weights[at++] : 0;
                Curve curve = {{a, {a.x + bend, a.y}, {b.x - bend, b.y}, b}};
                draw_curve(
                    list, 0, &curve, 0.8f + 2.2f * fminf(1, fabsf(weight)),
                    colour_fade(weight < 0 ? theme->negative : theme->positive,
                                0.7f),
                    0);
            }
    for (int l = 0; l < card->layers; l++)
        for (int row = 0; row < card->sizes[l]; row++) {
            Point at_row = spot(card, area, l, row);
            draw_disc(list, 0, at_row, 7, theme->disc);
            draw_ring(list, 0, at_row, 7, 1.4f, theme->ink, 0);
        }
}

/* The summary in the largest size that takes three lines. */
static void draw_summary(DrawList *list, DrawId id, Rect rect, Colour colour,
                         const char *words)
{
    TextLook look = {FACE_TEXT, 13, colour, ALIGN_LEFT};
    Point at = {rect.x + 18, rect.y + 134};
    float room = rect.w - 36, line = 17;
    Text text = text_of(words);
    if (draw_paragraph(list, id, at, look, room, line, text, false) > 3) {
        look.size = 11;
        line = 14;
    }
    draw_paragraph(list, id, at, look, room, line, text, true);
}

static void draw_part(const Theme *theme, DrawList *list, DrawId id, Rect rect,
                      double part)
{
    Rect bar = {rect.x + 18, rect.y + rect.h - 14, rect.w - 36, 4};
    draw_box(list, id, bar, (BoxLook){.fill = theme->card, .radius = 2});
    bar.w *= (float)part;
    if (part > 0)
        draw_box(list, id, bar,
                 (BoxLook){.fill = part < 1 ? theme->ink : theme->soft,
                           .radius = 2});
}

unsigned homecard_draw(App *app, DrawList *list, int index, Rect rect,
                       bool chosen)
{
    const HomeCard *card = &app->home.cards[index];
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_CARD_BUTTON, index);
    unsigned events = ui_area(&app->ui, id, rect);
    bool strong = chosen || events & UI_HOVER;
    draw_box(list, id, rect,
             (BoxLook){.fill = theme->panel,
                       .border = strong ? theme->ink : theme->line,
                       .border_width = strong ? 2 : 1,
                       .radius = 12});
    if (card->layers > 1)
        draw_picture(card, list, theme,
                     (Rect){rect.x + 48, rect.y + 16, rect.w - 96, 68});
    draw_fitted(list, id, (Point){rect.x + 18, rect.y + 112},
                (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT}, rect.w - 36,
                text_of(card->title));
    draw_summary(list, id, rect,
                 card->minutes > 0 ? theme->soft : theme->mistake,
                 card->summary);
    if (card->minutes == 0)
        return events;
    char text[64];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "%d minutes · %d pages", card->minutes, card->pages);
    draw_string(list, id, (Point){rect.x + 18, rect.y + rect.h - 22},
                (TextLook){FACE_TEXT, 12, theme->faint, ALIGN_LEFT}, text);
    draw_part(theme, list, id, rect,
              store_part(keep_find(app, card->path), card->pages));
    return events;
}
