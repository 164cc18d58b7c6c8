#include "sdl/keys.h"

#include "support/suite.h"

Suite *keys_suite(void);

static int key_of(SDL_Keycode code, Uint16 modifiers)
{
    SDL_Keysym symbol = {.sym = code, .mod = modifiers};
    return keys_of(&symbol);
}

static int modifiers_of(SDL_Keycode code, Uint16 modifiers)
{
    SDL_Keysym symbol = {.sym = code, .mod = modifiers};
    return keys_modifiers(&symbol);
}

START_TEST(letters_are_lower_case_with_or_without_shift)
{
    ck_assert_int_eq(key_of(SDLK_t, 0), 't');
    ck_assert_int_eq(key_of(SDLK_t, KMOD_LSHIFT), 't');
    ck_assert_int_eq(modifiers_of(SDLK_t, KMOD_LSHIFT), INPUT_SHIFT);
    ck_assert_int_eq(key_of(SDLK_z, KMOD_CAPS), 'z');
    ck_assert_int_eq(modifiers_of(SDLK_z, KMOD_CAPS), 0);
}
END_TEST

START_TEST(shift_makes_characters_and_is_used_up_by_it)
{
    ck_assert_int_eq(key_of(SDLK_SLASH, KMOD_RSHIFT), '?');
    ck_assert_int_eq(modifiers_of(SDLK_SLASH, KMOD_RSHIFT), 0);
    ck_assert_int_eq(key_of(SDLK_EQUALS, KMOD_LSHIFT | KMOD_LCTRL), '+');
    ck_assert_int_eq(modifiers_of(SDLK_EQUALS, KMOD_LSHIFT | KMOD_LCTRL),
                     INPUT_CONTROL);
    ck_assert_int_eq(key_of(SDLK_PLUS, 0), '+');
    ck_assert_int_eq(key_of(SDLK_MINUS, 0), '-');
    ck_assert_int_eq(key_of(SDLK_1, 0), '1');
}
END_TEST

START_TEST(named_keys_have_their_names)
{
    static const struct {
        SDL_Keycode code;
        int key;
    } pairs[] = {
        {SDLK_LEFT, KEY_LEFT},
        {SDLK_RIGHT, KEY_RIGHT},
        {SDLK_UP, KEY_UP},
        {SDLK_DOWN, KEY_DOWN},
        {SDLK_HOME, KEY_HOME},
        {SDLK_END, KEY_END},
        {SDLK_PAGEUP, KEY_PAGE_UP},
        {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
        {SDLK_RETURN, KEY_ENTER},
        {SDLK_ESCAPE, KEY_ESCAPE},
        {SDLK_TAB, KEY_TAB},
        {SDLK_BACKSPACE, KEY_BACKSPACE},
        {SDLK_DELETE, KEY_DELETE},
        {SDLK_F1, KEY_F1},
        {SDLK_F5, KEY_F5},
        {SDLK_F11, KEY_F11},
        {SDLK_SPACE, KEY_SPACE},
        {SDLK_KP_ENTER, KEY_ENTER},
        {SDLK_KP_PLUS, '+'},
        {SDLK_LSHIFT, KEY_NONE},
        {SDLK_PRINTSCREEN, KEY_NONE},
        {SDLK_UNKNOWN, KEY_NONE},
        {SDLK_KP_MULTIPLY, '*'},
        {SDLK_F12, KEY_F11 + 1},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        ck_assert_msg(key_of(pairs[i].code, 0) == pairs[i].key, "%s",
                      SDL_GetKeyName(pairs[i].code));
}
END_TEST

START_TEST(shift_stays_with_named_keys)
{
    ck_assert_int_eq(modifiers_of(SDLK_RIGHT, KMOD_LSHIFT), INPUT_SHIFT);
    ck_assert_int_eq(modifiers_of(SDLK_TAB, KMOD_RSHIFT), INPUT_SHIFT);
    ck_assert_int_eq(modifiers_of(SDLK_SPACE, KMOD_LSHIFT), INPUT_SHIFT);
    ck_assert_int_eq(modifiers_of(SDLK_z, KMOD_LSHIFT | KMOD_RCTRL | KMOD_LALT),
                     INPUT_SHIFT | INPUT_CONTROL | INPUT_ALT);
}
END_TEST

START_TEST(alt_gr_is_no_alt)
{
    ck_assert_int_eq(modifiers_of(SDLK_q, KMOD_RALT), 0);
}
END_TEST

START_TEST(the_number_pad_follows_num_lock)
{
    ck_assert_int_eq(key_of(SDLK_KP_3, KMOD_NUM), '3');
    ck_assert_int_eq(key_of(SDLK_KP_3, 0), KEY_PAGE_DOWN);
    ck_assert_int_eq(key_of(SDLK_KP_0, KMOD_NUM), '0');
    ck_assert_int_eq(key_of(SDLK_KP_5, 0), KEY_NONE);
    ck_assert_int_eq(key_of(SDLK_KP_PERIOD, 0), KEY_DELETE);
    ck_assert_int_eq(key_of(SDLK_KP_PERIOD, KMOD_NUM), '.');
}
END_TEST

START_TEST(a_layout_without_latin_letters_goes_by_place)
{
    /* where a US keyboard has t, a Russian one has U+0435 */
    SDL_Keysym russian = {.sym = 0x435, .scancode = SDL_SCANCODE_T};
    ck_assert_int_eq(keys_of(&russian), 't');
    /* a French e acute stands where the 2 is: no letter of ours */
    SDL_Keysym french = {.sym = 0xE9, .scancode = SDL_SCANCODE_2};
    ck_assert_int_eq(keys_of(&french), KEY_NONE);
}
END_TEST

START_TEST(only_keys_that_walk_or_erase_repeat)
{
    ck_assert(keys_repeat(KEY_RIGHT) && keys_repeat(KEY_BACKSPACE));
    ck_assert(!keys_repeat(KEY_SPACE) && !keys_repeat(KEY_F11));
    ck_assert(!keys_repeat(KEY_PAGE_DOWN) && !keys_repeat('t'));
}
END_TEST

Suite *keys_suite(void)
{
    const TTest *const tests[] = {letters_are_lower_case_with_or_without_shift,
                                  shift_makes_characters_and_is_used_up_by_it,
                                  named_keys_have_their_names,
                                  shift_stays_with_named_keys,
                                  alt_gr_is_no_alt,
                                  the_number_pad_follows_num_lock,
                                  a_layout_without_latin_letters_goes_by_place,
                                  only_keys_that_walk_or_erase_repeat,
                                  NULL};
    return suite_of("sdl/keys", tests);
}
