/* Every set is what docs/formats.md says of it, the same on every machine. */
#include "data/generate.h"
#include "suites.h"

#include <math.h>
#include <string.h>

static Dataset make(const char *name, int count, double noise, uint64_t seed)
{
    Dataset set;
    const Generator *row = generator_find(name);
    ck_assert_ptr_nonnull(row);
    ck_assert(
        generator_make(row, count, noise < 0 ? row->noise : noise, seed, &set));
    ck_assert_int_eq(set.count, count);
    ck_assert_int_eq(set.inputs, row->inputs);
    return set;
}

static void expect_logic(const char *name, const int answers[4])
{
    Dataset set = make(name, 9, 0, 1);
    for (int s = 0; s < 9; s++) {
        ck_assert_double_eq(set.in[2 * s], s % 4 / 2);
        ck_assert_double_eq(set.in[2 * s + 1], s % 2);
        ck_assert_int_eq(set.label[s], answers[s % 4]);
    }
    dataset_free(&set);
}

START_TEST(logic_goes_through_the_four_corners)
{
    expect_logic("xor", (int[]){0, 1, 1, 0});
    expect_logic("and", (int[]){0, 0, 0, 1});
    expect_logic("or", (int[]){0, 1, 1, 1});
}
END_TEST

START_TEST(classes_take_turns)
{
    static const char *const names[] = {"circle", "spiral", "gaussians",
                                        "two-moons", "five-classes"};
    for (int i = 0; i < 5; i++) {
        Dataset set = make(names[i], 20, -1, 3);
        for (int s = 0; s < 20; s++)
            ck_assert_int_eq(set.label[s], s % (i == 4 ? 5 : 2));
        ck_assert_int_eq(set.classes, i == 4 ? 5 : 2);
        dataset_free(&set);
    }
}
END_TEST

START_TEST(points_without_noise_lie_where_they_should)
{
    Dataset circle = make("circle", 500, 0, 1),
            moons = make("two-moons", 500, 0, 1);
    Dataset five = make("five-classes", 50, 0, 1),
            arms = make("spiral", 500, 0, 1);
    for (int s = 0; s < 500; s++) {
        const double *c = circle.in + 2 * s, *m = moons.in + 2 * s;
        double far = hypot(c[0], c[1]);
        ck_assert(circle.label[s] ? far < 0.5 : far >= 0.7499 && far < 1.0001);
        double y = moons.label[s] ? 0.5 - m[1] : m[1];
        double x = moons.label[s] ? 1 - m[0] : m[0];
        ck_assert_double_eq_tol(hypot(x, y), 1, 1e-12);
        ck_assert_double_ge(y, 0);
        ck_assert_double_lt(hypot(arms.in[2 * s], arms.in[2 * s + 1]), 1.0001);
    }
    for (int s = 0; s < 50; s++)
        ck_assert_double_eq_tol(hypot(five.in[2 * s], five.in[2 * s + 1]), 1,
                                1e-12);
    dataset_free(&circle);
    dataset_free(&moons);
    dataset_free(&five);
    dataset_free(&arms);
}
END_TEST

START_TEST(line_and_sine_have_a_number_for_a_number)
{
    Dataset line = make("line", 200, 0, 1), sine = make("sine", 200, 0, 1);
    ck_assert(!line.labelled && line.outputs == 1);
    for (int s = 0; s < 200; s++) {
        ck_assert_double_le(fabs(line.in[s]), 1);
        ck_assert_double_eq_tol(line.out[s], 0.5 + 0.25 * line.in[s], 1e-15);
        ck_assert_double_eq_tol(
            sine.out[s], sin(3.14159265358979323846 * sine.in[s]), 1e-14);
    }
    dataset_free(&line);
    dataset_free(&sine);
}
END_TEST

START_TEST(noise_is_added_with_its_deviation)
{
    Dataset plain = make("two-moons", 4000, 0, 5);
    Dataset noisy = make("two-moons", 4000, 0.3, 5);
    double squares = 0;
    for (int i = 0; i < 8000; i++)
        squares += (plain.in[i] - noisy.in[i]) * (plain.in[i] - noisy.in[i]);
    ck_assert_double_eq_tol(sqrt(squares / 8000), 0.3, 0.01);
    dataset_free(&plain);
    dataset_free(&noisy);
    plain = make("line", 4000, 0, 5);
    noisy = make("line", 4000, 0.3, 5);
    ck_assert_mem_eq(plain.in, noisy.in, 4000 * sizeof(double));
    ck_assert_double_ne(plain.out[0], noisy.out[0]);
    dataset_free(&plain);
    dataset_free(&noisy);
}
END_TEST

START_TEST(a_longer_set_begins_like_a_shorter_one)
{
    for (const Generator *row = GENERATORS; row->name; row++) {
        Dataset small = make(row->name, 10, -1, 7);
        Dataset large = make(row->name, 100, -1, 7);
        ck_assert_mem_eq(small.in, large.in,
                         10 * (size_t)row->inputs * sizeof(double));
        dataset_free(&small);
        dataset_free(&large);
    }
}
END_TEST

START_TEST(another_seed_gives_other_points)
{
    Dataset one = make("spiral", 10, -1, 1), two = make("spiral", 10, -1, 2);
    ck_assert_mem_ne(one.in, two.in, 20 * sizeof(double));
    dataset_free(&one);
    dataset_free(&two);
}
END_TEST

/* FNV-1a over the bits of all numbers. */
static uint64_t fingerprint(const char *name)
{
    Dataset set = make(name, 300, -1, 42);
    uint64_t hash = 0xCBF29CE484222325u;
    size_t bytes = 300 * (size_t)set.inputs * sizeof(double);
    const unsigned char *at = (const unsigned char *)set.in;
    for (size_t i = 0; i < bytes; i++)
        hash = (hash ^ at[i]) * 0x100000001B3u;
    at = (const unsigned char *)set.out;
    for (size_t i = 0; at && i < 300 * sizeof(double); i++)
        hash = (hash ^ at[i]) * 0x100000001B3u;
    dataset_free(&set);
    return hash;
}

/* Taken once; both compilers at every level must give these. */
START_TEST(the_bits_are_the_same_on_every_machine)
{
    static const uint64_t prints[10] = {0x7CA4463E407B4265, 0x7CA4463E407B4265,
                                        0x7CA4463E407B4265, 0x5DA48702FAC1DA24,
                                        0xCF97D2DD50BC2351, 0x321C3CBFCF9ABF7,
                                        0x3DB15F0BC0D6B4B4, 0x653BBBF15E533C6D,
                                        0xA1E0B20A59EFAE9C, 0x6FDFA09F27551DFF};
    int i = 0;
    for (const Generator *row = GENERATORS; row->name; row++, i++)
        ck_assert_msg(fingerprint(row->name) == prints[i], "%s: 0x%llX",
                      row->name, (unsigned long long)fingerprint(row->name));
}
END_TEST

Suite *generate_suite(void)
{
    const TTest *const tests[] = {logic_goes_through_the_four_corners,
                                  classes_take_turns,
                                  points_without_noise_lie_where_they_should,
                                  line_and_sine_have_a_number_for_a_number,
                                  noise_is_added_with_its_deviation,
                                  a_longer_set_begins_like_a_shorter_one,
                                  another_seed_gives_other_points,
                                  the_bits_are_the_same_on_every_machine,
                                  NULL};
    return suite_of("generate", tests);
}
