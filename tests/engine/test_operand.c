/* Operands, put into the formula of their step again by an evaluator of this
   file's own, give what the step wrote, to the bit. */
#include "engine/operand.h"

#include "engine/curve.h"
#include "engine/explain.h"
#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

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
    case STEP_PICK:
    case STEP_DRAW:
        return step->after;
    case STEP_NUDGE:
        return first + o[1].value;
    case STEP_COMPARE:
        return first < o[1].value;
    case STEP_UP:
        return first + run->config.epsilon;
    case STEP_DOWN:
        return first - run->config.epsilon;
    case STEP_DIFFERENCE:
        return (first - o[1].value) / (2 * run->config.epsilon);
    case STEP_OLD:
    case STEP_KEEP:
    case STEP_UNDO:
    case STEP_HOLD:
    case STEP_RESTORE:
        return first;
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
        Plan plan = plan_random_any(&rng);
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
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        run_goto(world.run, 150, NULL);
        while (run_undo(world.run) && run_last(world.run))
            expect_recomputed(world.run, run_last(world.run));
        world_end(&world);
    }
}
END_TEST

Suite *operand_suite(void)
{
    const TTest *const tests[] = {operands_give_what_the_step_wrote_to_the_bit,
                                  operands_are_the_same_after_going_back, NULL};
    return suite_of("operand", tests);
}
