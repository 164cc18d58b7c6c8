/* All widgets have the same lines in the same order: events, colours, draw,
   answer. */
#include "ui/widgets.h"

#include <math.h>

static const float TEXT = 13;

static void centred(Ui *ui, DrawId id, Rect rect, Face face, float size,
                    Colour colour, const char *label)
{
    Point at = {rect.x + rect.w / 2, rect.y + rect.h / 2 + size * 0.36f};
    draw_string(ui->list, id, at, (TextLook){face, size, colour, ALIGN_CENTRE},
                label);
}

bool widget_button(Ui *ui, DrawId id, Rect rect, const char *label,
                   const char *tip)
{
    unsigned events = ui_area(ui, id, rect);
    const UiStyle *style = &ui->style;
    bool hover = events & UI_HOVER;
    draw_box(ui->list, id, rect,
             (BoxLook){.fill = hover ? style->hot : style->quiet, .radius = 8});
    centred(ui, id, rect, FACE_TEXT, TEXT, style->ink, label);
    if (hover && tip)
        ui_tip(ui, rect, tip);
    return events & UI_CLICKED;
}

bool widget_strong(Ui *ui, DrawId id, Rect rect, const char *label)
{
    unsigned events = ui_area(ui, id, rect);
    const UiStyle *style = &ui->style;
    draw_box(ui->list, id, rect,
             (BoxLook){.fill = events & UI_HOVER ? style->soft : style->strong,
                       .radius = 8});
    float room = rect.w - 24;
    TextSize size = draw_measure(ui->list, FACE_BOLD, TEXT, text_of(label));
    float width = fminf(size.width, room);
    draw_fitted(ui->list, id,
                (Point){rect.x + (rect.w - width) / 2,
                        rect.y + rect.h / 2 + TEXT * 0.36f},
                (TextLook){FACE_BOLD, TEXT, style->strong_ink, ALIGN_LEFT},
                room, text_of(label));
    return events & UI_CLICKED;
}

bool widget_icon(Ui *ui, DrawId id, Rect rect, IconButton button)
{
    const UiStyle *style = &ui->style;
    unsigned events = button.disabled ? UI_NOTHING : ui_area(ui, id, rect);
    bool hover = events & UI_HOVER;
    Point centre = {rect.x + rect.w / 2, rect.y + rect.h / 2};
    float radius = fminf(rect.w, rect.h) / 2;
    Colour fill = button.strong ? style->strong
                  : hover       ? style->hot
                                : style->quiet;
    Colour ink = button.strong     ? style->strong_ink
                 : button.disabled ? style->disabled
                                   : style->ink;
    draw_disc(ui->list, id, centre, radius, fill);
    icon_draw(ui->list, id, button.icon, centre, radius * 0.42f, ink);
    if (hover && button.tip)
        ui_tip(ui, rect, button.tip);
    return events & UI_CLICKED;
}

/* One size for all labels of a choice, so that the longest fits. */
static float choice_size(const Ui *ui, const char *const *labels, int count,
                         float room)
{
    float size = TEXT;
    for (int i = 0; i < count; i++) {
        TextSize label =
            draw_measure(ui->list, FACE_TEXT, TEXT, text_of(labels[i]));
        if (label.width > room)
            size = fminf(size, TEXT * room / label.width);
    }
    return size;
}

bool widget_choice(Ui *ui, DrawId id, Rect rect, const char *const *labels,
                   int count, int *chosen)
{
    bool changed = false;
    const UiStyle *style = &ui->style;
    float gap = 4, width = (rect.w - gap * (float)(count - 1)) / (float)count;
    float size = choice_size(ui, labels, count, width - 6);
    for (int i = 0; i < count; i++) {
        Rect one = {rect.x + (width + gap) * (float)i, rect.y, width, rect.h};
        DrawId own = id + (DrawId)i;
        unsigned events = ui_area(ui, own, one);
        bool now = i == *chosen;
        Colour fill = now                 ? style->strong
                      : events & UI_HOVER ? style->hot
                                          : style->quiet;
        draw_box(ui->list, own, one, (BoxLook){.fill = fill, .radius = 6});
        centred(ui, own, one, FACE_TEXT, size,
                now ? style->strong_ink : style->ink, labels[i]);
        if (events & UI_CLICKED && !now) {
            *chosen = i;
            changed = true;
        }
    }
    return changed;
}

bool widget_slider(Ui *ui, DrawId id, Rect rect, float *value)
{
    const UiStyle *style = &ui->style;
    float knob = 8, length = rect.w - 2 * knob;
    unsigned events = ui_area(ui, id, rect);
    float before = *value;
    if (events & UI_HELD && length > 0) {
        float part = (ui->mouse.x - rect.x - knob) / length;
        *value = part < 0 ? 0 : part > 1 ? 1 : part;
    }
    float y = rect.y + rect.h / 2, x = rect.x + knob + length * *value;
    draw_box(ui->list, id, (Rect){rect.x, y - 2, rect.w, 4},
             (BoxLook){.fill = style->track, .radius = 2});
    draw_box(ui->list, id, (Rect){rect.x, y - 2, x - rect.x, 4},
             (BoxLook){.fill = style->strong, .radius = 2});
    draw_disc(ui->list, id, (Point){x, y},
              events & UI_HOVER ? knob : knob - 0.5f, style->strong);
    return *value != before;
}
