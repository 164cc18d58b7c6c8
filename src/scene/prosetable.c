/* A column asks for the width of its widest entry and needs that of its longest
   word. Where there is no room for all that is asked, what is left beyond the
   needs is shared out; where even the needs are too much, the table is set
   smaller, and at last words are cut. Entries of a row stand on one baseline.
*/
#include "scene/prosetable.h"

#include <math.h>

/* From usual to least: size of text (of the text around), room at the sides of
   an entry. */
static const struct {
    float size, pad;
} LOOKS[] = {{0.95f, 8}, {0.9f, 6}, {0.85f, 5}, {0.8f, 4}};

enum { LOOK_COUNT = sizeof LOOKS / sizeof LOOKS[0] };

static const float LEAST_COLUMN = 12, RULE_ROOM = 5;

typedef struct Table {
    ProseSetter *setter;
    const LessonBlock *block;
    float left, size, pad;
    float asked[LESSON_COLUMNS];  /* [columns] */
    float needed[LESSON_COLUMNS]; /* [columns] */
    float widths[LESSON_COLUMNS]; /* [columns] */
} Table;

static const LessonEntry *entry_at(const Table *table, int row, int column)
{
    const LessonBlock *block = table->block;
    return &table->setter->desk.page
                ->entries[block->first_entry + row * block->columns + column];
}

static float sum(const Table *table, const float *widths)
{
    float all = 0;
    for (int c = 0; c < table->block->columns; c++)
        all += widths[c];
    return all;
}

static void begin_entry(const Table *table, int row)
{
    const Theme *theme = table->setter->desk.look.theme;
    proseline_begin(table->setter, row == 0 ? FACE_BOLD : FACE_TEXT,
                    table->size, row == 0 ? theme->ink : theme->soft);
}

/* --- widths --- */

/* What an entry would take on an endless line. */
static void measure_entry(Table *table, int row, int column)
{
    ProseSetter *setter = table->setter;
    float y = setter->y, left = setter->left, right = setter->right;
    bool draw = setter->draw;
    setter->draw = false;
    setter->left = 0;
    setter->right = 1e6f;
    begin_entry(table, row);
    proseline_spans(setter, entry_at(table, row, column)->run);
    proseline_end(setter);
    float *asked = &table->asked[column], *needed = &table->needed[column];
    *asked = fmaxf(*asked, ceilf(setter->widest) + 2 * table->pad);
    *needed = fmaxf(*needed, ceilf(setter->longest) + 2 * table->pad);
    setter->y = y;
    setter->left = left;
    setter->right = right;
    setter->draw = draw;
}

static void measure(Table *table, int look)
{
    table->size = table->setter->desk.look.size * LOOKS[look].size;
    table->pad = LOOKS[look].pad;
    for (int c = 0; c < table->block->columns; c++) {
        table->asked[c] = table->needed[c] = LEAST_COLUMN + 2 * table->pad;
        for (int r = 0; r < table->block->rows; r++)
            measure_entry(table, r, c);
    }
}

/* Each gets what it needs, and its part of what is left over. */
static void share_rest(Table *table, float room)
{
    float needed = sum(table, table->needed);
    float wish = sum(table, table->asked) - needed;
    float part = wish > 0 ? fminf(1, (room - needed) / wish) : 0;
    for (int c = 0; c < table->block->columns; c++)
        table->widths[c] =
            table->needed[c] + part * (table->asked[c] - table->needed[c]);
}

/* Columns that need less than an equal share keep what they need. */
static void share_equally(Table *table, float room)
{
    int columns = table->block->columns;
    float share = room / (float)columns;
    for (int round = 0; round < columns; round++) {
        float left = room;
        int large = 0;
        for (int c = 0; c < columns; c++) {
            if (table->needed[c] > share)
                large++;
            else
                left -= table->needed[c];
        }
        share = large > 0 ? left / (float)large : share;
    }
    for (int c = 0; c < columns; c++)
        table->widths[c] = fminf(table->needed[c], share);
}

static void fit_columns(Table *table)
{
    float room = table->setter->right - table->setter->left;
    for (int look = 0; look < LOOK_COUNT; look++) {
        measure(table, look);
        if (sum(table, table->needed) <= room) {
            share_rest(table, room);
            return;
        }
    }
    share_equally(table, room);
}

/* --- rows --- */

static float part_before(LessonAlign align)
{
    if (align == LESSON_ALIGN_RIGHT)
        return 1;
    return align == LESSON_ALIGN_CENTRE ? 0.5f : 0;
}

/* Sets an entry with its first baseline at least *above below the pen; makes
   *above what it needed. Returns where the entry ends. */
static float set_entry(Table *table, int row, int column, float left,
                       float *above, bool draw)
{
    ProseSetter *setter = table->setter;
    const LessonEntry *entry = entry_at(table, row, column);
    float y = setter->y, right = setter->right;
    bool drawn = setter->draw;
    float pad = fminf(table->pad, table->widths[column] / 4);
    begin_entry(table, row);
    setter->draw = draw;
    setter->align = part_before(entry->align);
    setter->left = left + pad;
    setter->right = left + table->widths[column] - pad;
    setter->first_above = *above;
    proseline_spans(setter, entry->run);
    proseline_end(setter);
    float end = setter->y;
    *above = setter->first_above;
    setter->y = y;
    setter->left = table->left;
    setter->right = right;
    setter->draw = drawn;
    return end;
}

/* Sets the entries of a row; returns where the longest ends. */
static float set_entries(Table *table, int row, float *above, bool draw)
{
    float x = table->left, bottom = table->setter->y;
    for (int c = 0; c < table->block->columns; c++) {
        bottom = fmaxf(bottom, set_entry(table, row, c, x, above, draw));
        x += table->widths[c];
    }
    return bottom;
}

static void set_row(Table *table, int row)
{
    ProseSetter *setter = table->setter;
    float above = 0;
    set_entries(table, row, &above, false);
    float bottom = set_entries(table, row, &above, false);
    if (proseline_shows(setter, bottom - setter->y))
        set_entries(table, row, &above, true);
    setter->y = bottom + 2;
    if (proseline_shows(setter, 1))
        draw_box(setter->desk.list, setter->desk.id,
                 (Rect){table->left, setter->y, sum(table, table->widths), 1},
                 (BoxLook){.fill = row == 0 ? setter->desk.look.theme->faint
                                            : setter->desk.look.theme->line});
    setter->y += RULE_ROOM - 2;
}

void prosetable_set(ProseSetter *setter, const LessonBlock *block)
{
    Table table = {.setter = setter, .block = block, .left = setter->left};
    fit_columns(&table);
    for (int r = 0; r < block->rows; r++)
        set_row(&table, r);
    setter->y += roundf(setter->desk.look.size * 0.6f);
}
