/* A step as one line. */
#include "engine/explain.h"

#include "engine/curve.h"
#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

/* --- lines --- */

/* The line of the first step that writes this cell (from here on). */
static const char *line_of(World *world, const char *cell)
{
    static char line[256];
    TextBuffer text = text_buffer(line, sizeof line);
    int wanted = world_cell(world, "%s", cell);
    for (int n = 0; n < 1000; n++) {
        const Step *step = run_next(world->run);
        if (step->cell != wanted)
            continue;
        step_text(world->run, step, &text);
        return line;
    }
    ck_abort_msg("%s is never written", cell);
}

static const char *next_line(World *world)
{
    static char line[256];
    TextBuffer text = text_buffer(line, sizeof line);
    step_text(world->run, run_next(world->run), &text);
    return line;
}

/* Mazur's numbers on X Y -> A B -> C D. */
static World world_mazur(Plan *plan)
{
    static const double weights[8] = {0.15, 0.2,  0.25, 0.3,
                                      0.4,  0.45, 0.5,  0.55};
    static const double biases[4] = {0.35, 0.35, 0.6, 0.6};
    World world = world_new(plan);
    net_load(world.net, weights, biases, world.start);
    world.in[0] = 0.05;
    world.in[1] = 0.1;
    if (world.out) {
        world.out[0] = 0.01;
        world.out[1] = 0.99;
    }
    world_restart(&world, plan);
    return world;
}

START_TEST(each_kind_of_step_has_its_line)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "in[X]"), "in[X] := 0.05 of sample 1");
    ck_assert_str_eq(line_of(&world, "target[D]"),
                     "target[D] := 0.99 of sample 1");
    ck_assert_str_eq(next_line(&world), "sum[A] := b[A] = 0.35 -> 0.35");
    ck_assert_str_eq(next_line(&world),
                     "sum[A] += w[X->A] * in[X] = 0.15 * 0.05 -> 0.3575");
    ck_assert_str_eq(next_line(&world),
                     "sum[A] += w[Y->A] * in[Y] = 0.2 * 0.1 -> 0.3775");
    ck_assert_str_eq(next_line(&world),
                     "out[A] := sigmoid(sum[A]) = sigmoid(0.3775) -> 0.59327");
    world_run_to(&world, PHASE_ERROR);
    ck_assert_str_eq(next_line(&world), "error := 1/2 (out[C] - target[C])^2 = "
                                        "1/2 (0.751365 - 0.01)^2 -> 0.274811");
    ck_assert_str_eq(next_line(&world), "error += 1/2 (out[D] - target[D])^2 = "
                                        "1/2 (0.772928 - 0.99)^2 -> 0.298371");
    ck_assert_str_eq(next_line(&world), "upstream[C] := out[C] - target[C] = "
                                        "0.751365 - 0.01 -> 0.741365");
    ck_assert_str_eq(
        next_line(&world),
        "slope[C] := sigmoid'(sum[C]) = sigmoid'(1.10591) -> 0.186816");
    ck_assert_str_eq(next_line(&world), "delta[C] := upstream[C] * slope[C] = "
                                        "0.741365 * 0.186816 -> 0.138499");
    ck_assert_str_eq(next_line(&world), "grad[A->C] := out[A] * delta[C] = "
                                        "0.59327 * 0.138499 -> 0.082167");
    world_end(&world);
}
END_TEST

START_TEST(lines_go_on_through_backward_and_update)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "gradb[C]"),
                     "gradb[C] := delta[C] = 0.138499 -> 0.138499");
    ck_assert_str_eq(line_of(&world, "upstream[A]"),
                     "upstream[A] := w[A->C] * delta[C] = "
                     "0.4 * 0.138499 -> 0.0553994");
    ck_assert_str_eq(next_line(&world), "upstream[A] += w[A->D] * delta[D] = "
                                        "0.5 * (-0.0380982) -> 0.0363503");
    ck_assert_str_eq(line_of(&world, "w[X->A]"),
                     "w[X->A] := w[X->A] - rate * grad[X->A] = "
                     "0.15 - 0.5 * 0.000438568 -> 0.149781");
    ck_assert_str_eq(line_of(&world, "b[D]"),
                     "b[D] := b[D] - rate * gradb[D] = "
                     "0.6 - 0.5 * (-0.0380982) -> 0.619049");
    world_end(&world);
}
END_TEST

START_TEST(negative_numbers_are_bracketed_only_behind_a_sign)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    World world = world_mazur(&plan);
    world.start[world_cell(&world, "b[A]")] = -0.35;
    world.in[0] = -0.05;
    world_restart(&world, &plan);
    ck_assert_str_eq(line_of(&world, "sum[A]"),
                     "sum[A] := b[A] = -0.35 -> -0.35");
    ck_assert_str_eq(next_line(&world),
                     "sum[A] += w[X->A] * in[X] = 0.15 * (-0.05) -> -0.3575");
    ck_assert_str_eq(line_of(&world, "out[A]"),
                     "out[A] := tanh(sum[A]) = tanh(-0.3375) -> -0.325244");
    world_end(&world);
}
END_TEST

static void write_rough(void *user, double value, bool follows,
                        TextBuffer *text)
{
    int *count = user;
    ++*count;
    text_addf(text, "%s%.1f", follows ? "_" : "", value);
}

START_TEST(names_and_numbers_can_be_had_apart)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_mazur(&plan);
    char line[256];
    int count = 0;
    TextBuffer text = text_buffer(line, sizeof line);
    step_names(world.run, run_next(world.run), &text);
    ck_assert_str_eq(line, "");
    line_of(&world, "w[X->A]");
    step_names(world.run, run_last(world.run), &text);
    text_add(&text, " is ");
    step_numbers(world.run, run_last(world.run),
                 (StepNumber){write_rough, &count}, &text);
    ck_assert_str_eq(line, "w[X->A] - rate * grad[X->A] is 0.1 - 0.5 * _0.0");
    ck_assert_int_eq(count, 3);
    world_end(&world);
}
END_TEST

START_TEST(without_a_slope_the_delta_is_the_upstream)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    plan.no_biases = true;
    plan.loss = LOSS_SQUARED_ERROR;
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "sum[A]"),
                     "sum[A] := w[X->A] * in[X] = 0.15 * 0.05 -> 0.0075");
    ck_assert_str_eq(line_of(&world, "error"),
                     "error := (out[C] - target[C])^2 = "
                     "(0.030125 - 0.01)^2 -> 0.000405016");
    ck_assert_str_eq(line_of(&world, "upstream[C]"),
                     "upstream[C] := 2 (out[C] - target[C]) = "
                     "2 (0.030125 - 0.01) -> 0.04025");
    ck_assert_str_eq(line_of(&world, "delta[C]"),
                     "delta[C] := upstream[C] = 0.04025 -> 0.04025");
    world_end(&world);
}
END_TEST

START_TEST(an_identity_neuron_hands_its_sum_on)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "out[A]"),
                     "out[A] := sum[A] = 0.3775 -> 0.3775");
    world_end(&world);
}
END_TEST

START_TEST(mistakes_are_told_as_they_are)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.mistake = MISTAKE_WRONG_SIGN;
    World wrong = world_mazur(&plan);
    ck_assert_str_eq(line_of(&wrong, "upstream[C]"),
                     "upstream[C] := -(out[C] - target[C]) = "
                     "-(0.751365 - 0.01) -> -0.741365");
    world_end(&wrong);
    plan.config.mistake = MISTAKE_OUTPUTS_FOR_DELTAS;
    World outputs = world_mazur(&plan);
    ck_assert_str_eq(
        line_of(&outputs, "upstream[A]"),
        "upstream[A] := w[A->C] * out[C] = 0.4 * 0.751365 -> 0.300546");
    world_end(&outputs);
    plan.config.mistake = MISTAKE_NO_SLOPE;
    World bare = world_mazur(&plan);
    ck_assert_str_eq(line_of(&bare, "delta[C]"),
                     "delta[C] := upstream[C] = 0.741365 -> 0.741365");
    world_end(&bare);
}
END_TEST

START_TEST(the_output_as_error_has_its_lines)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.loss = LOSS_OUTPUT;
    plan.no_targets = true;
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "error"),
                     "error := out[C] = 0.751365 -> 0.751365");
    ck_assert_str_eq(line_of(&world, "upstream[C]"),
                     "upstream[C] := 1 = 1 -> 1");
    world_end(&world);
}
END_TEST

START_TEST(in_verify_the_first_step_still_assigns)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    plan.no_biases = true;
    plan.config.verify = true;
    World world = world_mazur(&plan);
    world_run_to(&world, PHASE_VERIFY);
    ck_assert_ptr_nonnull(strstr(next_line(&world), "sum[A] := w[X->A]"));
    ck_assert_ptr_nonnull(strstr(next_line(&world), "sum[A] += w[Y->A]"));
    ck_assert_ptr_nonnull(strstr(line_of(&world, "error"), "error := "));
    ck_assert_ptr_nonnull(strstr(next_line(&world), "error += "));
    world_end(&world);
}
END_TEST

START_TEST(numbers_of_a_run_that_failed_are_told_too)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    World world = world_mazur(&plan);
    world.in[0] = -(double)NAN;
    world.start[world_cell(&world, "b[A]")] = -0.0;
    world_restart(&world, &plan);
    ck_assert_str_eq(line_of(&world, "sum[A]"), "sum[A] := b[A] = 0 -> 0");
    ck_assert_str_eq(next_line(&world),
                     "sum[A] += w[X->A] * in[X] = 0.15 * nan -> nan");
    world_end(&world);
}
END_TEST

START_TEST(a_gradient_of_a_batch_adds_from_the_second_sample_on)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 2;
    plan.config.batch = 2;
    World world = world_new(&plan);
    ck_assert_ptr_nonnull(
        strstr(line_of(&world, "grad[A->C]"), "grad[A->C] := "));
    ck_assert_ptr_nonnull(
        strstr(line_of(&world, "grad[A->C]"), "grad[A->C] += "));
    ck_assert_ptr_nonnull(strstr(line_of(&world, "gradb[A]"), " += "));
    const char *update = line_of(&world, "w[X->A]");
    ck_assert_ptr_nonnull(strstr(update, " - 0.25 * ")); /* 0.5 / 2 */
    world_end(&world);
}
END_TEST

/* X Y -> A B -> C D with softmax, and Mazur's weights. */
static World world_softmax(Plan *plan)
{
    *plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan->loss = LOSS_CROSS_ENTROPY;
    plan_match(plan);
    World world = world_mazur(plan);
    world.out[1] = 1;
    world.out[0] = 0;
    world_restart(&world, plan);
    return world;
}

START_TEST(softmax_and_cross_entropy_have_their_lines)
{
    Plan plan;
    World world = world_softmax(&plan);
    ck_assert_str_eq(line_of(&world, "max[2]"),
                     "max[2] := max(sum[C], sum[D]) = max(1.10591, 1.22492) "
                     "-> 1.22492");
    ck_assert_str_eq(next_line(&world),
                     "norm[2] := exp(sum[C] - max[2]) = exp(1.10591 - 1.22492) "
                     "-> 0.887794");
    ck_assert_str_eq(next_line(&world),
                     "norm[2] += exp(sum[D] - max[2]) = exp(1.22492 - 1.22492) "
                     "-> 1.88779");
    ck_assert_str_eq(next_line(&world),
                     "out[C] := exp(sum[C] - max[2]) / norm[2] = exp(1.10591 - "
                     "1.22492) / 1.88779 -> 0.470281");
    next_line(&world);
    ck_assert_str_eq(next_line(&world),
                     "error := target[C] * (max[2] - sum[C] + ln(norm[2])) = 0 "
                     "* (1.22492 - 1.10591 + ln(1.88779)) -> 0");
    next_line(&world);
    ck_assert_str_eq(next_line(&world),
                     "delta[C] := out[C] - target[C] = 0.470281 - 0 -> "
                     "0.470281");
    world_end(&world);
}
END_TEST

START_TEST(binary_cross_entropy_and_the_mean_have_their_lines)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.loss = LOSS_BINARY_CROSS_ENTROPY;
    plan.config.mistake = MISTAKE_WRONG_SIGN;
    World world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "error"),
                     "error := max(sum[C], 0) - target[C] * sum[C] + ln(1 + "
                     "exp(-|sum[C]|)) = max(1.10591, 0) - 0.01 * 1.10591 + "
                     "ln(1 + exp(-|1.10591|)) -> 1.38071");
    ck_assert_str_eq(line_of(&world, "delta[C]"),
                     "delta[C] := -(out[C] - target[C]) = -(0.751365 - 0.01) "
                     "-> -0.741365");
    world_end(&world);
    plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.loss = LOSS_MEAN_SQUARED_ERROR;
    world = world_mazur(&plan);
    ck_assert_str_eq(line_of(&world, "error"),
                     "error := (out[C] - target[C])^2 / 2 = (0.751365 - "
                     "0.01)^2 / 2 -> 0.274811");
    ck_assert_str_eq(line_of(&world, "upstream[C]"),
                     "upstream[C] := 2 (out[C] - target[C]) / 2 = 2 (0.751365 "
                     "- 0.01) / 2 -> 0.741365");
    world_end(&world);
}
END_TEST

/* The maximum over `sums` outputs of which number `largest` is the largest. */
static void expect_max(int sums, int largest, const char *want)
{
    Plan plan = {.layers = 2, .sizes = {1, sums}, .samples = 1, .seed = 1};
    plan.loss = LOSS_CROSS_ENTROPY;
    plan.no_biases = true;
    plan_match(&plan);
    World world = world_new(&plan);
    for (int n = 0; n < sums; n++)
        world.start[net_row(world.net, CELL_W, 1, n)] = n == largest;
    world.in[0] = 1;
    world_restart(&world, &plan);
    const char *line = line_of(&world, "max[1]");
    ck_assert_msg(strncmp(line, want, strlen(want)) == 0, "%s, want %s", line,
                  want);
    world_end(&world);
}

START_TEST(a_maximum_of_many_names_the_ends_and_the_largest)
{
    expect_max(1, 0, "max[1] := sum[n1.1] = 1 -> 1");
    expect_max(4, 0,
               "max[1] := max(sum[n1.1], sum[n1.2], sum[n1.3], "
               "sum[n1.4]) = max(1, 0, 0, 0) -> 1");
    expect_max(9, 0,
               "max[1] := max(sum[n1.1], ..., sum[n1.9]) = max(1, ..., "
               "0) -> 1");
    expect_max(9, 1, "max[1] := max(sum[n1.1], sum[n1.2], ..., sum[n1.9]) = ");
    expect_max(9, 4,
               "max[1] := max(sum[n1.1], ..., sum[n1.5], ..., "
               "sum[n1.9]) = max(0, ..., 1, ..., 0) -> 1");
    expect_max(9, 7, "max[1] := max(sum[n1.1], ..., sum[n1.8], sum[n1.9]) = ");
    expect_max(9, 8,
               "max[1] := max(sum[n1.1], ..., sum[n1.9]) = max(0, ..., "
               "1) -> 1");
}
END_TEST

Suite *explain_suite(void)
{
    const TTest *const tests[] = {
        each_kind_of_step_has_its_line,
        lines_go_on_through_backward_and_update,
        negative_numbers_are_bracketed_only_behind_a_sign,
        names_and_numbers_can_be_had_apart,
        without_a_slope_the_delta_is_the_upstream,
        an_identity_neuron_hands_its_sum_on,
        mistakes_are_told_as_they_are,
        the_output_as_error_has_its_lines,
        in_verify_the_first_step_still_assigns,
        numbers_of_a_run_that_failed_are_told_too,
        a_gradient_of_a_batch_adds_from_the_second_sample_on,
        softmax_and_cross_entropy_have_their_lines,
        binary_cross_entropy_and_the_mean_have_their_lines,
        a_maximum_of_many_names_the_ends_and_the_largest,
        NULL,
    };
    return suite_of("explain", tests);
}
