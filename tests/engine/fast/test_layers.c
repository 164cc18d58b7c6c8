/* In and out again, and what stands between the rows. */
#include "engine/fast/layers.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static Plan some_plan(void)
{
    return (Plan){.layers = 4, .sizes = {3, 5, 9, 2}, .samples = 1, .seed = 3};
}

/* A different number in every cell. */
static double *numbered_cells(const Net *net)
{
    double *cells = calloc((size_t)net->cells, sizeof *cells);
    for (int i = 0; i < net->cells; i++)
        cells[i] = i + 1;
    return cells;
}

START_TEST(what_is_loaded_is_stored)
{
    static const CellFamily families[] = {CELL_W, CELL_B, CELL_GRAD,
                                          CELL_GRADB};
    Plan plan = some_plan();
    World world = world_new(&plan);
    double *cells = numbered_cells(world.net);
    double *back = calloc((size_t)world.net->cells, sizeof *back);
    FastNet fast;
    ck_assert(layers_take(&fast, world.net, 4));
    layers_load(&fast, world.net, cells);
    layers_store(&fast, world.net, 0, back);
    for (int i = 0; i < world.net->cells; i++) {
        CellRef ref = net_ref(world.net, i);
        for (int f = 0; f < 4; f++)
            if (ref.family == families[f])
                ck_assert_double_eq(back[i], cells[i]);
    }
    layers_free(&fast);
    free(cells);
    free(back);
    world_end(&world);
}
END_TEST

START_TEST(rows_are_aligned_and_filled_up_with_zeros)
{
    Plan plan = some_plan();
    World world = world_new(&plan);
    double *cells = numbered_cells(world.net);
    FastNet fast;
    ck_assert(layers_take(&fast, world.net, 8));
    layers_load(&fast, world.net, cells);
    for (int l = 1; l < 4; l++) {
        const FastLayer *layer = &fast.layer[l];
        ck_assert_uint_eq((uintptr_t)layer->w % 64, 0);
        ck_assert_uint_eq((uintptr_t)layer->delta % 64, 0);
        ck_assert_int_eq(layer->width % 8, 0);
        for (int i = 0; i < layer->sources; i++)
            for (int n = 0; n < layer->width; n++) {
                double w = layer->w[i * layer->width + n];
                ck_assert_int_eq(w == 0, n >= layer->size);
            }
    }
    layers_free(&fast);
    free(cells);
    world_end(&world);
}
END_TEST

START_TEST(the_second_copy_is_the_first_one_turned)
{
    Plan plan = some_plan();
    World world = world_new(&plan);
    double *cells = numbered_cells(world.net);
    FastNet fast;
    ck_assert(layers_take(&fast, world.net, 2));
    layers_load(&fast, world.net, cells);
    ck_assert_ptr_null(fast.layer[1].back);
    for (int l = 2; l < 4; l++) {
        FastLayer *layer = &fast.layer[l];
        layer->w[0] = 0.5;
        layers_turn(layer);
        for (int n = 0; n < layer->size; n++)
            for (int i = 0; i < layer->sources; i++)
                ck_assert_double_eq(layer->back[n * layer->behind + i],
                                    layer->w[i * layer->width + n]);
    }
    layers_free(&fast);
    free(cells);
    world_end(&world);
}
END_TEST

START_TEST(without_biases_the_sums_begin_with_nothing)
{
    Plan plan = some_plan();
    plan.no_biases = true;
    World world = world_new(&plan);
    FastNet fast;
    ck_assert(layers_take(&fast, world.net, 2));
    layers_load(&fast, world.net, world.start);
    ck_assert(fast.layer[1].b[0] == 0 && 1 / fast.layer[1].b[0] < 0);
    layers_free(&fast);
    world_end(&world);
}
END_TEST

Suite *layers_suite(void)
{
    const TTest *const tests[] = {
        what_is_loaded_is_stored, rows_are_aligned_and_filled_up_with_zeros,
        the_second_copy_is_the_first_one_turned,
        without_biases_the_sums_begin_with_nothing, NULL};
    return suite_of("layers", tests);
}
