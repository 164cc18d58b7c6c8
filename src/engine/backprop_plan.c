/* How many steps a sample of backprop has, counted from the shape alone; that
   stepping takes just as many is a test. */
#include "engine/backprop.h"

#include "engine/pass.h"

bool backprop_is_at_once(const Run *run, int layer)
{
    return layer == net_last(run->net) && loss_row(run->net->loss)->at_once;
}

bool backprop_has_slope(const Run *run, int layer)
{
    return run->net->activation[layer] != ACTIVATION_IDENTITY &&
           run->config.mistake != MISTAKE_NO_SLOPE &&
           !backprop_is_at_once(run, layer);
}

static int64_t backward_steps(const Run *run, int layer)
{
    const Net *net = run->net;
    int64_t a_neuron = layer < net_last(net)             ? net->sizes[layer + 1]
                       : backprop_is_at_once(run, layer) ? 0
                                                         : 1;
    a_neuron +=
        (backprop_has_slope(run, layer) ? 2 : 1) + net->sizes[layer - 1];
    a_neuron += net->biases ? 1 : 0;
    return a_neuron * net->sizes[layer];
}

static int64_t update_steps(const Net *net, int layer)
{
    int64_t a_neuron = net->sizes[layer - 1] + (net->train_biases ? 1 : 0);
    return a_neuron * net->sizes[layer];
}

static int add_learning(const Run *run, Segment *segments)
{
    const Net *net = run->net;
    int count = 0;
    bool on_the_way = run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY;
    Segment back = {PHASE_BACKWARD, 0}, move = {PHASE_UPDATE, 0};
    for (int l = net_last(net); l >= 1; l--) {
        back.steps += backward_steps(run, l);
        move.steps += update_steps(net, l);
        if (!on_the_way && l > 1)
            continue;
        segments[count++] = back;
        if (run_closes_batch(run))
            segments[count++] = move;
        back.steps = move.steps = 0;
    }
    return count;
}

int backprop_segments(const Run *run, Segment ret_segments[SEGMENTS])
{
    const Net *net = run->net;
    int outputs = net->sizes[net_last(net)], count = 0;
    ret_segments[count++] = (Segment){PHASE_LOAD, pass_load_steps(net)};
    ret_segments[count++] = (Segment){PHASE_FORWARD, pass_forward_steps(net)};
    ret_segments[count++] = (Segment){PHASE_ERROR, outputs};
    count += add_learning(run, ret_segments + count);
    if (run->config.verify && run_closes_batch(run))
        ret_segments[count++] =
            (Segment){PHASE_VERIFY, pass_forward_steps(net) + outputs};
    return count;
}
