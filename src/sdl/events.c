/* Keys come twice: as a key that went down and, right behind it, as the text it
   typed. The text knows the layout, so it has the last word on what the key
   was. */
#include "sdl/events.h"

#include "base/text.h"
#include "sdl/keys.h"

#include <stdio.h>
#include <string.h>

Events events_start(void)
{
    return (Events){.ratio = 1, .mouse_x = -1, .mouse_y = -1};
}

void events_begin(Events *events, Input *input)
{
    events->text_due = EVENTS_NO_TEXT_DUE;
    input->mouse_x = events->mouse_x;
    input->mouse_y = events->mouse_y;
    input->mouse_down = events->mouse_down;
    input->mouse_pressed = input->mouse_released = false;
    input->wheel = 0;
    input->key_count = 0;
    input->text[0] = input->dropped[0] = '\0';
    input->quit = false;
}

static void move_mouse(Events *events, Input *input, float x, float y)
{
    input->mouse_x = events->mouse_x = x;
    input->mouse_y = events->mouse_y = y;
}

/* True when the event puts the mouse somewhere else. */
static bool moves(const Events *events, const SDL_Event *event)
{
    int x, y;
    if (event->type == SDL_MOUSEMOTION) {
        x = event->motion.x;
        y = event->motion.y;
    } else if (event->type == SDL_MOUSEBUTTONDOWN ||
               event->type == SDL_MOUSEBUTTONUP) {
        x = event->button.x;
        y = event->button.y;
    } else {
        return event->type == SDL_WINDOWEVENT &&
               event->window.event == SDL_WINDOWEVENT_LEAVE;
    }
    return (float)x * events->ratio != events->mouse_x ||
           (float)y * events->ratio != events->mouse_y;
}

bool events_fit(const Events *events, const Input *input,
                const SDL_Event *event)
{
    bool clicked = input->mouse_pressed || input->mouse_released;
    if (clicked && moves(events, event))
        return false;
    switch (event->type) {
    case SDL_MOUSEBUTTONDOWN:
        return !clicked;
    case SDL_MOUSEBUTTONUP:
        return !input->mouse_released;
    case SDL_KEYDOWN:
        return input->key_count < INPUT_KEYS;
    case SDL_TEXTINPUT:
        /* a text longer than all the room is cut, but does not wait */
        return input->text[0] == '\0' ||
               strlen(input->text) + strlen(event->text.text) < INPUT_TEXT;
    case SDL_DROPFILE:
        return input->dropped[0] == '\0';
    default:
        return true;
    }
}

static void add_key(Input *input, int key, int modifiers)
{
    if (input->key_count < INPUT_KEYS)
        input->keys[input->key_count++] = (KeyPress){key, modifiers};
}

static void take_key(Events *events, Input *input,
                     const SDL_KeyboardEvent *event)
{
    int key = keys_of(&event->keysym);
    events->modifiers = keys_modifiers(&event->keysym);
    events->text_due = EVENTS_NO_TEXT_DUE;
    if (event->repeat && !keys_repeat(key))
        return;
    if (key != KEY_NONE)
        add_key(input, key, events->modifiers);
    if (key == KEY_NONE)
        events->text_due = EVENTS_TEXT_APPENDS;
    else if (key < KEY_LEFT)
        events->text_due = EVENTS_TEXT_REPLACES;
}

/* The text of the last key says which character it really was. */
static void correct_key(Events *events, Input *input, char typed)
{
    int key = keys_of_character(typed);
    bool is_letter = key >= 'a' && key <= 'z';
    if (events->text_due == EVENTS_TEXT_APPENDS)
        add_key(input, key, is_letter ? events->modifiers : 0);
    if (events->text_due != EVENTS_TEXT_REPLACES || input->key_count == 0)
        return;
    KeyPress *press = &input->keys[input->key_count - 1];
    if (press->key != key && !is_letter)
        press->modifiers &= ~INPUT_SHIFT;
    press->key = key;
}

static bool take_text(Events *events, Input *input, const char *typed)
{
    if (events->modifiers & (INPUT_CONTROL | INPUT_ALT))
        return false;
    bool is_one_character = typed[0] >= ' ' && typed[0] <= '~' && !typed[1];
    if (is_one_character)
        correct_key(events, input, typed[0]);
    events->text_due = EVENTS_NO_TEXT_DUE;
    size_t length = strlen(input->text);
    TextBuffer text =
        text_buffer(input->text + length, sizeof input->text - length);
    text_add(&text, typed);
    return true;
}

static bool take_button(Events *events, Input *input,
                        const SDL_MouseButtonEvent *event)
{
    if (event->button != SDL_BUTTON_LEFT)
        return false;
    move_mouse(events, input, (float)event->x * events->ratio,
               (float)event->y * events->ratio);
    bool down = event->type == SDL_MOUSEBUTTONDOWN;
    input->mouse_down = events->mouse_down = down;
    if (down)
        input->mouse_pressed = true;
    else
        input->mouse_released = true;
    return true;
}

static void take_wheel(Input *input, const SDL_MouseWheelEvent *event)
{
    float notches = event->preciseY != 0 ? event->preciseY : (float)event->y;
    if (event->direction == SDL_MOUSEWHEEL_FLIPPED)
        notches = -notches;
    input->wheel += notches;
}

static void take_drop(Input *input, SDL_DropEvent *event)
{
    if (event->file && strlen(event->file) < sizeof input->dropped)
        snprintf(input->dropped, sizeof input->dropped, "%s", event->file);
    SDL_free(event->file);
    event->file = NULL;
}

static bool take_window(Events *events, Input *input, Uint8 kind)
{
    switch (kind) {
    case SDL_WINDOWEVENT_LEAVE:
        if (!events->mouse_down) /* a drag goes on outside */
            move_mouse(events, input, -1, -1);
        return true;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        events->resized = true;
        return true;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        events->uncovered = true;
        return true;
    case SDL_WINDOWEVENT_CLOSE:
        events->closed = input->quit = true;
        return true;
    default:
        return false;
    }
}

bool events_take(Events *events, Input *input, SDL_Event *event)
{
    switch (event->type) {
    case SDL_QUIT:
        input->quit = true;
        return true;
    case SDL_KEYDOWN:
        take_key(events, input, &event->key);
        return true;
    case SDL_KEYUP: /* a text without a key may follow, from an input method */
        events->modifiers = keys_modifiers(&event->key.keysym);
        return false;
    case SDL_TEXTINPUT:
        return take_text(events, input, event->text.text);
    case SDL_MOUSEMOTION:
        move_mouse(events, input, (float)event->motion.x * events->ratio,
                   (float)event->motion.y * events->ratio);
        return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return take_button(events, input, &event->button);
    case SDL_MOUSEWHEEL:
        take_wheel(input, &event->wheel);
        return true;
    case SDL_DROPFILE:
        take_drop(input, &event->drop);
        return true;
    case SDL_WINDOWEVENT:
        return take_window(events, input, event->window.event);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        events->uncovered = true;
        return true;
    default:
        return false;
    }
}
