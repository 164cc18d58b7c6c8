#include "leaf.h"

#include <stdio.h>

static const char FRONT[] = "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                            "network: {layers: [1, 1], names: [[X], [A]]}\n"
                            "data: {samples: [{in: [1], out: [1]}]}\n---\n\n";

Leaf *leaf_open(const char *page)
{
    static Leaf leaf;
    static Report report;
    char source[4096], first[400] = "";
    snprintf(source, sizeof source, "%s%s\n", FRONT, page);
    report_start(&report, "page");
    bool read = lesson_parse(text_of(source), &report, &leaf.lesson);
    if (!read)
        report_text(&report, 0, first, sizeof first);
    ck_assert_msg(read, "%s", first);
    leaf.font = font_fixed();
    leaf.list = draw_list();
    leaf.known = true;
    leaf.value = 0.25;
    return &leaf;
}

void leaf_close(Leaf *leaf)
{
    draw_free(&leaf->list);
    lesson_free(&leaf->lesson);
}

static bool value_of(void *user, int span, double *ret_value)
{
    const Leaf *leaf = user;
    (void)span;
    if (!leaf->known)
        return false;
    *ret_value = leaf->value;
    return true;
}

float leaf_draw(Leaf *leaf, Rect column, float scroll, bool draw)
{
    draw_begin(&leaf->list, &leaf->font, 1);
    draw_panel(&leaf->list, 1, (Rect){0, 0, 2000, 3000}, 0xFFFFFFFF);
    return prose_draw(&leaf->list, &leaf->lesson.pages[0],
                      (ProseLook){theme_row(THEME_LIGHT), 15},
                      (ProseValues){leaf, value_of}, column, scroll, draw);
}
