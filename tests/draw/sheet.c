/* The canvas begins inside the buffer, so that a write beyond any of its edges
   lands in the margin and is seen. */
#include "sheet.h"

#include "suites.h"

Sheet sheet_new(int width, int height)
{
    Sheet sheet = {.width = width, .height = height};
    sheet.stride = width + 2 * SHEET_MARGIN;
    size_t rows = (size_t)height + 2 * SHEET_MARGIN;
    sheet.pixels = calloc(rows * (size_t)sheet.stride, sizeof(uint32_t));
    ck_assert_ptr_nonnull(sheet.pixels);
    uint32_t *first = sheet.pixels + SHEET_MARGIN * sheet.stride + SHEET_MARGIN;
    sheet.canvas =
        canvas_on(first, sheet.stride, (PixelRect){0, 0, width, height});
    return sheet;
}

void sheet_free(Sheet *sheet)
{
    free(sheet->pixels);
    sheet->pixels = NULL;
}

static uint32_t at(const Sheet *sheet, int x, int y)
{
    return sheet
               ->pixels[(y + SHEET_MARGIN) * sheet->stride + x + SHEET_MARGIN] &
           0xFFFFFF;
}

uint32_t sheet_at(const Sheet *sheet, int x, int y)
{
    ck_assert(x >= 0 && y >= 0 && x < sheet->width && y < sheet->height);
    return at(sheet, x, y);
}

double sheet_light(const Sheet *sheet)
{
    double light = 0;
    for (int y = 0; y < sheet->height; y++)
        for (int x = 0; x < sheet->width; x++)
            light += at(sheet, x, y) & 0xFF;
    return light / 255;
}

void sheet_expect_black_outside(const Sheet *sheet, PixelRect rect)
{
    for (int y = -SHEET_MARGIN; y < sheet->height + SHEET_MARGIN; y++)
        for (int x = -SHEET_MARGIN; x < sheet->width + SHEET_MARGIN; x++)
            if (!pixel_rect_holds(rect, (PixelRect){x, y, 1, 1}))
                if (at(sheet, x, y) != 0)
                    ck_abort_msg("painted at %d,%d", x, y);
}

void sheet_expect_moved(const Sheet *sheet, const Sheet *moved, int x, int y)
{
    for (int row = 0; row < sheet->height - y; row++)
        for (int column = 0; column < sheet->width - x; column++)
            if (at(sheet, column, row) != at(moved, column + x, row + y))
                ck_abort_msg("differs at %d,%d", column, row);
}

void sheet_expect_mirrored(const Sheet *sheet)
{
    for (int y = 0; y < sheet->height; y++)
        for (int x = 0; x < sheet->width; x++)
            if (at(sheet, x, y) != at(sheet, sheet->width - 1 - x, y))
                ck_abort_msg("differs at %d,%d", x, y);
}
