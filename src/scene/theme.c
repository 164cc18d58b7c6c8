/* The table. Text colours keep 4.5:1 against the areas they stand on. */
#include "scene/theme.h"

#include <string.h>

static const Theme ROWS[THEME_COUNT] = {
    [THEME_LIGHT] =
        {
            .name = "light",
            .stage = 0xFFFBFAF6,
            .panel = 0xFFFFFFFF,
            .card = 0xFFF2F1EC,
            .track = 0xFFF0EEE8,
            .done = 0xFFE1DED6,
            .line = 0xFFE2E0D9,
            .disc = 0xFFFFFFFF,
            .ink = 0xFF1B2030,
            .soft = 0xFF545969,
            .faint = 0xFF646875,
            .positive = 0xFF1F6FEB,
            .negative = 0xFFE8710A,
            .positive_text = 0xFF1A5CC8,
            .negative_text = 0xFFA34C00,
            .positive_fill = 0xFFCCDDF9,
            .negative_fill = 0xFFFADFC8,
            .backward = 0xFF7A3CC4,
            .attention = 0xFFFDF0CC,
            .mistake = 0xFFC0262D,
            .stroke = 1,
        },
    [THEME_DARK] =
        {
            .name = "dark",
            .stage = 0xFF0F1218,
            .panel = 0xFF191D27,
            .card = 0xFF242936,
            .track = 0xFF232835,
            .done = 0xFF363D4E,
            .line = 0xFF2B303D,
            .disc = 0xFF1B202B,
            .ink = 0xFFF1F2F6,
            .soft = 0xFFB4B8C4,
            .faint = 0xFF969BA9,
            .positive = 0xFF5B9BFF,
            .negative = 0xFFFF9A4A,
            .positive_text = 0xFF7FB1FF,
            .negative_text = 0xFFFFA763,
            .positive_fill = 0xFF274067,
            .negative_fill = 0xFF5C4028,
            .backward = 0xFFB98CFF,
            .attention = 0xFF443814,
            .mistake = 0xFFFF7B72,
            .stroke = 1,
        },
    [THEME_PROJECTOR] =
        {
            .name = "projector",
            .stage = 0xFFFFFFFF,
            .panel = 0xFFFFFFFF,
            .card = 0xFFF0F0F0,
            .track = 0xFFE8E8E8,
            .done = 0xFFC9C9C9,
            .line = 0xFF9A9A9A,
            .disc = 0xFFFFFFFF,
            .ink = 0xFF000000,
            .soft = 0xFF2A2C33,
            .faint = 0xFF43464F,
            .positive = 0xFF0B4FC4,
            .negative = 0xFFB84A00,
            .positive_text = 0xFF083E9E,
            .negative_text = 0xFF7A2F00,
            .positive_fill = 0xFFAFCBFA,
            .negative_fill = 0xFFF8C79B,
            .backward = 0xFF5B17A8,
            .attention = 0xFFFFE48A,
            .mistake = 0xFFA30010,
            .stroke = 1.5f,
        },
};

const Theme *theme_row(ThemeKind kind)
{
    return &ROWS[kind];
}

Theme theme_dimmed(const Theme *theme, float part)
{
    Theme dim = *theme;
    Colour *const colours[] = {
        &dim.panel,         &dim.card,          &dim.track,
        &dim.done,          &dim.line,          &dim.disc,
        &dim.ink,           &dim.soft,          &dim.faint,
        &dim.positive,      &dim.negative,      &dim.positive_text,
        &dim.negative_text, &dim.positive_fill, &dim.negative_fill,
        &dim.backward,      &dim.attention,     &dim.mistake};
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        *colours[i] = colour_mix(*colours[i], theme->stage, part);
    return dim;
}

bool theme_by_name(const char *name, ThemeKind *ret_kind)
{
    for (int i = 0; i < THEME_COUNT; i++)
        if (strcmp(name, ROWS[i].name) == 0) {
            *ret_kind = (ThemeKind)i;
            return true;
        }
    return false;
}
