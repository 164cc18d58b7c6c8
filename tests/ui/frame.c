#include "suites.h"

static const UiStyle STYLE = {.ink = INK,
                              .quiet = QUIET,
                              .hot = HOT,
                              .strong = STRONG,
                              .strong_ink = STRONG_INK,
                              .track = TRACK,
                              .disabled = DISABLED};

Frame frame_new(void)
{
    return (Frame){.input = {.mouse_x = -1, .mouse_y = -1},
                   .list = draw_list(),
                   .font = font_fixed()};
}

void frame_free(Frame *frame)
{
    draw_free(&frame->list);
}

void frame_begin(Frame *frame, float x, float y, bool down)
{
    Input *input = &frame->input;
    input->mouse_pressed = down && !input->mouse_down;
    input->mouse_released = !down && input->mouse_down;
    input->mouse_down = down;
    input->mouse_x = x;
    input->mouse_y = y;
    draw_begin(&frame->list, &frame->font, 1);
    ui_begin(&frame->ui, input, &frame->list, 1, STYLE);
    draw_panel(&frame->list, 1, (Rect){0, 0, 1000, 1000}, 0);
}

void frame_end(Frame *frame)
{
    ui_end(&frame->ui);
}
