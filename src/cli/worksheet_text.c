/* Sheet and key are one walk over the parts of the work, with another kind of
   row: a blank on the sheet is an answer in the key, under the same number, so
   that people can talk about it. */
#include "cli/worksheet_text.h"

#include "cli/markdown.h"
#include "cli/papernumber.h"
#include "cli/worksheet_facts.h"
#include "cli/worksheet_given.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#define BLANK "________"

/* The words above a part's table, a sentence a line. */
typedef struct PartWords {
    const char *title;
    const char *given;
    const char *blank;
    const char *hidden; /* where there are hidden neurons; "": nothing to say */
    const char *biases; /* where there are biases */
    const char *slopes; /* where a neuron is more than its sum */
} PartWords;

static const PartWords WORDS[PART_COUNT] = {
    [PART_FORWARD] =
        {"Forward", "The sample has gone through the network already.\n",
         "Go from left to right.\n"
         "A neuron multiplies each number that comes in by the weight of its "
         "line.\n"
         "The products added up are its sum.\n",
         "", "Its bias is added too.\n",
         "Its output is what its function makes of the sum.\n"},
    [PART_ERROR] = {"Error", "The outputs make this error.\n",
                    "One number says how wrong the outputs are.\n", "", "", ""},
    [PART_DELTAS] =
        {"Deltas", "The deltas are found already, from right to left.\n",
         "Go from right to left.\n"
         "A delta says how fast the error rises when the sum of that neuron "
         "rises a little.\n"
         "The delta of an output comes from the error.\n",
         "The delta of a hidden neuron comes from the neurons it leads to: "
         "weight times delta, added up.\n",
         "",
         "It is multiplied by the slope of the neuron's function, which has a "
         "blank of its own.\n"},
    [PART_GRADIENTS] =
        {"Gradients", "",
         "The gradient of a weight is the output at its left end times the "
         "delta at its right end.\n",
         "", "The gradient of a bias is the delta of its neuron.\n", ""},
    [PART_UPDATE] = {"New weights", "",
                     "All weights move at once, against their gradients.\n"
                     "Use the old weights only.\n",
                     "", "", ""},
};

/* One text on its way. */
typedef struct Page {
    const Worksheet *sheet;
    TextBuffer *text;
    bool key;
    PartUse use; /* of the part being written */
    int blanks;  /* so far */
} Page;

/* --- rows --- */

static void add_number(Page *page, double value)
{
    char number[NUMBER_TEXT];
    papernumber_write(value, number);
    text_add(page->text, number);
}

/* A new weight has the name of the old one. */
static void add_found_name(Page *page, int cell)
{
    const Net *net = page->sheet->run->net;
    CellFamily family = net_ref(net, cell).family;
    bool moved = family == CELL_W || family == CELL_B;
    char name[NET_CELL_NAME];
    net_cell_name(net, cell, name);
    text_addf(page->text, "| %d | %s`%s` | ", ++page->blanks,
              moved ? "new " : "", name);
}

/* "2·(1.5 − 0) = 3"; a number that is only taken over is named instead, and
   what is chosen ("1 if 2 > 0, else 0") does not equal anything. */
static void add_working(Page *page, const SheetRow *row)
{
    bool chosen = strstr(row->working, " if ") != NULL;
    char number[NUMBER_TEXT];
    papernumber_write(row->value, number);
    if (strcmp(number, row->working) == 0)
        text_addf(page->text, "`%s`", row->formula);
    else
        text_addf(page->text, "`%s %s %s`", row->working,
                  chosen       ? "→"
                  : row->exact ? "="
                               : "≈",
                  number);
}

static void add_row(void *user, const SheetRow *row)
{
    Page *page = user;
    if (page->use == PART_GIVEN) {
        worksheet_add_value(page->sheet->run->net, row->cell, row->value,
                            page->text);
        return;
    }
    add_found_name(page, row->cell);
    if (!page->key) {
        text_addf(page->text, "`%s` | " BLANK " |\n", row->formula);
        return;
    }
    add_working(page, row);
    text_add(page->text, " | **");
    add_number(page, row->value);
    text_add(page->text, "** |\n");
}

/* --- parts --- */

static bool has_slopes(const Net *net)
{
    for (int l = 1; l < net->layers; l++)
        if (net->activation[l] != ACTIVATION_IDENTITY)
            return true;
    return false;
}

static void add_words(Page *page, SheetPart part)
{
    const PartWords *words = &WORDS[part];
    const Net *net = page->sheet->run->net;
    if (page->use == PART_GIVEN) {
        text_addf(page->text, "\n%s", words->given);
        return;
    }
    if (page->key)
        return;
    text_addf(page->text, "\n%s", words->blank);
    text_add(page->text, net->layers > 2 ? words->hidden : "");
    text_add(page->text, net->biases ? words->biases : "");
    text_add(page->text, has_slopes(net) ? words->slopes : "");
}

static void add_table_head(Page *page)
{
    if (page->use == PART_GIVEN)
        text_add(page->text, "\n| number | value |\n| --- | ---: |\n");
    else if (page->key)
        text_add(page->text, "\n| no. | find | working | answer |\n"
                             "| ---: | --- | --- | ---: |\n");
    else
        text_add(page->text, "\n| no. | find | how | answer |\n"
                             "| ---: | --- | --- | ---: |\n");
}

static void add_part(Page *page, SheetPart part)
{
    const Net *net = page->sheet->run->net;
    bool biases = part == PART_UPDATE && net->train_biases;
    page->use = worksheet_use(page->sheet->blanks, part);
    if (page->use == PART_LEFT_OUT)
        return;
    text_addf(page->text, "\n## %s%s\n", WORDS[part].title,
              biases ? " and biases" : "");
    add_words(page, part);
    add_table_head(page);
    sheetrow_each(page->sheet->run, part, (SheetReader){add_row, page});
}

static void add_parts(Page *page)
{
    for (int part = 0; part < PART_COUNT; part++)
        add_part(page, (SheetPart)part);
}

/* --- the two texts --- */

static void add_title(Page *page, const char *what)
{
    const Worksheet *sheet = page->sheet;
    text_addf(page->text, "# %s: ", what);
    markdown_add_text(page->text, sheet->title);
    text_add(page->text, "\n");
    if (sheet->numbered)
        text_addf(page->text, "\n**Sheet %" PRIu64 "**\n", sheet->number);
}

void worksheet_write(const Worksheet *sheet, TextBuffer *text)
{
    Page page = {.sheet = sheet, .text = text};
    add_title(&page, "Worksheet");
    text_add(text, "\nName: " BLANK BLANK BLANK " Date: " BLANK "\n\n"
                   "Fill in the blanks from top to bottom. Each needs only "
                   "what stands above it.\n");
    text_add(text, worksheet_is_rounded(sheet)
                       ? "Round to four digits as you go; the last digits may "
                         "differ a little from the key.\n"
                       : "Nothing needs rounding.\n");
    worksheet_add_given(sheet, text);
    add_parts(&page);
    assert(!text->full);
}

/* What whoever hands out the sheet wants to know. */
static void add_notes(Page *page)
{
    const Worksheet *sheet = page->sheet;
    bool moves = worksheet_use(sheet->blanks, PART_UPDATE) != PART_LEFT_OUT;
    if (worksheet_is_rounded(sheet))
        text_add(page->text,
                 "\nThe answers are computed without rounding on the way; ≈ "
                 "marks those that are rounded here.\n");
    if (sheet->rounded)
        text_add(page->text, "\nThe numbers of the file were rounded to four "
                             "digits before anything was computed.\n");
    if (sheet->samples > 1)
        text_addf(page->text, "\nThis is the first of %d samples.\n",
                  sheet->samples);
    if (sheet->samples > 1 && sheet->batch != 1 && moves)
        text_add(page->text, "\nThe file moves its weights after several "
                             "samples; here they move after this one.\n");
    if (sheet->mistake)
        text_addf(page->text,
                  "\nThe file makes the mistake `%s` on purpose; the sheet "
                  "does not.\n",
                  sheet->mistake);
}

static void add_outcome(Page *page)
{
    double before, after;
    worksheet_error(page->sheet, NULL, &before, &after);
    text_add(page->text, "\nThe error of this sample was ");
    add_number(page, before);
    text_add(page->text, ". With the new weights it is ");
    add_number(page, after);
    text_add(page->text, ".\n");
}

void worksheet_write_key(const Worksheet *sheet, TextBuffer *text)
{
    Page page = {.sheet = sheet, .text = text, .key = true};
    add_title(&page, "Answer key");
    add_notes(&page);
    add_parts(&page);
    if (worksheet_use(sheet->blanks, PART_UPDATE) == PART_BLANK)
        add_outcome(&page);
    assert(!text->full);
}
