/* One function a kind of block; each leaves the pen where the next begins. */
#include "scene/prose.h"

#include "scene/ids.h"
#include "scene/prosecode.h"
#include "scene/prosetable.h"

#include <math.h>

/* Of a list and a quote around a block; and what text keeps of the column, in
   sizes of its text: about twelve letters. */
static const float INDENT = 20, QUOTE = 16, LEAST = 7.2f;

static void space(ProseSetter *setter, float share)
{
    setter->y += roundf(setter->desk.look.size * share);
}

static void heading(ProseSetter *setter, const LessonBlock *block)
{
    float size = setter->desk.look.size;
    float more = block->level <= 1 ? 4 : block->level == 2 ? 2 : 0.5f;
    if (setter->desk.id != scene_id(ID_PROSE, 0))
        space(setter, 0.3f);
    proseline_begin(setter, FACE_BOLD, size + more,
                    setter->desk.look.theme->ink);
    proseline_paragraph(setter, block->run);
    space(setter, 0.3f);
}

/* Lists around what comes next. */
static int next_depth(const ProseSetter *setter, const LessonBlock *block)
{
    const LessonPage *page = setter->desk.page;
    bool last = block + 1 == page->blocks + page->block_count;
    return last ? 0 : block[1].depth;
}

static void body(ProseSetter *setter, const LessonBlock *block, float indent)
{
    proseline_begin(setter, FACE_TEXT, setter->desk.look.size,
                    setter->desk.look.theme->soft);
    proseline_indent(setter, indent);
    proseline_paragraph(setter, block->run);
    space(setter,
          block->depth > 0 && next_depth(setter, block) > 0 ? 0.3f : 0.6f);
}

/* The bullet or number of an item; a long number pushes the text away. Returns
   how far. */
static float marker(ProseSetter *setter, const LessonBlock *block, float least)
{
    const ProseDesk *desk = &setter->desk;
    float size = desk->look.size;
    char text[16];
    TextBuffer buffer = text_buffer(text, sizeof text);
    if (block->ordered)
        text_addf(&buffer, "%d.", block->number);
    else
        text_add(&buffer, "•");
    float width =
        draw_measure(desk->list, FACE_TEXT, size, text_of(text)).width;
    float x = fmaxf(least, setter->left - 5 - width);
    if (proseline_shows(setter, proseline_height(size)))
        draw_string(
            desk->list, desk->id, (Point){x, setter->y + setter->first_above},
            (TextLook){FACE_TEXT, size, desk->look.theme->soft, ALIGN_LEFT},
            text);
    return fmaxf(0, x + width + 5 - setter->left);
}

/* True when what comes next stands in this item, beside its marker. */
static bool holds_next(const ProseSetter *setter, const LessonBlock *block)
{
    const LessonPage *page = setter->desk.page;
    const LessonBlock *next = block + 1;
    if (next == page->blocks + page->block_count)
        return false;
    return next->depth > block->depth ||
           (next->depth == block->depth && next->kind != LESSON_ITEM);
}

/* The marker stands on the first line's baseline, which must be known first. */
static void item(ProseSetter *setter, const LessonBlock *block, float least)
{
    float y = setter->y;
    bool draw = setter->draw;
    setter->draw = false;
    body(setter, block, 0);
    setter->draw = draw;
    setter->y = y;
    float indent = marker(setter, block, least);
    if (block->run.count > 0 || !holds_next(setter, block))
        body(setter, block, indent);
}

static void rule(ProseSetter *setter)
{
    const ProseDesk *desk = &setter->desk;
    float room = proseline_height(desk->look.size);
    if (proseline_shows(setter, room))
        draw_box(desk->list, desk->id,
                 (Rect){setter->left, setter->y + floorf(room / 3),
                        setter->right - setter->left, 1},
                 (BoxLook){.fill = desk->look.theme->line});
    setter->y += room;
}

static void set_block(ProseSetter *setter, const LessonBlock *block,
                      float least)
{
    switch (block->kind) {
    case LESSON_HEADING:
        heading(setter, block);
        break;
    case LESSON_PARAGRAPH:
        body(setter, block, 0);
        break;
    case LESSON_ITEM:
        item(setter, block, least);
        break;
    case LESSON_CODE_BLOCK:
        prosecode_set(setter, block->text);
        break;
    case LESSON_TABLE:
        prosetable_set(setter, block);
        break;
    case LESSON_RULE:
        rule(setter);
        break;
    }
}

/* --- indentation --- */

/* What is used of INDENT and QUOTE, so that text keeps its least width. */
static float share_of(const ProseSetter *setter, const LessonBlock *block,
                      float width)
{
    float wanted = INDENT * (float)block->depth + QUOTE * (float)block->quote;
    float most = fmaxf(0, width - LEAST * setter->desk.look.size);
    return wanted > most ? most / wanted : 1;
}

/* Quotes around the item that a block stands in, which are left of it. */
static int outer_quotes(const LessonPage *page, int block)
{
    const LessonBlock *it = &page->blocks[block];
    for (int i = block; it->depth > 0 && i >= 0; i--)
        if (page->blocks[i].kind == LESSON_ITEM &&
            page->blocks[i].depth == it->depth)
            return page->blocks[i].quote;
    return it->quote;
}

/* One bar a quote, down to `bottom`. */
static void quote_bars(const ProseSetter *setter, int block, float share,
                       float top, float bottom)
{
    const LessonBlock *it = &setter->desk.page->blocks[block];
    int outer = outer_quotes(setter->desk.page, block);
    float lists = INDENT * (float)it->depth;
    float from = setter->left - share * (lists + QUOTE * (float)it->quote);
    if (!setter->draw || bottom <= setter->top || top >= setter->bottom)
        return;
    for (int i = 0; i < it->quote; i++) {
        float x = QUOTE * (float)i + (i < outer ? 0 : lists);
        draw_box(setter->desk.list, setter->desk.id,
                 (Rect){from + share * (x + 2), top, 3, bottom - top},
                 (BoxLook){.fill = setter->desk.look.theme->done});
    }
}

static void place_block(ProseSetter *setter, int block, Rect column)
{
    const LessonPage *page = setter->desk.page;
    const LessonBlock *it = &page->blocks[block];
    float share = share_of(setter, it, column.w), top = setter->y;
    setter->desk.id = scene_id(ID_PROSE, block);
    setter->left = column.x + share * (INDENT * (float)it->depth +
                                       QUOTE * (float)it->quote);
    set_block(setter, it, column.x - 8);
    bool goes_on = block + 1 < page->block_count &&
                   page->blocks[block + 1].quote >= it->quote;
    float bottom = goes_on ? setter->y : setter->y - 6;
    quote_bars(setter, block, share, top, bottom);
}

float prose_draw(DrawList *list, const LessonPage *page, ProseLook look,
                 ProseValues values, Rect column, float scroll, bool draw)
{
    ProseSetter setter;
    setter.desk = (ProseDesk){list, page, look, values, 0};
    setter.draw = draw;
    setter.top = column.y;
    setter.bottom = column.y + column.h;
    setter.right = column.x + column.w;
    setter.y = column.y - scroll;
    for (int i = 0; i < page->block_count; i++)
        place_block(&setter, i, column);
    return setter.y + scroll - column.y;
}
