/* Whole pictures compared with those that were once looked at and found good
   (tests/golden/NAME.png). They are made without a window, at scale 1, with the
   bundled fonts. When one differs, got, want and difference lie in the build
   folder. After a change that is meant: scripts/golden, look at them, commit.
 */
#include "draw/paint.h"
#include "sdl/png.h"
#include "show.h"
#include "support/suite.h"

#include <stddef.h>

enum { WIDTH = 800, HEIGHT = 500, PIXELS = WIDTH * HEIGHT, PATH = 1024 };

/* A pixel may differ by so much (FreeType's versions set letters a little
   differently), and so many may differ by more. */
enum { TOLERANCE = 24, STRAYS = 60 };

static const struct Picture {
    const char *name, *network;
    Grain grain;
    uint64_t step;
    ThemeKind theme;
} PICTURES[] = {
    {"tiny-delta", "tiny.yaml", GRAIN_NEURON, 31, THEME_LIGHT},
    {"biases-sum", "biases.yaml", GRAIN_TERM, 9, THEME_DARK},
    {"names-update", "long-names.yaml", GRAIN_NEURON, 80, THEME_PROJECTOR},
    {"crowded-back", "2-8-8-5", GRAIN_NEURON, 300, THEME_LIGHT},
};

static uint32_t *blank(void)
{
    uint32_t *pixels = calloc(PIXELS, sizeof *pixels);
    ck_assert_ptr_nonnull(pixels);
    return pixels;
}

static uint32_t *paint(const struct Picture *picture)
{
    uint32_t *pixels = blank();
    Show *show = show_open(picture->network, picture->theme);
    show_window(show, WIDTH, HEIGHT, 1);
    show_grain(show, picture->grain);
    show_step(show, picture->step);
    ck_assert(paint_once(show_frame(show), pixels, WIDTH, HEIGHT, WIDTH));
    show_close(show);
    return pixels;
}

static void save(const char *path, const uint32_t *pixels)
{
    const char *reason = "";
    ck_assert_msg(png_write(path, pixels, WIDTH, HEIGHT, WIDTH, &reason),
                  "%s: %s", path, reason);
}

static void save_here(const char *name, const char *what,
                      const uint32_t *pixels)
{
    char path[PATH];
    snprintf(path, sizeof path, "%s-%s.png", name, what);
    save(path, pixels);
}

/* The largest difference of the three colours of a pixel. */
static int distance(uint32_t a, uint32_t b)
{
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int apart = abs((int)(a >> shift & 255) - (int)(b >> shift & 255));
        most = apart > most ? apart : most;
    }
    return most;
}

/* How many pixels differ by more than the tolerance; in the difference the
   bright ones do. */
static int compare(const uint32_t *got, const uint32_t *want,
                   uint32_t *ret_difference)
{
    int strays = 0;
    for (int i = 0; i < PIXELS; i++) {
        int apart = distance(got[i], want[i]);
        strays += apart > TOLERANCE;
        ret_difference[i] = (uint32_t)apart * 0x010101u;
    }
    return strays;
}

static uint32_t *read_golden(const char *path)
{
    uint32_t *pixels = NULL;
    int width = 0, height = 0;
    const char *reason = "";
    ck_assert_msg(png_read(path, &pixels, &width, &height, &reason), "%s: %s",
                  path, reason);
    ck_assert_int_eq(width, WIDTH);
    ck_assert_int_eq(height, HEIGHT);
    return pixels;
}

static void expect_golden(const char *name, const char *path,
                          const uint32_t *got)
{
    uint32_t *want = read_golden(path), *difference = blank();
    int strays = compare(got, want, difference);
    if (strays > STRAYS) {
        save_here(name, "got", got);
        save_here(name, "want", want);
        save_here(name, "difference", difference);
    }
    free(want);
    free(difference);
    ck_assert_msg(
        strays <= STRAYS,
        "%s: %d pixels differ; look at tests/golden/%s-difference.png "
        "in the build folder",
        name, strays, name);
}

START_TEST(pictures_look_as_they_did)
{
    char path[PATH];
    const struct Picture *picture = &PICTURES[_i];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    uint32_t *pixels = paint(picture);
    snprintf(path, sizeof path, "%s/tests/golden/%s.png", root ? root : ".",
             picture->name);
    if (getenv("BACKSTEP_RENEW_GOLDEN"))
        save(path, pixels);
    else
        expect_golden(picture->name, path, pixels);
    free(pixels);
}
END_TEST

START_TEST(a_changed_picture_is_noticed)
{
    uint32_t *got = paint(&PICTURES[0]), *want = paint(&PICTURES[0]);
    uint32_t *difference = blank();
    ck_assert_int_eq(compare(got, want, difference), 0);
    for (int i = 0; i < STRAYS + 1; i++)
        got[200 * WIDTH + 200 + i] ^= 0x00808080u;
    ck_assert_int_eq(compare(got, want, difference), STRAYS + 1);
    free(got);
    free(want);
    free(difference);
}
END_TEST

static Suite *golden_suite(void)
{
    Suite *suite = suite_create("golden");
    TCase *tests = tcase_create("golden");
    tcase_add_loop_test(tests, pictures_look_as_they_did, 0,
                        sizeof PICTURES / sizeof *PICTURES);
    tcase_add_test(tests, a_changed_picture_is_noticed);
    suite_add_tcase(suite, tests);
    return suite;
}

static Suite *(*const SUITES[])(void) = {golden_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
