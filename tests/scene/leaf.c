#include "leaf.h"

#include <stdio.h>

static const char FRONT[] = "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                            "network: {layers: [1, 1], names: [[X], [A]]}\n"
                            "data: {samples: [{in: [1], out: [1]}]}\n---\n\n";

Leaf *leaf_open(const char *page)
{
    static Leaf leaf;
    static Report report;
    static char source[LEAF_BYTES];
    char first[400] = "";
    int length = snprintf(source, sizeof source, "%s%s\n", FRONT, page);
    ck_assert_int_lt(length, LEAF_BYTES);
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

float leaf_set(Leaf *leaf, float width)
{
    return leaf_draw(leaf, (Rect){100, 50, width, 2000}, 0, true);
}

const DrawCommand *leaf_text(const Leaf *leaf, const char *string)
{
    const DrawCommand *found = draw_find_text(&leaf->list, string);
    ck_assert_msg(found != NULL, "'%s' is drawn", string);
    return found;
}

void leaf_letters(const Leaf *leaf, char *ret_text, size_t size)
{
    TextBuffer buffer = text_buffer(ret_text, size);
    for (int i = 0; i < leaf->list.command_count; i++)
        if (leaf->list.commands[i].kind == DRAW_TEXT)
            text_add_slice(&buffer,
                           draw_text_of(&leaf->list, &leaf->list.commands[i]));
}

int leaf_lines(const Leaf *leaf)
{
    int count = 0;
    float last = -1;
    for (int i = 0; i < leaf->list.command_count; i++) {
        const DrawCommand *command = &leaf->list.commands[i];
        if (command->kind != DRAW_TEXT || command->baseline == last)
            continue;
        last = command->baseline;
        count++;
    }
    return count;
}

void leaf_expect_within(const Leaf *leaf, float left, float right)
{
    ck_assert_int_gt(leaf->list.command_count, 0);
    for (int i = 0; i < leaf->list.command_count; i++) {
        Rect rect = leaf->list.commands[i].rect;
        ck_assert_msg(rect.w >= 0 && rect.h >= 0 && rect.x >= left - 0.6f &&
                          rect.x + rect.w <= right + 0.6f,
                      "command %d from %g to %g, in %g to %g", i,
                      (double)rect.x, (double)(rect.x + rect.w), (double)left,
                      (double)right);
    }
}
