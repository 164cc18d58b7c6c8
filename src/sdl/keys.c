/* The layout decides which character a key is, so that '+' and '?' are found
   where they are printed; only where a layout has no Latin letter there, the
   place on a US keyboard counts. */
#include "sdl/keys.h"

#include <string.h>

static int named_key(SDL_Keycode code)
{
    static const struct {
        SDL_Keycode code;
        int key;
    } names[] = {
        {SDLK_LEFT, KEY_LEFT},
        {SDLK_RIGHT, KEY_RIGHT},
        {SDLK_UP, KEY_UP},
        {SDLK_DOWN, KEY_DOWN},
        {SDLK_HOME, KEY_HOME},
        {SDLK_END, KEY_END},
        {SDLK_PAGEUP, KEY_PAGE_UP},
        {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
        {SDLK_RETURN, KEY_ENTER},
        {SDLK_KP_ENTER, KEY_ENTER},
        {SDLK_ESCAPE, KEY_ESCAPE},
        {SDLK_TAB, KEY_TAB},
        {SDLK_BACKSPACE, KEY_BACKSPACE},
        {SDLK_DELETE, KEY_DELETE},
        {SDLK_KP_PLUS, '+'},
        {SDLK_KP_MINUS, '-'},
        {SDLK_KP_MULTIPLY, '*'},
        {SDLK_KP_DIVIDE, '/'},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].code == code)
            return names[i].key;
    if (code >= SDLK_F1 && code <= SDLK_F12)
        return KEY_F1 + (code - SDLK_F1);
    return KEY_NONE;
}

/* The keys of the number pad are digits or move, as Num Lock says. */
static int pad_key(const SDL_Keysym *symbol)
{
    static const char digits[] = "1234567890.";
    static const int moves[] = {KEY_END,     KEY_DOWN,  KEY_PAGE_DOWN, KEY_LEFT,
                                KEY_NONE,    KEY_RIGHT, KEY_HOME,      KEY_UP,
                                KEY_PAGE_UP, KEY_NONE,  KEY_DELETE};
    if (symbol->sym < SDLK_KP_1 || symbol->sym > SDLK_KP_PERIOD)
        return KEY_NONE;
    int place = symbol->sym - SDLK_KP_1;
    return (symbol->mod & KMOD_NUM) ? digits[place] : moves[place];
}

/* What Shift makes of a character on a US keyboard; itself where nothing. */
static int shifted(int character)
{
    static const char plain[] = "`1234567890-=[]\\;',./";
    static const char with_shift[] = "~!@#$%^&*()_+{}|:\"<>?";
    const char *place = strchr(plain, character);
    return place ? with_shift[place - plain] : character;
}

/* The character by the layout, or a letter by its place where the layout's own
   is not Latin. */
static int character_of(const SDL_Keysym *symbol)
{
    SDL_Keycode code = symbol->sym;
    if (code >= ' ' && code <= '~')
        return SDL_tolower(code);
    bool is_letter_place = symbol->scancode >= SDL_SCANCODE_A &&
                           symbol->scancode <= SDL_SCANCODE_Z;
    if (code > '~' && !(code & SDLK_SCANCODE_MASK) && is_letter_place)
        return 'a' + (int)(symbol->scancode - SDL_SCANCODE_A);
    return KEY_NONE;
}

int keys_of(const SDL_Keysym *symbol)
{
    int key = named_key(symbol->sym);
    if (key == KEY_NONE)
        key = pad_key(symbol);
    if (key != KEY_NONE)
        return key;
    key = character_of(symbol);
    return key != KEY_NONE && (symbol->mod & KMOD_SHIFT) ? shifted(key) : key;
}

int keys_modifiers(const SDL_Keysym *symbol)
{
    int character = character_of(symbol);
    bool made_by_shift =
        character != KEY_NONE && shifted(character) != character;
    int modifiers = 0;
    if ((symbol->mod & KMOD_SHIFT) && !made_by_shift)
        modifiers |= INPUT_SHIFT;
    if (symbol->mod & KMOD_CTRL)
        modifiers |= INPUT_CONTROL;
    if (symbol->mod & KMOD_LALT)
        modifiers |= INPUT_ALT;
    return modifiers;
}

int keys_of_character(char character)
{
    return SDL_tolower(character);
}

bool keys_repeat(int key)
{
    static const int keys[] = {KEY_LEFT,      KEY_RIGHT,  KEY_UP, KEY_DOWN,
                               KEY_BACKSPACE, KEY_DELETE, '+',    '-'};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i] == key)
            return true;
    return false;
}
