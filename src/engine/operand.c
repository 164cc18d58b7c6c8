/* One row a kind of step: which cells it reads. */
#include "engine/operand.h"

#include "engine/backprop.h"
#include "engine/trial.h"

static Operand operand(const Run *run, const Step *step, int cell)
{
    double value = cell == step->cell ? step->before : run->cells[cell];
    return (Operand){cell, value};
}

static int of_neuron(const Run *run, const Step *step, CellFamily family)
{
    return run->net->at[family][step->place.layer] + step->place.neuron;
}

static int of_weight(const Run *run, const Step *step, CellFamily family)
{
    return net_row(run->net, family, step->place.layer, step->place.neuron) +
           step->place.source;
}

/* The output of the neuron a weight of this step comes from. */
static int source_output(const Run *run, const Step *step)
{
    return run->net->at[CELL_OUT][step->place.layer - 1] + step->place.source;
}

static int hidden_upstream_cells(const Run *run, const Step *step,
                                 int ret_cells[STEP_OPERANDS])
{
    int behind = step->place.layer + 1;
    CellFamily carried = run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS
                             ? CELL_OUT
                             : CELL_DELTA;
    ret_cells[0] = net_row(run->net, CELL_W, behind, step->place.source) +
                   step->place.neuron;
    ret_cells[1] = run->net->at[carried][behind] + step->place.source;
    return 2;
}

/* What belongs to the whole layer of the step. */
static int of_layer(const Run *run, const Step *step, CellFamily family)
{
    return run->net->at[family][step->place.layer];
}

/* All sums of the layer; of many the first, the largest and the last, each
   once. */
static int max_cells(const Run *run, const Step *step,
                     int ret_cells[STEP_OPERANDS])
{
    int first = of_layer(run, step, CELL_SUM), count = 0, largest = 0;
    int sums = run->net->sizes[step->place.layer];
    for (int n = 1; n < sums; n++)
        if (run->cells[first + n] > run->cells[first + largest])
            largest = n;
    for (int n = 0; n < sums; n++)
        if (sums <= STEP_OPERANDS || n == 0 || n == largest || n + 1 == sums)
            ret_cells[count++] = first + n;
    return count;
}

static int softmax_cells(const Run *run, const Step *step,
                         int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = of_neuron(run, step, CELL_SUM);
    ret_cells[1] = of_layer(run, step, CELL_MAX);
    ret_cells[2] = of_layer(run, step, CELL_NORM);
    return step->place.kind == STEP_NORM ? 2 : 3;
}

static int output_cells(const Run *run, const Step *step,
                        int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = of_neuron(run, step, CELL_OUT);
    if (!loss_row(run->net->loss)->needs_target)
        return 1;
    ret_cells[1] = of_neuron(run, step, CELL_TARGET);
    return 2;
}

static int share_cells(const Run *run, const Step *step,
                       int ret_cells[STEP_OPERANDS])
{
    Loss loss = run->net->loss;
    if (loss != LOSS_BINARY_CROSS_ENTROPY && loss != LOSS_CROSS_ENTROPY)
        return output_cells(run, step, ret_cells);
    ret_cells[0] = of_neuron(run, step, CELL_TARGET);
    ret_cells[1] = of_neuron(run, step, CELL_SUM);
    if (loss == LOSS_BINARY_CROSS_ENTROPY)
        return 2;
    ret_cells[2] = of_layer(run, step, CELL_MAX);
    ret_cells[3] = of_layer(run, step, CELL_NORM);
    return 4;
}

static int delta_cells(const Run *run, const Step *step,
                       int ret_cells[STEP_OPERANDS])
{
    if (backprop_is_at_once(run, step->place.layer))
        return output_cells(run, step, ret_cells);
    ret_cells[0] = of_neuron(run, step, CELL_UPSTREAM);
    if (!backprop_has_slope(run, step->place.layer))
        return 1;
    ret_cells[1] = of_neuron(run, step, CELL_SLOPE);
    return 2;
}

static int one(int cell, int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = cell;
    return 1;
}

static int two(int a, int b, int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = a;
    ret_cells[1] = b;
    return 2;
}

static int operand_cells(const Run *run, const Step *step,
                         int ret_cells[STEP_OPERANDS])
{
    bool last = step->place.layer == net_last(run->net);
    if (step->place.kind >= STEP_PICK)
        return trial_operands(run, step, ret_cells);
    switch ((int)step->place.kind) {
    case STEP_BIAS:
        return one(of_neuron(run, step, CELL_B), ret_cells);
    case STEP_TERM:
        return two(of_weight(run, step, CELL_W), source_output(run, step),
                   ret_cells);
    case STEP_MAX:
        return max_cells(run, step, ret_cells);
    case STEP_NORM:
        return softmax_cells(run, step, ret_cells);
    case STEP_ACTIVATE:
        if (net_is_softmax(run->net, step->place.layer))
            return softmax_cells(run, step, ret_cells);
        return one(of_neuron(run, step, CELL_SUM), ret_cells);
    case STEP_SLOPE:
        return one(of_neuron(run, step, CELL_SUM), ret_cells);
    case STEP_LOSS:
        return share_cells(run, step, ret_cells);
    case STEP_UPSTREAM:
        return last ? output_cells(run, step, ret_cells)
                    : hidden_upstream_cells(run, step, ret_cells);
    case STEP_DELTA:
        return delta_cells(run, step, ret_cells);
    case STEP_GRADIENT:
        return two(source_output(run, step), of_neuron(run, step, CELL_DELTA),
                   ret_cells);
    case STEP_GRADIENT_BIAS:
        return one(of_neuron(run, step, CELL_DELTA), ret_cells);
    case STEP_UPDATE:
        return two(of_weight(run, step, CELL_W),
                   of_weight(run, step, CELL_GRAD), ret_cells);
    case STEP_UPDATE_BIAS:
        return two(of_neuron(run, step, CELL_B),
                   of_neuron(run, step, CELL_GRADB), ret_cells);
    default:
        return 0;
    }
}

int step_operands(const Run *run, const Step *step,
                  Operand ret_operands[STEP_OPERANDS])
{
    int cells[STEP_OPERANDS];
    int count = operand_cells(run, step, cells);
    for (int i = 0; i < count; i++)
        ret_operands[i] = operand(run, step, cells[i]);
    return count;
}
