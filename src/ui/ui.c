/* One widget at a time owns the mouse: the one it went down on, until it is
   let go. */
#include "ui/ui.h"

#include <string.h>

void ui_begin(Ui *ui, const Input *input, DrawList *list, float scale,
              UiStyle style)
{
    ui->input = input;
    ui->list = list;
    ui->style = style;
    ui->mouse = (Point){input->mouse_x / scale, input->mouse_y / scale};
    ui->over = ui->blocked = false;
    ui->tip[0] = '\0';
}

void ui_end(Ui *ui)
{
    if (!ui->input->mouse_down)
        ui->pressed = 0;
}

unsigned ui_area(Ui *ui, DrawId id, Rect rect)
{
    bool inside = rect_contains(rect, ui->mouse);
    unsigned events = UI_NOTHING;
    if (ui->blocked)
        return UI_NOTHING;
    if (inside && ui->input->mouse_pressed && ui->pressed == 0)
        ui->pressed = id;
    if (inside && (ui->pressed == 0 || ui->pressed == id)) {
        events |= UI_HOVER;
        ui->over = true;
    }
    if (ui->pressed == id) {
        /* a whole click may fall into one frame */
        events |= UI_HELD;
        if (inside && ui->input->mouse_released)
            events |= UI_CLICKED;
    }
    return events;
}

void ui_tip(Ui *ui, Rect rect, const char *text)
{
    TextBuffer buffer = text_buffer(ui->tip, UI_TIP);
    text_add(&buffer, text);
    ui->tip_at = rect;
}
