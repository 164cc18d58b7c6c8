/* Only the activation's and the loss's names differ between the examples and
   the engine; everything else is read. */
#include "example.h"

#include "support/suite.h"

static Activation activation_of(const char *source, const char *name)
{
    Activation activation = ACTIVATION_COUNT;
    ck_assert_msg(activation_by_name(name, &activation), "%s: %s", source,
                  name);
    return activation;
}

/* A plan with the layers and the rate of a file; one sample at a time. */
Plan example_plan(const Truth *truth, Loss loss, const char *const *names)
{
    TruthRow layers = truth_row(truth, "layers", 2);
    Plan plan = {.layers = layers.count, .loss = loss, .samples = 1};
    for (int l = 0; l < layers.count; l++) {
        plan.sizes[l] = (int)layers.number[l].value;
        if (l > 0)
            plan.activation[l] = activation_of("act", names[l - 1]);
    }
    plan.config.batch = 1;
    return plan;
}

void example_take(const Truth *truth, const char *key, double *cells, int count)
{
    TruthRow row = truth_row(truth, key, count);
    ck_assert_int_eq(row.count, count);
    for (int i = 0; i < count; i++)
        cells[i] = row.number[i].value;
}

/* W1, b1, ... into the first cells; x and t into the one sample. */
World example_world(const Truth *truth, const Plan *plan)
{
    World world = world_new(plan);
    const Net *net = world.net;
    for (int l = 1; l < net->layers; l++) {
        char key[16];
        snprintf(key, sizeof key, "W%d", l);
        example_take(truth, key, world.start + net->at[CELL_W][l],
                     net->sizes[l] * net->sizes[l - 1]);
        if (!net->biases)
            continue;
        snprintf(key, sizeof key, "b%d", l);
        example_take(truth, key, world.start + net->at[CELL_B][l],
                     net->sizes[l]);
    }
    example_take(truth, "x", world.in, net->sizes[0]);
    if (world.out)
        example_take(truth, "t", world.out, net->sizes[net_last(net)]);
    world_restart(&world, plan);
    return world;
}

void example_neurons(const Truth *truth, const char *key, const World *world,
                     const char *family, int layer, Expect *expect)
{
    for (int n = 0; n < world->net->sizes[layer]; n++)
        expect(truth, key, n,
               world_value(world, "%s[n%d.%d]", family, layer, n + 1));
}

static double weight_value(const World *world, const char *family, int layer,
                           int neuron, int source)
{
    if (layer == 1)
        return world_value(world, "%s[x%d->n1.%d]", family, source + 1,
                           neuron + 1);
    return world_value(world, "%s[n%d.%d->n%d.%d]", family, layer - 1,
                       source + 1, layer, neuron + 1);
}

/* Each weight times `factor`. */
void example_weights(const Truth *truth, const char *key, const World *world,
                     const char *family, int layer, double factor,
                     Expect *expect)
{
    int sources = net_sources(world->net, layer);
    for (int n = 0; n < world->net->sizes[layer]; n++)
        for (int s = 0; s < sources; s++)
            expect(truth, key, n * sources + s,
                   factor * weight_value(world, family, layer, n, s));
}

void example_layer(const Truth *truth, const World *world, int layer)
{
    static const char *const keys[3] = {"z", "a", "d"};
    static const char *const families[3] = {"sum", "out", "delta"};
    for (int i = 0; i < 3; i++) {
        char key[16];
        snprintf(key, sizeof key, "exact.%s%d", keys[i], layer);
        example_neurons(truth, key, world, families[i], layer,
                        truth_expect_exact);
    }
}
