/* Training: the published numbers, what is printed, what is saved. */
#include "suites.h"

#include "capture.h"

#include <math.h>
#include <signal.h>
#include <string.h>

static void write_mazur(const char *name, const char *further_key)
{
    char text[1024];
    snprintf(text, sizeof text, "%s%s", MAZUR, further_key);
    temp_write(name, text);
}

/* The number behind a name at the beginning of a line. */
static double number_of(const char *text, const char *name)
{
    char start[64];
    snprintf(start, sizeof start, "%s ", name);
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1)
        if (strncmp(line, start, strlen(start)) == 0)
            return strtod(line + strlen(start), NULL);
    ck_abort_msg("no '%s' in: %s", name, text);
    return 0;
}

static void expect_near(const char *text, const char *name, double expected)
{
    double value = number_of(text, name);
    ck_assert_msg(fabs(value - expected) <= 1e-10 * fabs(expected),
                  "%s: %.17g, expected %.17g", name, value, expected);
}

START_TEST(one_step_of_the_published_example_has_its_numbers)
{
    write_mazur("m.yaml", "");
    Ran ran = run_line("train ~m.yaml --print cells");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(lines_of(ran.out), 13);
    expect_near(ran.out, "w[X->A]", 0.149780716133);
    expect_near(ran.out, "w[Y->B]", 0.299502287265);
    expect_near(ran.out, "w[A->C]", 0.358916479718);
    expect_near(ran.out, "w[B->D]", 0.561370121108);
    expect_near(ran.out, "b[D]", 0.6);
    expect_near(ran.out, "mean-error", 0.291027773694);
}
END_TEST

START_TEST(ten_thousand_steps_have_their_error)
{
    write_mazur("m.yaml", "");
    Ran ran = run_line("train ~m.yaml --epochs 10000");
    expect_near(ran.out, "mean-error", 3.51018778298e-05);
    expect_near(ran.out, "epochs", 10000);
    expect_near(ran.out, "samples", 10000);
}
END_TEST

START_TEST(the_published_mistake_gives_the_published_error)
{
    write_mazur("m.yaml", "  mistake: update-on-the-way\n");
    Ran ran = run_line("train ~m.yaml --print cells");
    expect_near(ran.out, "mean-error", 0.291027923905);
    expect_near(ran.out, "w[A->C]", 0.358916479718);
    ran = run_line("train ~m.yaml --epochs 10000");
    expect_near(ran.out, "mean-error", 3.50847862963e-05);
}
END_TEST

START_TEST(trained_biases_have_the_computed_numbers)
{
    char text[1024];
    snprintf(text, sizeof text, "%s", MAZUR);
    memcpy(strstr(text, "false"), "true ", 5);
    temp_write("m.yaml", text);
    Ran ran = run_line("train ~m.yaml --print cells");
    expect_near(ran.out, "b[A]", 0.345614322655);
    expect_near(ran.out, "b[D]", 0.619049118258);
    expect_near(ran.out, "mean-error", 0.280471446791);
}
END_TEST

START_TEST(outputs_are_one_line_a_sample)
{
    write_mazur("m.yaml", "");
    Ran ran = run_line("train ~m.yaml --print outputs");
    ck_assert_int_eq(lines_of(ran.out), 1);
    char *end;
    double c = strtod(ran.out, &end), d = strtod(end, &end);
    ck_assert_double_eq_tol(c, 0.742088111191, 1e-11);
    ck_assert_double_eq_tol(d, 0.775284968294, 1e-11);
    ck_assert_str_eq(end, "\n");
}
END_TEST

START_TEST(what_is_saved_trains_on_with_the_same_bits)
{
    write_mazur("m.yaml", "");
    Ran ran = run_line("train ~m.yaml --epochs 7 --save ~half.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(temp_count(), 2);
    Ran on = run_line("train ~half.yaml --epochs 5 --print cells");
    Ran whole = run_line("train ~m.yaml --epochs 12 --print cells");
    ck_assert_int_eq(on.code, CLI_DONE);
    ck_assert_str_eq(on.out, whole.out);
}
END_TEST

START_TEST(saving_over_the_file_itself_works)
{
    write_mazur("m.yaml", "");
    Ran whole = run_line("train ~m.yaml --epochs 2 --print cells");
    ck_assert_int_eq(run_line("train ~m.yaml --save ~m.yaml").code, CLI_DONE);
    Ran on = run_line("train ~m.yaml --print cells");
    ck_assert_str_eq(on.out, whole.out);
}
END_TEST

START_TEST(no_epoch_prints_the_first_weights)
{
    write_mazur("m.yaml", "");
    Ran ran = run_line("train ~m.yaml --epochs 0 --print cells");
    expect_near(ran.out, "w[X->A]", 0.15);
    expect_near(ran.out, "mean-error", 0.29837110876);
}
END_TEST

START_TEST(an_incomplete_batch_is_not_applied)
{
    temp_write("b.yaml", "network: {layers: [1, 1], activation: identity,\n"
                         "  biases: false, weights: [[[1]]]}\n"
                         "data:\n  samples:\n"
                         "    - {in: [1], out: [0]}\n"
                         "    - {in: [2], out: [0]}\n"
                         "    - {in: [3], out: [0]}\n"
                         "learner: {batch: 2}\n");
    Ran one = run_line("train ~b.yaml --samples 1 --print cells");
    expect_near(one.out, "w[x1->n1.1]", 1);
    Ran two = run_line("train ~b.yaml --samples 2 --print cells");
    expect_near(two.out, "w[x1->n1.1]", 0.75);
    Ran three = run_line("train ~b.yaml --samples 3 --print cells");
    expect_near(three.out, "w[x1->n1.1]", 0.075);
    Ran four = run_line("train ~b.yaml --samples 4 --print cells");
    ck_assert_str_eq(four.out, three.out);
}
END_TEST

START_TEST(single_steps_and_the_fast_way_agree)
{
    write_mazur("m.yaml", "");
    Ran fast = run_line("train ~m.yaml --epochs 50 --print cells");
    Ran slow = run_line("train ~m.yaml --epochs 50 --print cells --stepped");
    ck_assert_str_eq(fast.out, slow.out);
}
END_TEST

START_TEST(every_kind_of_network_agrees_with_its_single_steps)
{
    static const char *const networks[] = {
        "network: {layers: [2, 9, 3], activation: [relu, softmax]}\n"
        "loss: cross-entropy\n",
        "network: {layers: [2, 5, 5, 3], activation: [tanh, softplus, "
        "sigmoid]}\nloss: binary-cross-entropy\n",
        "network: {layers: [2, 3, 3], biases: false}\n"
        "loss: mean-squared-error\n",
    };
    static const char *const learners[] = {
        "learner: {batch: 2, order: shuffled, verify: true}\n",
        "learner: {batch: all, gradients: sum}\n",
        "learner: {mistake: wrong-sign}\n"};
    for (int i = 0; i < 9; i++) {
        char text[512];
        snprintf(text, sizeof text,
                 "%sdata:\n  samples:\n"
                 "    - {in: [1, 2], out: [1, 0, 0]}\n"
                 "    - {in: [-1, 0.5], out: [0, 1, 0]}\n"
                 "    - {in: [0.1, 3], out: [0, 0, 1]}\n%s",
                 networks[i / 3], learners[i % 3]);
        temp_write("n.yaml", text);
        Ran fast = run_line("train ~n.yaml --samples 50 --print cells");
        Ran slow =
            run_line("train ~n.yaml --samples 50 --print cells --stepped");
        ck_assert_int_eq(fast.code, CLI_DONE);
        ck_assert_str_eq(fast.out, slow.out);
    }
}
END_TEST

START_TEST(weights_that_ran_away_are_not_saved)
{
    temp_write("d.yaml", "network: {layers: [1, 1], activation: identity}\n"
                         "data: {samples: [{in: [10], out: [1]}]}\n"
                         "learner: {rate: 1000}\n");
    Ran ran = run_line("train ~d.yaml --epochs 500 --save ~out.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
    ck_assert(has(ran.err, "diverged at step "));
    ck_assert_int_eq(temp_count(), 1);
}
END_TEST

/* The number behind "diverged at step ". */
static long break_of(const Ran *ran)
{
    const char *words = "diverged at step ", *at = strstr(ran->err, words);
    ck_assert_msg(at != NULL, "%s", ran->err);
    return strtol(at + strlen(words), NULL, 10);
}

START_TEST(a_run_that_diverges_stops_at_that_step_and_says_so)
{
    temp_write("d.yaml", "network: {layers: [1, 1], activation: identity}\n"
                         "data: {samples: [{in: [10], out: [1]}]}\n"
                         "learner: {rate: 1000}\n");
    Ran fast = run_line("train ~d.yaml --epochs 500");
    long step = break_of(&fast);
    Ran stepped = run_line("train ~d.yaml --epochs 500 --stepped");
    ck_assert_int_eq(break_of(&stepped), step);
    char line[80];
    snprintf(line, sizeof line, "trace ~d.yaml --steps %ld --format jsonl",
             step - 1);
    ck_assert(!has(run_line(line).out, "nonfinite"));
    snprintf(line, sizeof line, "trace ~d.yaml --steps %ld --format jsonl",
             step);
    ck_assert(has(run_line(line).out, "nonfinite"));
}
END_TEST

START_TEST(an_output_that_cannot_be_written_is_told_before_training)
{
    write_mazur("m.yaml", "");
    static const char *const outs[] = {"~", "~none/o.yaml", "/dev/null"};
    for (int i = 0; i < 3; i++) {
        char line[128];
        snprintf(line, sizeof line,
                 "train ~m.yaml --epochs 9223372036854775807 --save %s",
                 outs[i]);
        Ran ran = run_line(line);
        ck_assert_int_eq(ran.code, CLI_FAILED);
        ck_assert_str_eq(ran.out, "");
        expect_one_line(ran.err);
    }
}
END_TEST

START_TEST(an_interrupt_stops_behind_a_sample_and_still_saves)
{
    write_mazur("m.yaml", "");
    run_line("train ~m.yaml --epochs 0"); /* catches interrupts */
    ck_assert_int_eq(raise(SIGINT), 0);
    Ran ran =
        run_line("train ~m.yaml --epochs 9223372036854775807 --save ~out.yaml");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_str_eq(ran.err, "backstep train: stopped in epoch 1\n");
    ck_assert(has(ran.out, "mean-error "));
    ck_assert(has(temp_read("out.yaml"), "weights:"));
}
END_TEST

START_TEST(a_watcher_sees_the_line_wiped_before_the_result)
{
    write_mazur("m.yaml", "");
    Ran ran = run_watched("train ~m.yaml --epochs 3");
    ck_assert_int_eq(ran.out[0], '\r');
    ck_assert(has(ran.out, " \repochs 3\n"));
    ck_assert_int_eq(run_line("train ~m.yaml --epochs 3").out[0], 'e');
}
END_TEST

START_TEST(bad_and_missing_files_and_wrong_usage_have_their_codes)
{
    static const struct {
        const char *line;
        int code;
    } rows[] = {
        {"train", CLI_USAGE},
        {"train a b", CLI_USAGE},
        {"train ~m.yaml --steps 3", CLI_USAGE},
        {"train ~m.yaml --epochs 1 --samples 1", CLI_USAGE},
        {"train ~m.yaml --print weights", CLI_USAGE},
        {"train ~m.yaml --print cells --print outputs", CLI_USAGE},
        {"train ~m.yaml --save", CLI_USAGE},
        {"train ~m.yaml --stepped=1", CLI_USAGE},
        {"train ~none.yaml", CLI_NO_FILE},
        {"train ~", CLI_BAD_FILE},
        {"train ~bad.yaml", CLI_BAD_FILE},
    };
    write_mazur("m.yaml", "");
    temp_write("bad.yaml", "network: 3\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Ran ran = run_line(rows[i].line);
        ck_assert_msg(ran.code == rows[i].code, "%s: %d", rows[i].line,
                      ran.code);
        ck_assert_msg(*ran.out == '\0', "%s", rows[i].line);
        ck_assert_msg(*ran.err != '\0', "%s", rows[i].line);
    }
}
END_TEST

#define GARDEN                                                                 \
    "network: {layers: [2, 2]}\n"                                              \
    "data: {file: garden.csv, inputs: [height, width], label: kind, "          \
    "test: 0.34}\n"

static void write_garden(void)
{
    temp_write("garden.yaml", GARDEN);
    temp_write("garden.csv", "kind,height,width\nrose,1.5,0.5\n"
                             "fern,\"0.3\",0.9\r\nrose,1.4,0.4\n"
                             "fern,0.2,1\nrose,1.3,0.6\nfern,0.4,0.8\n");
}

START_TEST(what_is_held_back_has_lines_of_its_own)
{
    write_garden();
    Ran ran = run_line("train ~garden.yaml --epochs 400");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "epochs 400\nsamples 1600\nmean-error "));
    ck_assert(has(ran.out, "\naccuracy 1\ntest-mean-error "));
    ck_assert(has(ran.out, "\ntest-accuracy 1\n"));
    ran = run_line("train ~garden.yaml --print outputs");
    ck_assert_int_eq(lines_of(ran.out), 4);
    ran = run_line("train ~garden.yaml --print cells");
    ck_assert(!has(ran.out, "test-"));
    ck_assert(!has(run_line("train @assets/tiny-network.yaml").out, "test-"));
}
END_TEST

START_TEST(data_of_another_file_is_saved_by_its_name)
{
    write_garden();
    ck_assert_int_eq(run_line("train ~garden.yaml --save ~o.yaml").code,
                     CLI_DONE);
    ck_assert(has(temp_read("o.yaml"), "  file: \"garden.csv\"\n"));
    ck_assert(has(temp_read("o.yaml"), "  test: 0.34\n"));
    ck_assert_int_eq(run_line("check ~o.yaml").code, CLI_DONE);
    temp_write("s.yaml", "network: {layers: [4, 3]}\ndata: {set: iris}\n");
    ck_assert_int_eq(run_line("train ~s.yaml --save ~t.yaml").code, CLI_DONE);
    ck_assert_int_eq(run_line("check ~t.yaml").code, CLI_DONE);
}
END_TEST

START_TEST(what_would_not_find_its_data_is_not_saved)
{
    write_garden();
    Ran ran = run_line("train ~garden.yaml --save /tmp/elsewhere.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
    ck_assert(has(ran.err, "would not find the data file 'garden.csv'"));
    ck_assert_str_eq(ran.out, "");
}
END_TEST

START_TEST(errors_of_the_data_are_a_bad_file)
{
    temp_write("garden.yaml", GARDEN);
    Ran ran = run_line("train ~garden.yaml");
    ck_assert_int_eq(ran.code, CLI_BAD_FILE);
    ck_assert(has(ran.err, "garden.yaml:2: data file 'garden.csv': no such "
                           "file\n"));
    temp_write("garden.csv", "kind,height,width\nrose,,0.5\nfern,1,x\n");
    ran = run_line("check ~garden.yaml");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert_int_eq(lines_of(ran.err), 2);
    ck_assert(has(ran.err, "/garden.csv:2: 'height' is ''; expected a number"));
    ck_assert(has(ran.err, "/garden.csv:3: 'width' is 'x'; expected a number"));
    ck_assert_int_eq(run_line("train ~garden.yaml").code, CLI_BAD_FILE);
}
END_TEST

START_TEST(every_command_takes_data_of_another_file)
{
    write_garden();
    ck_assert_int_eq(run_line("trace ~garden.yaml --samples 4").code, CLI_DONE);
    ck_assert_int_eq(run_line("check ~garden.yaml").code, CLI_DONE);
    ck_assert_int_eq(run_line("gradcheck ~garden.yaml").code, CLI_DONE);
    ck_assert_int_eq(run_line("worksheet ~garden.yaml").code, CLI_DONE);
    ck_assert_int_eq(run_line("worksheet ~garden.yaml --seed 3").code,
                     CLI_DONE);
    ck_assert_int_eq(run_line("render ~garden.yaml -o ~p.png").code, CLI_DONE);
}
END_TEST

Suite *train_suite(void)
{
    const TTest *const tests[] = {
        one_step_of_the_published_example_has_its_numbers,
        ten_thousand_steps_have_their_error,
        the_published_mistake_gives_the_published_error,
        trained_biases_have_the_computed_numbers,
        outputs_are_one_line_a_sample,
        what_is_saved_trains_on_with_the_same_bits,
        saving_over_the_file_itself_works,
        no_epoch_prints_the_first_weights,
        an_incomplete_batch_is_not_applied,
        single_steps_and_the_fast_way_agree,
        every_kind_of_network_agrees_with_its_single_steps,
        weights_that_ran_away_are_not_saved,
        a_run_that_diverges_stops_at_that_step_and_says_so,
        an_output_that_cannot_be_written_is_told_before_training,
        an_interrupt_stops_behind_a_sample_and_still_saves,
        a_watcher_sees_the_line_wiped_before_the_result,
        what_is_held_back_has_lines_of_its_own,
        data_of_another_file_is_saved_by_its_name,
        what_would_not_find_its_data_is_not_saved,
        errors_of_the_data_are_a_bad_file,
        every_command_takes_data_of_another_file,
        bad_and_missing_files_and_wrong_usage_have_their_codes,
        NULL};
    return suite_of("train", tests);
}
