/* What the person did since the last frame, as plain data. The window folder
   fills it from events; tests fill it by hand; nothing else knows a mouse. */
#ifndef BASE_INPUT_H
#define BASE_INPUT_H

#include <stdbool.h>

/* Printable keys are their character in lower case ('t', '+', '?'); the others
   have names from here on. */
typedef enum InputKey {
    KEY_NONE = 0,
    KEY_SPACE = ' ',
    KEY_LEFT = 256,
    KEY_RIGHT,
    KEY_UP,
    KEY_DOWN,
    KEY_HOME,
    KEY_END,
    KEY_PAGE_UP,
    KEY_PAGE_DOWN,
    KEY_ENTER,
    KEY_ESCAPE,
    KEY_TAB,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_F1,
    KEY_F5 = KEY_F1 + 4,
    KEY_F11 = KEY_F1 + 10
} InputKey;

enum {
    INPUT_SHIFT = 1,
    INPUT_CONTROL = 2,
    INPUT_ALT = 4,
    INPUT_KEYS = 32,
    INPUT_TEXT = 64,
    INPUT_PATH = 1024
};

typedef struct KeyPress {
    int key;       /* an InputKey or a printable character */
    int modifiers; /* INPUT_SHIFT | INPUT_CONTROL | INPUT_ALT */
} KeyPress;

typedef struct Input {
    float width, height;    /* of the window, in device pixels */
    float scale;            /* device pixels a logical pixel; > 0 */
    double elapsed;         /* seconds since the last frame */
    float mouse_x, mouse_y; /* device pixels; negative: not in the window */
    float wheel;            /* notches, up positive */
    bool mouse_down;        /* the left button is held */
    bool mouse_pressed;     /* it went down since the last frame */
    bool mouse_released;    /* it went up since the last frame */
    int key_count;
    KeyPress keys[INPUT_KEYS]; /* [key_count], in the order pressed */
    char text[INPUT_TEXT];     /* typed characters, UTF-8, zero-ended */
    char dropped[INPUT_PATH];  /* a file dropped on the window, or "" */
    bool quit;                 /* the window was asked to close */
} Input;

#endif
