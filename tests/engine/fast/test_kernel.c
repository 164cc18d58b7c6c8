/* The parts of each width against plain loops. */
#include "engine/fast/kernel.h"

#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

enum { SIZE = 16 };

typedef struct Numbers {
    _Alignas(64) double at[SIZE];
} Numbers;

/* One neuron with one weight, 1: its sums are what comes in. */
static Numbers outputs_of(const Kernel *kernel, Activation activation,
                          const Numbers *in)
{
    const double w = 1;
    Numbers sum, out;
    Sweep sweep = {.sources = 1,
                   .size = 1,
                   .samples = SIZE,
                   .distance = SIZE,
                   .activation = activation,
                   .w = &w,
                   .from = in->at,
                   .sum = sum.at,
                   .out = out.at};
    kernel->sweep(&sweep);
    return out;
}

static void expect_values(const Kernel *kernel, Activation activation,
                          const Numbers *in)
{
    const ActivationRow *row = activation_row(activation);
    Numbers out = outputs_of(kernel, activation, in);
    for (int i = 0; i < SIZE; i++) {
        double want = row->value(in->at[i]);
        EXPECT(memcmp(&out.at[i], &want, sizeof want) == 0,
               "%s(%.17g) with %d lanes is %.17g, want %.17g", row->name,
               in->at[i], kernel->lanes, out.at[i], want);
    }
}

START_TEST(activations_have_the_bits_of_the_table)
{
    Rng rng = rng_seeded(77);
    for (int i = 0; i < 30000; i++) {
        Numbers in;
        double scale = ldexp(1, (int)rng_below(&rng, 16) - 5);
        for (int k = 0; k < SIZE; k++)
            in.at[k] = scale * (2 * rng_unit(&rng) - 1);
        for (int lanes = 2; lanes <= 8; lanes *= 2)
            if (kernel_of(lanes))
                expect_values(kernel_of(lanes),
                              (Activation)(i % ACTIVATION_SOFTMAX), &in);
    }
}
END_TEST

START_TEST(far_out_and_in_the_middle_too)
{
    const Numbers in = {{0.0, -0.0, 1e-308, -1e-308, 709, -709, 745, -745, 1000,
                         -1000, HUGE_VAL, -HUGE_VAL, 30, -30, 1e-20,
                         0.34657359027997264}};
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int lanes = 2; lanes <= 8; lanes *= 2)
            if (kernel_of(lanes))
                expect_values(kernel_of(lanes), (Activation)a, &in);
}
END_TEST

START_TEST(not_a_number_stays_none_where_it_does_in_single_steps)
{
    Numbers in;
    for (int k = 0; k < SIZE; k++)
        in.at[k] = HUGE_VAL - HUGE_VAL;
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int lanes = 2; lanes <= 8; lanes *= 2) {
            const ActivationRow *row = activation_row((Activation)a);
            if (!kernel_of(lanes))
                continue;
            Numbers out = outputs_of(kernel_of(lanes), (Activation)a, &in);
            ck_assert_int_eq(isnan(out.at[0]), isnan(row->value(in.at[0])));
        }
}
END_TEST

START_TEST(sums_begin_with_the_bias_and_add_the_sources_in_order)
{
    static const double w[6] = {1e16, 1, -1e16, 3, 0.1, 0.2};
    static const double b[2] = {1, 0.7};
    _Alignas(64) double from[3 * SIZE];
    _Alignas(64) double sum[2 * SIZE], out[2 * SIZE];
    for (int i = 0; i < 3 * SIZE; i++)
        from[i] = 1 + i / 64.0;
    for (int lanes = 2; lanes <= 8; lanes *= 2) {
        Sweep sweep = {.sources = 3,
                       .size = 2,
                       .samples = SIZE,
                       .distance = SIZE,
                       .w = w,
                       .b = b,
                       .from = from,
                       .sum = sum,
                       .out = out};
        if (!kernel_of(lanes))
            continue;
        kernel_of(lanes)->sweep(&sweep);
        for (int n = 0; n < 2; n++)
            for (int s = 0; s < SIZE; s++) {
                double want = b[n];
                for (int i = 0; i < 3; i++)
                    want += w[3 * n + i] * from[i * SIZE + s];
                ck_assert(want == sum[n * SIZE + s]);
                ck_assert(want == out[n * SIZE + s]);
            }
    }
}
END_TEST

Suite *kernel_suite(void)
{
    const TTest *const tests[] = {
        activations_have_the_bits_of_the_table, far_out_and_in_the_middle_too,
        not_a_number_stays_none_where_it_does_in_single_steps,
        sums_begin_with_the_bias_and_add_the_sources_in_order, NULL};
    return suite_of("kernel", tests);
}
