/* Forward, backward and update as their formulas stand in the lessons, with no
   steps and no cells: nothing here is shared with the engine. */
#include "plain.h"

#include <math.h>

void plain_forward(Plain *net, int first)
{
    for (int l = first; l < net->layers; l++)
        for (int j = 0; j < net->size[l]; j++) {
            net->out[l][j] = 0;
            for (int i = 0; i < net->size[l - 1]; i++)
                net->out[l][j] += net->w[l][j][i] * net->out[l - 1][i];
        }
}

double plain_error(const Plain *net)
{
    int last = net->layers - 1;
    double error = 0;
    for (int j = 0; j < net->size[last]; j++)
        error += pow(net->out[last][j] - net->target[j], 2);
    return error;
}

static void deltas_of_layer(Plain *net, int l)
{
    for (int i = 0; i < net->size[l]; i++) {
        net->delta[l][i] = 0;
        for (int j = 0; j < net->size[l + 1]; j++)
            net->delta[l][i] += net->w[l + 1][j][i] * net->delta[l + 1][j];
    }
}

static void deltas_of_outputs(Plain *net)
{
    int last = net->layers - 1;
    for (int j = 0; j < net->size[last]; j++)
        net->delta[last][j] = 2 * (net->out[last][j] - net->target[j]);
}

double plain_gradient(const Plain *net, int l, int j, int i)
{
    return net->out[l - 1][i] * net->delta[l][j];
}

static void move_layer(Plain *net, int l, double rate)
{
    for (int j = 0; j < net->size[l]; j++)
        for (int i = 0; i < net->size[l - 1]; i++)
            net->w[l][j][i] -= rate * plain_gradient(net, l, j, i);
}

void plain_pass(Plain *net)
{
    plain_forward(net, 1);
    deltas_of_outputs(net);
    for (int l = net->layers - 2; l > 0; l--)
        deltas_of_layer(net, l);
}

double plain_error_after(Plain net, double rate, bool impatient)
{
    plain_pass(&net);
    for (int l = net.layers - 1; l > 0; l--) {
        if (impatient && l < net.layers - 1)
            deltas_of_layer(&net, l);
        move_layer(&net, l, rate);
    }
    plain_forward(&net, 1);
    return plain_error(&net);
}
