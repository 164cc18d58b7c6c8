/* Many networks in many windows at many moments; a fault names all of them so
   that it can be looked at. */
#include "judge.h"
#include "show.h"
#include "suites.h"

static const struct Screen {
    float width, height, scale;
} SCREENS[] = {
    {800, 500, 1},   {800, 500, 2},     {1024, 640, 1},  {1280, 800, 1},
    {1000, 800, 1},  {1440, 700, 1.5f}, {1600, 1200, 1}, {1920, 1080, 1.5f},
    {2560, 1600, 2}, {3840, 2160, 1},   {3840, 2160, 2},
};

enum { SCREEN_COUNT = sizeof SCREENS / sizeof *SCREENS };

typedef struct Tour {
    Show *show;
    const char *network;
    int faults; /* pictures with any */
    int pictures;
} Tour;

static void look(Tour *tour, const struct Screen *screen, Grain grain,
                 uint64_t step)
{
    show_window(tour->show, screen->width, screen->height, screen->scale);
    show_grain(tour->show, grain);
    Verdict verdict = judge(show_frame(tour->show));
    tour->pictures++;
    if (verdict.faults == 0)
        return;
    if (tour->faults++ % 16 == 0)
        fprintf(stderr, "%s, %gx%g at %g, by %s, step %llu: %d faults\n%s",
                tour->network, (double)screen->width, (double)screen->height,
                (double)screen->scale, grain_name(grain),
                (unsigned long long)step, verdict.faults, verdict.first);
}

/* About `moments` steps of the first sample and the first of the next; each in
   `windows` of the screens and with two of the grains, in turn. */
static void take_tour(const char *network, int moments, int windows,
                      ThemeKind theme)
{
    Tour tour = {show_open(network, theme), network, 0, 0};
    uint64_t steps = show_steps(tour.show) + 3;
    uint64_t stride = steps / (uint64_t)moments + 1;
    int turn = 0;
    for (uint64_t step = 0; step <= steps; step += stride) {
        show_step(tour.show, step);
        for (int i = 0; i < windows; i++) {
            int screen = windows == SCREEN_COUNT ? i : turn % SCREEN_COUNT;
            look(&tour, &SCREENS[screen], turn % 2 ? GRAIN_NEURON : GRAIN_TERM,
                 step);
            if (turn % 5 == 0)
                look(&tour, &SCREENS[screen], (Grain)(2 + turn / 5 % 4), step);
            turn++;
        }
        turn++;
    }
    show_close(tour.show);
    ck_assert_int_gt(tour.pictures, 20);
    ck_assert_msg(tour.faults == 0, "%s: %d of %d pictures have faults",
                  network, tour.faults, tour.pictures);
}

START_TEST(the_tiny_network_is_clean_everywhere)
{
    take_tour("tiny.yaml", 1000, SCREEN_COUNT, THEME_LIGHT);
}
END_TEST

START_TEST(themes_have_the_same_room)
{
    take_tour("tiny.yaml", 20, 4, THEME_DARK);
    take_tour("tiny.yaml", 20, 4, THEME_PROJECTOR);
}
END_TEST

static const char *const SMALL[] = {
    "1-1",         "2-3-1",           "1-1-1-1-1",
    "biases.yaml", "long-names.yaml", "softmax.yaml",
    "tanh.yaml",   "relu.yaml",       "diverging.yaml"};

START_TEST(small_networks_are_clean)
{
    take_tour(SMALL[_i], 60, SCREEN_COUNT, THEME_LIGHT);
}
END_TEST

static const char *const LARGER[] = {
    "ten-classes.yaml", "4-4-4",   "3-1-8-1",
    "2-8-8-5",          "2-8-2",   "5-5-5-5",
    "8-8-8-8-8-8",      "40-12-3", "2-2-2-2-2-2-2-2-2-2-2-2-2-2-2-2"};

START_TEST(larger_networks_are_clean)
{
    take_tour(LARGER[_i], 40, 4, THEME_LIGHT);
}
END_TEST

static const char *const DATA[] = {"two-moons.yaml", "iris.yaml",
                                   "digits.yaml"};

START_TEST(networks_of_data_sets_are_clean)
{
    take_tour(DATA[_i], 20, 2, THEME_LIGHT);
}
END_TEST

/* --- the slow ways --- */

static const char *const TRIES[] = {"nudge.yaml", "nudge-all.yaml",
                                    "slopes.yaml"};

static const struct Screen THREE[] = {
    {1024, 640, 1}, {1280, 800, 1}, {2560, 1600, 2}};

/* Steps from `first` on, each in the three windows. */
static void watch_tries(Tour *tour, uint64_t first, uint64_t last,
                        uint64_t stride)
{
    for (uint64_t step = first; step <= last; step += stride) {
        show_step(tour->show, step);
        for (int i = 0; i < 3; i++)
            look(tour, &THREE[i], step % 2 ? GRAIN_NEURON : GRAIN_TERM, step);
        look(tour, &THREE[step % 3], (Grain)(3 + step % 3), step);
    }
}

START_TEST(tries_of_the_slow_learners_are_clean)
{
    Tour tour = {
        show_open(TRIES[_i / THEME_COUNT], (ThemeKind)(_i % THEME_COUNT)),
        TRIES[_i / THEME_COUNT], 0, 0};
    watch_tries(&tour, 0, 110, 1);     /* whole tries, step by step */
    watch_tries(&tour, 111, 1100, 13); /* biases, further weights, an update */
    show_close(tour.show);
    ck_assert_int_gt(tour.pictures, 400);
    ck_assert_msg(tour.faults == 0, "%s: %d of %d pictures have faults",
                  tour.network, tour.faults, tour.pictures);
}
END_TEST

Suite *overlap_suite(void)
{
    Suite *suite = suite_create("overlap");
    TCase *tests = tcase_create("overlap");
    tcase_add_test(tests, the_tiny_network_is_clean_everywhere);
    tcase_add_test(tests, themes_have_the_same_room);
    tcase_add_loop_test(tests, small_networks_are_clean, 0,
                        sizeof SMALL / sizeof *SMALL);
    tcase_add_loop_test(tests, larger_networks_are_clean, 0,
                        sizeof LARGER / sizeof *LARGER);
    tcase_add_loop_test(tests, networks_of_data_sets_are_clean, 0,
                        sizeof DATA / sizeof *DATA);
    tcase_add_loop_test(tests, tries_of_the_slow_learners_are_clean, 0,
                        THEME_COUNT * (int)(sizeof TRIES / sizeof *TRIES));
    suite_add_tcase(suite, tests);
    return suite;
}
