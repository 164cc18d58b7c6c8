/* The picture of a sheet: what it shows and what it keeps to itself. */
#include "suites.h"

#include "capture.h"
#include "cli/worksheet_picture.h"
#include "paper.h"
#include "sdl/png.h"

#include <string.h>

static const char *picture(const Paper *paper, const char *name)
{
    Cli cli = {stdout, stderr, false, NULL};
    ck_assert_int_eq(worksheet_picture(&cli, &TRACE_COMMAND.usage,
                                       &paper->sheet, temp_path(name), name),
                     CLI_DONE);
    return temp_path(name);
}

static bool same(const char *a, const char *b)
{
    uint32_t *one, *two;
    int width[2], height[2];
    const char *reason;
    ck_assert(png_read(a, &one, &width[0], &height[0], &reason));
    ck_assert(png_read(b, &two, &width[1], &height[1], &reason));
    ck_assert_int_eq(width[0], 1800);
    ck_assert_int_eq(height[0], 1080);
    bool equal =
        width[0] == width[1] && height[0] == height[1] &&
        memcmp(one, two, 4 * (size_t)width[0] * (size_t)height[0]) == 0;
    free(one);
    free(two);
    return equal;
}

START_TEST(what_is_given_differs_by_the_blanks)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_DELTAS, &paper);
    const char *deltas = picture(&paper, "a.png");
    paper.sheet.blanks = BLANKS_GRADIENTS;
    const char *gradients = picture(&paper, "b.png");
    paper.sheet.blanks = BLANKS_ALL;
    const char *all = picture(&paper, "c.png");
    ck_assert(!same(deltas, gradients));
    ck_assert(!same(deltas, all));
    ck_assert(!same(gradients, all));
    paper_close(&paper);
}
END_TEST

/* Only the rate differs, which nothing that is given depends on: if anything
   behind the forward pass were drawn, these would differ. */
START_TEST(what_is_to_be_found_is_not_in_the_picture)
{
    static const char *const ends[] = {"learner: {rate: 0.5}\n",
                                       "learner: {rate: 0.125}\n"};
    char text[512], name[16];
    for (int blanks = 0; blanks < BLANKS_COUNT; blanks++) {
        for (int i = 0; i < 2; i++) {
            Paper paper;
            snprintf(text, sizeof text,
                     "network: {layers: [2, 2, 1], init: {seed: 3}}\n"
                     "data: {samples: [{in: [1, 2], out: [1]}]}\n%s",
                     ends[i]);
            paper_open_text(text, (Blanks)blanks, &paper);
            snprintf(name, sizeof name, "%d.png", i);
            picture(&paper, name);
            paper_close(&paper);
        }
        ck_assert(same(temp_path("0.png"), temp_path("1.png")));
    }
}
END_TEST

/* Two losses give the same outputs and other deltas: where deltas are to be
   found, the pictures are the same. */
START_TEST(deltas_to_be_found_leave_no_trace)
{
    static const char *const losses[] = {"squared-error", "half-squared-error"};
    char text[512], name[16];
    for (int i = 0; i < 2; i++) {
        Paper paper;
        snprintf(text, sizeof text,
                 "network: {layers: [2, 2, 1], init: {seed: 3}}\n"
                 "loss: %s\n"
                 "data: {samples: [{in: [1, 2], out: [1]}]}\n",
                 losses[i]);
        paper_open_text(text, BLANKS_DELTAS, &paper);
        snprintf(name, sizeof name, "%d.png", i);
        picture(&paper, name);
        paper.sheet.blanks = BLANKS_GRADIENTS;
        snprintf(name, sizeof name, "%d.png", i + 2);
        picture(&paper, name);
        paper_close(&paper);
    }
    ck_assert(same(temp_path("0.png"), temp_path("1.png")));
    ck_assert(!same(temp_path("2.png"), temp_path("3.png")));
}
END_TEST

START_TEST(a_place_that_cannot_be_written_is_told)
{
    Paper paper;
    Cli cli = {tmpfile(), tmpfile(), false, NULL};
    char error[512];
    paper_open(paper_tiny(), BLANKS_DELTAS, &paper);
    ck_assert_int_eq(worksheet_picture(&cli, &TRACE_COMMAND.usage, &paper.sheet,
                                       temp_path("none/a.png"), "my name"),
                     CLI_FAILED);
    rewind(cli.err);
    error[fread(error, 1, sizeof error - 1, cli.err)] = '\0';
    expect_one_line(error);
    ck_assert(has(error, "cannot write 'my name': "));
    fclose(cli.out);
    fclose(cli.err);
    paper_close(&paper);
}
END_TEST

Suite *worksheet_picture_suite(void)
{
    const TTest *const tests[] = {what_is_given_differs_by_the_blanks,
                                  what_is_to_be_found_is_not_in_the_picture,
                                  deltas_to_be_found_leave_no_trace,
                                  a_place_that_cannot_be_written_is_told, NULL};
    return suite_of("pictures of worksheets", tests);
}
