/* A step as one line, and its operands: put into the formula again, by an
   evaluator of this file's own, they give what the step wrote, to the bit. */
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

/* --- operands --- */

static double share(const Net *net, const Operand *o)
{
    double a = o[0].value, b = o[1].value;
    switch (net->loss) {
    case LOSS_SQUARED_ERROR:
        return (a - b) * (a - b);
    case LOSS_HALF_SQUARED_ERROR:
        return 0.5 * ((a - b) * (a - b));
    case LOSS_MEAN_SQUARED_ERROR:
        return (a - b) * (a - b) / net->sizes[net_last(net)];
    case LOSS_BINARY_CROSS_ENTROPY: /* a target and a sum */
        return fmax(b, 0) - a * b + curve_log_one_plus(curve_exp(-fabs(b)));
    case LOSS_CROSS_ENTROPY: /* a target, a sum, max, norm */
        return a == 0 ? 0 : a * (o[2].value - b + curve_log(o[3].value));
    case LOSS_OUTPUT:
    case LOSS_COUNT:
        break;
    }
    return a;
}

static double share_slope(const Run *run, const Operand *o)
{
    const Net *net = run->net;
    double slope = 1;
    if (net->loss != LOSS_OUTPUT)
        slope = o[0].value - o[1].value;
    if (net->loss == LOSS_SQUARED_ERROR || net->loss == LOSS_MEAN_SQUARED_ERROR)
        slope = 2 * slope;
    if (net->loss == LOSS_MEAN_SQUARED_ERROR)
        slope /= net->sizes[net_last(net)];
    return run->config.mistake == MISTAKE_WRONG_SIGN ? -slope : slope;
}

static double largest(const Operand *o, int count)
{
    double most = o[0].value;
    for (int i = 1; i < count; i++)
        most = o[i].value > most ? o[i].value : most; /* -0 or 0: the first */
    return most;
}

/* An output's delta set at once, or a hidden or plain one. */
static double delta(const Run *run, const Step *step, const Operand *o,
                    double product)
{
    bool last = step->place.layer == net_last(run->net);
    return last && loss_row(run->net->loss)->at_once ? share_slope(run, o)
                                                     : product;
}

/* What the step's formula gives, without what it adds to. */
static double evaluate(const Run *run, const Step *step, const Operand *o,
                       int count)
{
    const ActivationRow *row =
        activation_row(run->net->activation[step->place.layer]);
    double first = o[0].value;
    double product = count == 2 ? first * o[1].value : first;
    switch ((StepKind)step->place.kind) {
    case STEP_LOAD:
        return step->after;
    case STEP_MAX:
        return largest(o, count);
    case STEP_NORM:
        return curve_exp(first - o[1].value);
    case STEP_ACTIVATE:
        return count == 3 ? curve_exp(first - o[1].value) / o[2].value
                          : row->value(first);
    case STEP_SLOPE:
        return row->slope(first, row->value(first));
    case STEP_LOSS:
        return share(run->net, o);
    case STEP_UPSTREAM:
        if (step->place.layer == net_last(run->net))
            return share_slope(run, o);
        return product;
    case STEP_UPDATE:
    case STEP_UPDATE_BIAS:
        return first - run_step_size(run, step) * o[1].value;
    case STEP_DELTA:
        return delta(run, step, o, product);
    case STEP_BIAS:
    case STEP_TERM:
    case STEP_GRADIENT:
    case STEP_GRADIENT_BIAS:
        return product;
    case STEP_KINDS:
        break;
    }
    return (double)NAN;
}

static void expect_recomputed(const Run *run, const Step *step)
{
    Operand operands[STEP_OPERANDS] = {{0, 0}};
    int count = step_operands(run, step, operands);
    double value = evaluate(run, step, operands, count);
    if (step_adds(run, step))
        value = step->before + value;
    EXPECT(memcmp(&value, &step->after, sizeof value) == 0,
           "step %llu (%s) wrote %.17g, its operands give %.17g",
           (unsigned long long)step->number,
           step_kind_name((StepKind)step->place.kind), step->after, value);
}

START_TEST(operands_give_what_the_step_wrote_to_the_bit)
{
    Rng rng = rng_seeded(51);
    for (int i = 0; i < 200; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int n = 0; n < 400; n++)
            expect_recomputed(world.run, run_next(world.run));
        world_end(&world);
    }
}
END_TEST

START_TEST(operands_are_the_same_after_going_back)
{
    Rng rng = rng_seeded(52);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        run_goto(world.run, 150, NULL);
        while (run_undo(world.run) && run_last(world.run))
            expect_recomputed(world.run, run_last(world.run));
        world_end(&world);
    }
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
        operands_give_what_the_step_wrote_to_the_bit,
        operands_are_the_same_after_going_back,
        NULL,
    };
    return suite_of("explain", tests);
}
