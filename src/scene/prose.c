/* One function a kind of block; each leaves the pen where the next begins. */
#include "scene/prose.h"

#include "scene/ids.h"
#include "scene/proseline.h"

#include <math.h>

static const float INDENT = 20, QUOTE = 16;

static void heading(ProseSetter *setter, const LessonBlock *block)
{
    float more = block->level <= 1 ? 4 : block->level == 2 ? 2 : 0.5f;
    proseline_begin(setter, FACE_BOLD, setter->look.size + more,
                    setter->look.theme->ink);
    setter->leading = setter->size * 1.35f;
    proseline_spans(setter, block->run);
    proseline_end(setter);
    setter->y += setter->look.size * 0.3f;
}

static void body(ProseSetter *setter, const LessonBlock *block)
{
    proseline_begin(setter, FACE_TEXT, setter->look.size,
                    setter->look.theme->soft);
    proseline_spans(setter, block->run);
    proseline_end(setter);
    setter->y += setter->look.size * 0.55f;
}

static void bullet(ProseSetter *setter, const LessonBlock *block)
{
    char text[16];
    TextBuffer buffer = text_buffer(text, sizeof text);
    if (block->ordered)
        text_addf(&buffer, "%d.", block->number);
    else
        text_add(&buffer, "•");
    if (proseline_shows(setter, setter->look.size * 1.5f))
        draw_string(
            setter->list, setter->id,
            (Point){setter->left - 5, setter->y + setter->look.size * 1.12f},
            (TextLook){FACE_TEXT, setter->look.size, setter->look.theme->soft,
                       ALIGN_RIGHT},
            text);
    if (block->run.count > 0)
        body(setter, block);
}

static void code_line(ProseSetter *setter, Text line, float size)
{
    if (proseline_shows(setter, size * 1.5f)) {
        draw_box(setter->list, setter->id,
                 (Rect){setter->left, setter->y, setter->right - setter->left,
                        size * 1.5f},
                 (BoxLook){.fill = setter->look.theme->card});
        draw_text(
            setter->list, setter->id,
            (Point){setter->left + 10, setter->y + size * 1.1f},
            (TextLook){FACE_MONO, size, setter->look.theme->ink, ALIGN_LEFT},
            line);
    }
    setter->y += size * 1.5f;
}

static Text next_line(Text *rest)
{
    size_t length = 0;
    while (length < rest->length && rest->at[length] != '\n')
        length++;
    Text line = {rest->at, length};
    size_t used = length < rest->length ? length + 1 : length;
    *rest = (Text){rest->at + used, rest->length - used};
    return line;
}

/* All lines in the size in which the longest fits. */
static void code_block(ProseSetter *setter, const LessonBlock *block)
{
    float size = setter->look.size * 0.9f;
    float room = setter->right - setter->left - 20, widest = 1;
    for (Text rest = block->text; rest.length > 0;) {
        Text line = next_line(&rest);
        widest = fmaxf(widest,
                       draw_measure(setter->list, FACE_MONO, size, line).width);
    }
    if (widest > room)
        size = fmaxf(6, floorf(size * room / widest));
    for (Text rest = block->text; rest.length > 0;)
        code_line(setter, next_line(&rest), size);
    setter->y += setter->look.size * 0.55f;
}

static void rule(ProseSetter *setter)
{
    if (proseline_shows(setter, 12))
        draw_box(setter->list, setter->id,
                 (Rect){setter->left, setter->y + 6,
                        setter->right - setter->left, 1},
                 (BoxLook){.fill = setter->look.theme->line});
    setter->y += 18;
}

/* --- tables --- */

static const LessonEntry *entry_at(const ProseSetter *setter,
                                   const LessonBlock *block, int row,
                                   int column)
{
    return &setter->page
                ->entries[block->first_entry + row * block->columns + column];
}

/* Columns as wide as their widest entry, made narrower in proportion when they
   do not fit together. */
static void column_widths(ProseSetter *setter, const LessonBlock *block,
                          float ret_widths[LESSON_COLUMNS])
{
    float room = setter->right - setter->left, sum = 0;
    for (int c = 0; c < block->columns; c++) {
        ret_widths[c] = 20;
        for (int r = 0; r < block->rows; r++)
            ret_widths[c] = fmaxf(
                ret_widths[c],
                proseline_width(setter, entry_at(setter, block, r, c)->run) +
                    16);
        sum += ret_widths[c];
    }
    for (int c = 0; sum > room && c < block->columns; c++)
        ret_widths[c] *= room / sum;
}

/* An entry in its column; returns where it ends. */
static float table_entry(const ProseSetter *setter, const LessonEntry *entry,
                         float left, float width)
{
    ProseSetter cell = *setter;
    float spare = width - 16 - proseline_width(&cell, entry->run);
    cell.left = left + 8;
    cell.right = left + width - 8;
    if (spare > 0 && entry->align == LESSON_ALIGN_RIGHT)
        cell.left += spare;
    if (spare > 0 && entry->align == LESSON_ALIGN_CENTRE)
        cell.left += spare / 2;
    cell.x = cell.left;
    proseline_spans(&cell, entry->run);
    proseline_end(&cell);
    return cell.y;
}

static void table(ProseSetter *setter, const LessonBlock *block)
{
    float widths[LESSON_COLUMNS];
    float left = setter->left;
    proseline_begin(setter, FACE_TEXT, setter->look.size * 0.95f,
                    setter->look.theme->soft);
    column_widths(setter, block, widths);
    for (int r = 0; r < block->rows; r++) {
        proseline_begin(
            setter, r == 0 ? FACE_BOLD : FACE_TEXT, setter->look.size * 0.95f,
            r == 0 ? setter->look.theme->ink : setter->look.theme->soft);
        float bottom = setter->y;
        float x = left;
        for (int c = 0; c < block->columns; c++) {
            bottom =
                fmaxf(bottom, table_entry(setter, entry_at(setter, block, r, c),
                                          x, widths[c]));
            x += widths[c];
        }
        setter->y = bottom + 4;
        if (proseline_shows(setter, 1))
            draw_box(setter->list, setter->id,
                     (Rect){left, setter->y - 3, x - left, 1},
                     (BoxLook){.fill = setter->look.theme->line});
    }
    setter->y += setter->look.size * 0.5f;
}

static void set_block(ProseSetter *setter, const LessonBlock *block)
{
    switch (block->kind) {
    case LESSON_HEADING:
        heading(setter, block);
        break;
    case LESSON_PARAGRAPH:
        body(setter, block);
        break;
    case LESSON_ITEM:
        bullet(setter, block);
        break;
    case LESSON_CODE_BLOCK:
        code_block(setter, block);
        break;
    case LESSON_TABLE:
        table(setter, block);
        break;
    case LESSON_RULE:
        rule(setter);
        break;
    }
}

static void quote_bar(const ProseSetter *setter, float from)
{
    float top = fmaxf(from, setter->top);
    float bottom = fminf(setter->y - 4, setter->bottom);
    if (setter->draw && bottom > top)
        draw_box(setter->list, setter->id,
                 (Rect){setter->left - QUOTE + 2, top, 3, bottom - top},
                 (BoxLook){.fill = setter->look.theme->done});
}

float prose_draw(DrawList *list, const LessonPage *page, ProseLook look,
                 ProseValues values, Rect column, float scroll, bool draw)
{
    ProseSetter setter = {.list = list,
                          .page = page,
                          .look = look,
                          .values = values,
                          .draw = draw,
                          .top = column.y,
                          .bottom = column.y + column.h,
                          .y = column.y - scroll};
    for (int i = 0; i < page->block_count; i++) {
        const LessonBlock *block = &page->blocks[i];
        setter.id = scene_id(ID_PROSE, i);
        setter.left = column.x + INDENT * (float)block->depth +
                      QUOTE * (float)block->quote;
        setter.right = column.x + column.w;
        float from = setter.y;
        set_block(&setter, block);
        if (block->quote > 0)
            quote_bar(&setter, from);
    }
    return setter.y + scroll - column.y;
}
