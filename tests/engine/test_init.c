/* First weights: within their bounds, with their deviation, from their seed. */
#include "engine/init.h"

#include "suites.h"

#include <math.h>
#include <string.h>

enum { IN = 60, OUT = 40 };

static Net *net_wide(void)
{
    static const int sizes[3] = {IN, OUT, 2};
    static const Activation activation[3] = {ACTIVATION_IDENTITY};
    NetSpec spec = {
        .layers = 3, .sizes = sizes, .activation = activation, .biases = true};
    Net *net = net_new(&spec);
    ck_assert_ptr_nonnull(net);
    return net;
}

typedef struct Spread {
    double mean, deviation, largest;
} Spread;

/* Of the first layer's weights. */
static Spread spread_of(const Net *net, const double *cells)
{
    const double *w = cells + net->at[CELL_W][1];
    double sum = 0, squares = 0, largest = 0;
    int count = IN * OUT;
    for (int i = 0; i < count; i++) {
        sum += w[i];
        squares += w[i] * w[i];
        largest = fmax(largest, fabs(w[i]));
    }
    double mean = sum / count;
    return (Spread){mean, sqrt(squares / count - mean * mean), largest};
}

static double *filled(const Net *net, InitConfig config)
{
    double *cells = calloc((size_t)net->cells, sizeof *cells);
    ck_assert_ptr_nonnull(cells);
    for (int c = 0; c < net->cells; c++)
        cells[c] = 99; /* what is not written stays */
    init_weights(net, &config, cells);
    return cells;
}

/* The tolerances are four standard errors of 2,400 draws. */
static void expect_spread(InitConfig config, double deviation, double bound)
{
    Net *net = net_wide();
    double *cells = filled(net, config);
    Spread spread = spread_of(net, cells);
    ck_assert_double_lt(fabs(spread.mean), 4 * deviation / sqrt(IN * OUT));
    ck_assert_double_lt(fabs(spread.deviation / deviation - 1), 0.06);
    ck_assert_double_le(spread.largest, bound);
    ck_assert_double_gt(spread.largest, 1.7 * deviation);
    free(cells);
    net_free(net);
}

START_TEST(xavier_is_uniform_in_its_bounds)
{
    double bound = sqrt(6.0 / (IN + OUT));
    for (uint64_t seed = 1; seed <= 5; seed++)
        expect_spread((InitConfig){.scheme = INIT_XAVIER, .seed = seed},
                      bound / sqrt(3), bound);
}
END_TEST

START_TEST(he_is_normal_with_its_deviation)
{
    double deviation = sqrt(2.0 / IN);
    for (uint64_t seed = 1; seed <= 5; seed++)
        expect_spread((InitConfig){.scheme = INIT_HE, .seed = seed}, deviation,
                      6 * deviation);
}
END_TEST

START_TEST(uniform_and_normal_take_their_size)
{
    expect_spread((InitConfig){INIT_UNIFORM, 7, 0.25, 0}, 0.25 / sqrt(3), 0.25);
    expect_spread((InitConfig){INIT_NORMAL, 7, 0, 0.05}, 0.05, 6 * 0.05);
}
END_TEST

START_TEST(zero_is_zero_and_biases_always_are)
{
    Net *net = net_wide();
    for (int s = 0; s < INIT_COUNT; s++) {
        double *cells = filled(net, (InitConfig){(InitScheme)s, 1, 0.5, 0.1});
        for (int n = 0; n < OUT; n++)
            ck_assert_double_eq(cells[net->at[CELL_B][1] + n], 0);
        if (s == INIT_ZERO)
            ck_assert_double_eq(spread_of(net, cells).largest, 0);
        ck_assert_double_eq(cells[net->at[CELL_SUM][1]], 99);
        ck_assert_double_eq(cells[net->at[CELL_ERROR][2]], 99);
        free(cells);
    }
    net_free(net);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_weights)
{
    Net *net = net_wide();
    size_t bytes = (size_t)net->cells * sizeof(double);
    for (int s = 0; s < INIT_ZERO; s++) {
        InitConfig config = {(InitScheme)s, 12, 0.5, 0.1};
        double *a = filled(net, config), *b = filled(net, config);
        config.seed = 13;
        double *c = filled(net, config);
        ck_assert_int_eq(memcmp(a, b, bytes), 0);
        ck_assert_int_ne(memcmp(a, c, bytes), 0);
        free(a);
        free(b);
        free(c);
    }
    net_free(net);
}
END_TEST

START_TEST(schemes_are_found_by_their_names)
{
    static const char *const names[INIT_COUNT] = {"xavier", "he", "uniform",
                                                  "normal", "zero"};
    InitScheme found = INIT_COUNT;
    for (int i = 0; i < INIT_COUNT; i++) {
        ck_assert(init_by_name(names[i], &found));
        ck_assert_int_eq((int)found, i);
    }
    ck_assert(!init_by_name("glorot", &found));
    ck_assert_int_eq((int)found, INIT_ZERO);
}
END_TEST

Suite *init_suite(void)
{
    const TTest *const tests[] = {
        xavier_is_uniform_in_its_bounds,
        he_is_normal_with_its_deviation,
        uniform_and_normal_take_their_size,
        zero_is_zero_and_biases_always_are,
        the_same_seed_gives_the_same_weights,
        schemes_are_found_by_their_names,
        NULL,
    };
    return suite_of("init", tests);
}
