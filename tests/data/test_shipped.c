/* The sets of assets/data are what their README says. */
#include "data/shipped.h"
#include "suites.h"

#include "place.h"

#include <string.h>

static Dataset read_set(const char *name)
{
    static Report report;
    Dataset set;
    report_start(&report, "e");
    bool read = shipped_read(name, place_assets(), &report, &set);
    ck_assert_msg(read, "%s", place_lines(&report));
    return set;
}

START_TEST(iris_has_fifty_flowers_of_three_species)
{
    Dataset set = read_set("iris");
    ck_assert_int_eq(set.count, 150);
    ck_assert_int_eq(set.inputs, 4);
    ck_assert_int_eq(set.classes, 3);
    for (int s = 0; s < 150; s++)
        ck_assert_int_eq(set.label[s], s / 50);
    ck_assert_double_eq(set.in[0], 5.1);
    ck_assert_double_eq(set.in[34 * 4 + 3], 0.2); /* as in Fisher's paper */
    ck_assert_double_eq(set.in[37 * 4 + 1], 3.6);
    dataset_free(&set);
}
END_TEST

START_TEST(digits_are_pictures_of_all_ten)
{
    int times[10] = {0};
    Dataset set = read_set("digits");
    ck_assert_int_eq(set.count, 1797);
    ck_assert_int_eq(set.inputs, 64);
    ck_assert_int_eq(set.classes, 10);
    for (int s = 0; s < 1797; s++)
        times[set.label[s]]++;
    for (int i = 0; i < 10; i++) {
        ck_assert_int_ge(times[i], 174);
        ck_assert_int_eq(set.label[i], i); /* a class is its digit */
    }
    for (int i = 0; i < 1797 * 64; i++)
        ck_assert(set.in[i] >= 0 && set.in[i] <= 16);
    dataset_free(&set);
}
END_TEST

START_TEST(only_these_are_shipped)
{
    ck_assert(shipped_is("iris") && shipped_is("digits"));
    ck_assert(!shipped_is("xor") && !shipped_is(""));
}
END_TEST

START_TEST(missing_assets_are_told)
{
    static Report report;
    Dataset set;
    report_start(&report, "e");
    ck_assert(!shipped_read("iris", "/nowhere", &report, &set));
    ck_assert_str_eq(place_lines(&report),
                     "/nowhere/data/iris.csv: no such file; expected a file to "
                     "read\n");
}
END_TEST

Suite *shipped_suite(void)
{
    const TTest *const tests[] = {
        iris_has_fifty_flowers_of_three_species, digits_are_pictures_of_all_ten,
        only_these_are_shipped, missing_assets_are_told, NULL};
    return suite_of("shipped", tests);
}
