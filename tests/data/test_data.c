/* From a description to two parts. */
#define _POSIX_C_SOURCE 200809L /* symlink */
#include "data/data.h"
#include "suites.h"

#include "place.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const INPUTS[] = {"x", "y"};

static DataSpec set_of(const char *name, int inputs, int outputs)
{
    return (DataSpec){.set = name,
                      .folder = "",
                      .assets = place_assets(),
                      .noise = -1,
                      .seed = 1,
                      .inputs = inputs,
                      .outputs = outputs,
                      .targets = true,
                      .line = 3,
                      .test_line = 4};
}

static DataSpec file_of(const char *name)
{
    DataSpec spec = set_of(NULL, 2, 2);
    spec.file = name;
    spec.folder = place_path("");
    spec.columns = (TableColumns){.inputs = 2, .input = INPUTS, .label = "c"};
    return spec;
}

static Data load(const DataSpec *spec)
{
    static Report report;
    Data data;
    report_start(&report, "e.yaml");
    bool loaded = data_load(spec, &report, &data);
    ck_assert_msg(loaded, "%s", place_lines(&report));
    return data;
}

static void expect_errors(const DataSpec *spec, const char *errors)
{
    static Report report;
    Data data = {.training = {.count = -1}};
    report_start(&report, "e.yaml");
    ck_assert(!data_load(spec, &report, &data));
    ck_assert_str_eq(place_lines(&report), errors);
    ck_assert_int_eq(data.training.count, -1);
}

START_TEST(a_set_has_its_own_count)
{
    DataSpec spec = set_of("two-moons", 2, 1);
    Data data = load(&spec);
    ck_assert_int_eq(data.training.count, 200);
    ck_assert_int_eq(data.test.count, 0);
    data_free(&data);
    spec.count = 3;
    data = load(&spec);
    ck_assert_int_eq(data.training.count, 3);
    ck_assert_double_eq(data.training.out[1], 1);
    data_free(&data);
}
END_TEST

START_TEST(a_set_fits_its_network)
{
    DataSpec spec = set_of("xor", 3, 3);
    expect_errors(&spec,
                  "e.yaml:3: xor has 2 inputs and the network 3; expected the "
                  "same\n"
                  "e.yaml:3: xor has 2 classes and the network 3 outputs; "
                  "expected 1 or 2\n");
    spec = set_of("line", 2, 2);
    expect_errors(&spec, "e.yaml:3: line has 1 input and the network 2; "
                         "expected the same\n"
                         "e.yaml:3: line has 1 output and the network 2; "
                         "expected the same\n");
    spec = set_of("digits", 64, 1);
    expect_errors(&spec, "e.yaml:3: digits has 10 classes and the network 1 "
                         "output; expected 10\n");
}
END_TEST

static bool is_positive(const void *user, const double *targets, int sample,
                        int line, Report *report)
{
    (void)user;
    if (targets[0] < 0)
        report_add(report, line, "sample %d is below 0; expected more", sample);
    return targets[0] >= 0;
}

START_TEST(the_first_target_of_a_set_that_does_not_fit_is_told)
{
    static Report report;
    Data data;
    DataSpec spec = set_of("sine", 1, 1);
    spec.check.fit = is_positive;
    report_start(&report, "e.yaml");
    ck_assert(!data_load(&spec, &report, &data)); /* half are below 0 */
    ck_assert_int_eq(report.count, 1);
    ck_assert_int_eq(report.lines[0].line, 3);
    spec = set_of("two-moons", 2, 1);
    spec.check.fit = is_positive;
    data = load(&spec);
    data_free(&data);
}
END_TEST

START_TEST(two_classes_may_need_an_output_each)
{
    DataSpec spec = set_of("two-moons", 2, 1);
    spec.own_output = true;
    expect_errors(&spec, "e.yaml:3: two-moons has 2 classes and the network 1 "
                         "output; expected 2\n");
    spec.outputs = 2;
    Data data = load(&spec);
    data_free(&data);
}
END_TEST

START_TEST(a_share_is_held_back_behind_the_others)
{
    DataSpec spec = set_of("iris", 4, 3);
    spec.test = 0.25;
    Data data = load(&spec);
    ck_assert_int_eq(data.training.count, 112);
    ck_assert_int_eq(data.test.count, 38);
    ck_assert_ptr_eq(data.test.in, data.training.in + 112 * 4);
    ck_assert_ptr_eq(data.test.out, data.training.out + 112 * 3);
    data_free(&data);
}
END_TEST

START_TEST(both_parts_have_at_least_one_sample)
{
    DataSpec spec = set_of("line", 1, 1);
    spec.count = 1;
    spec.test = 0.25;
    expect_errors(&spec, "e.yaml:4: test holds back 0 of 1 samples; expected "
                         "one at least in each part\n");
    spec.test = 0.75;
    expect_errors(&spec, "e.yaml:4: test holds back 1 of 1 samples; expected "
                         "one at least in each part\n");
    spec.test = 0;
    Data data = load(&spec);
    data_free(&data);
}
END_TEST

START_TEST(every_class_is_learned_from)
{
    DataSpec spec = set_of("and", 2, 1);
    int refused = 0;
    spec.test = 0.25; /* one of four; one of them has the only 1 */
    for (spec.seed = 0; spec.seed < 40; spec.seed++) {
        static Report report;
        Data data;
        report_start(&report, "e.yaml");
        if (data_load(&spec, &report, &data)) {
            data_free(&data);
            continue;
        }
        ck_assert_str_eq(place_lines(&report),
                         "e.yaml:4: test holds back every sample of a class; "
                         "expected each to be learned from too (another seed "
                         "may do)\n");
        refused++;
    }
    ck_assert(refused > 2 && refused < 25);
}
END_TEST

START_TEST(standardising_knows_the_training_part_only)
{
    DataSpec spec = set_of("digits", 64, 10);
    spec.test = 0.5;
    spec.standardize = true;
    Data data = load(&spec);
    double sum = 0, other = 0;
    for (int s = 0; s < data.training.count; s++)
        sum += data.training.in[s * 64 + 20];
    for (int s = 0; s < data.test.count; s++)
        other += data.test.in[s * 64 + 20];
    ck_assert_double_eq_tol(sum / data.training.count, 0, 1e-12);
    ck_assert_double_ne(other, 0);
    for (int s = 0; s < data.training.count; s++)
        ck_assert_double_eq(data.training.in[s * 64], 0); /* never any ink */
    data_free(&data);
}
END_TEST

START_TEST(a_file_lies_inside_the_folder)
{
    static char inside[PLACE_PATH + 10];
    place_make();
    snprintf(inside, sizeof inside, "%s", place_path("in"));
    ck_assert_int_eq(mkdir(inside, 0700), 0);
    place_write("out.csv", "x,y,c\n1,2,a\n3,4,b\n");
    place_write("in/good.csv", "x,y,c\n1,2,a\n3,4,b\n");
    ck_assert_int_eq(symlink("../out.csv", place_path("in/link.csv")), 0);
    ck_assert_int_eq(symlink("good.csv", place_path("in/fine.csv")), 0);
    DataSpec spec = file_of("good.csv");
    spec.folder = inside;
    Data data = load(&spec);
    data_free(&data);
    spec.file = "./fine.csv";
    data = load(&spec);
    data_free(&data);
    spec.file = "link.csv";
    expect_errors(&spec, "e.yaml:3: data file 'link.csv': it is a link out of "
                         "the experiment's folder\n");
    spec.file = "../out.csv";
    expect_errors(&spec, "e.yaml:3: data file '../out.csv': expected a path "
                         "inside the experiment's folder\n");
    spec.file = "a/../good.csv";
    expect_errors(&spec, "e.yaml:3: data file 'a/../good.csv': expected a path "
                         "inside the experiment's folder\n");
    spec.file = "/etc/passwd";
    expect_errors(&spec, "e.yaml:3: data file '/etc/passwd': expected a path "
                         "inside the experiment's folder\n");
    spec.file = "none.csv";
    expect_errors(&spec, "e.yaml:3: data file 'none.csv': no such file\n");
    place_leave();
}
END_TEST

START_TEST(names_that_begin_with_dots_are_names)
{
    char path[PLACE_PATH];
    const char *reason;
    place_make();
    place_write("..a.csv", "x");
    ck_assert(data_find(place_path(""), "..a.csv", path, sizeof path, &reason));
    place_leave();
}
END_TEST

START_TEST(what_is_wrong_in_a_file_has_its_name_and_line)
{
    char errors[PLACE_PATH + 100];
    place_make();
    place_write("a.csv", "x,y,c\n1,2,a\n3,q,b\n");
    DataSpec spec = file_of("a.csv");
    snprintf(errors, sizeof errors, "%s:3: 'y' is 'q'; expected a number\n",
             place_path("a.csv"));
    spec.folder = place_path("");
    expect_errors(&spec, errors);
    place_leave();
}
END_TEST

START_TEST(labels_fit_the_outputs)
{
    place_make();
    place_write("a.csv", "x,y,c\n1,2,a\n3,4,b\n5,6,d\n");
    DataSpec spec = file_of("a.csv");
    expect_errors(&spec, "e.yaml:3: label has 3 classes and the network 2 "
                         "outputs; expected 3\n");
    spec.outputs = 3;
    Data data = load(&spec);
    ck_assert_double_eq(data.training.out[8], 1);
    data_free(&data);
    place_leave();
}
END_TEST

START_TEST(a_file_may_have_no_targets_when_none_are_needed)
{
    place_make();
    place_write("a.csv", "x,y\n1,2\n");
    DataSpec spec = file_of("a.csv");
    spec.columns.label = NULL;
    spec.targets = false;
    Data data = load(&spec);
    ck_assert_ptr_null(data.training.out);
    data_free(&data);
    place_leave();
}
END_TEST

START_TEST(few_bytes_cannot_ask_for_much_memory)
{
    static char text[100000];
    TextBuffer buffer = text_buffer(text, sizeof text);
    place_make();
    text_add(&buffer, "x,y,c\n");
    for (int i = 0; i < 4096; i++)
        text_addf(&buffer, "1,2,%d\n", i);
    for (int i = 0; i < 4096; i++)
        text_add(&buffer, "1,2,0\n");
    for (int i = 0; i < 4096; i++)
        text_add(&buffer, "1,2,0\n");
    place_write("a.csv", text);
    DataSpec spec = file_of("a.csv");
    spec.outputs = 4096;
    Data data = load(&spec);
    data_free(&data);
    ck_assert(!buffer.full);
    DataSpec large = set_of("five-classes", 2, 5);
    large.count = 1000000;
    data = load(&large);
    ck_assert_int_eq(data.training.count, 1000000);
    data_free(&data);
    FILE *file = fopen(place_path("a.csv"), "ab");
    for (int i = 0; i < 4096; i++)
        fputs("1,2,0\n", file);
    fclose(file);
    spec.folder = place_path("");
    expect_errors(&spec, "e.yaml:3: 16384 samples of 4098 numbers; expected at "
                         "most 64,000,000 numbers\n");
    place_leave();
}
END_TEST

Suite *data_suite(void)
{
    const TTest *const tests[] = {
        a_set_has_its_own_count,
        a_set_fits_its_network,
        the_first_target_of_a_set_that_does_not_fit_is_told,
        two_classes_may_need_an_output_each,
        a_share_is_held_back_behind_the_others,
        both_parts_have_at_least_one_sample,
        every_class_is_learned_from,
        standardising_knows_the_training_part_only,
        a_file_lies_inside_the_folder,
        names_that_begin_with_dots_are_names,
        what_is_wrong_in_a_file_has_its_name_and_line,
        labels_fit_the_outputs,
        a_file_may_have_no_targets_when_none_are_needed,
        few_bytes_cannot_ask_for_much_memory,
        NULL};
    return suite_of("data", tests);
}
