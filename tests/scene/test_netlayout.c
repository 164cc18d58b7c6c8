#include "scene/netlayout.h"

#include "scenery.h"
#include "suites.h"

static const Rect AREA = {10, 20, 800, 500};

static Net *net_of(int layers, const int *sizes)
{
    static const Activation activation[NET_LAYERS];
    NetSpec spec = {.layers = layers, .sizes = sizes, .activation = activation};
    return net_new(&spec);
}

static void expect_inside(const NetLayout *layout)
{
    for (int l = 0; l < layout->net->layers; l++)
        for (int i = 0; i < layout->shown[l]; i++) {
            Point c = netlayout_centre(layout, l, layout->first[l] + i);
            float r = layout->radius;
            ck_assert(c.x - r >= AREA.x && c.x + r <= AREA.x + AREA.w);
            ck_assert(c.y - r >= AREA.y && c.y + r <= AREA.y + AREA.h);
        }
}

static void expect_apart(const NetLayout *layout)
{
    for (int l = 0; l < layout->net->layers; l++)
        ck_assert(layout->shown[l] < 2 ||
                  layout->pitch[l] >= 2 * layout->radius);
    for (int l = 1; l < layout->net->layers; l++)
        ck_assert(layout->x[l] - layout->x[l - 1] > 2 * layout->radius);
}

START_TEST(all_discs_lie_inside_and_apart)
{
    static const int shapes[][NET_LAYERS] = {
        {1, 1},       {2, 2, 2},      {8, 8, 8, 8, 8, 8},
        {3, 1, 8, 1}, {784, 100, 10}, {4096, 1}};
    static const int layers[] = {2, 3, 6, 4, 3, 2};
    for (int i = 0; i < 6; i++) {
        Net *net = net_of(layers[i], shapes[i]);
        NetLayout layout = netlayout_make(net, AREA, NULL);
        expect_inside(&layout);
        expect_apart(&layout);
        net_free(net);
    }
}
END_TEST

START_TEST(sixteen_layers_fit)
{
    int sizes[16];
    for (int i = 0; i < 16; i++)
        sizes[i] = 2;
    Net *net = net_of(16, sizes);
    NetLayout layout = netlayout_make(net, AREA, NULL);
    expect_inside(&layout);
    expect_apart(&layout);
    net_free(net);
}
END_TEST

START_TEST(a_large_layer_shows_a_window_around_the_one_kept)
{
    int sizes[] = {784, 100, 10}, keep[] = {700, 99, -1};
    Net *net = net_of(3, sizes);
    NetLayout layout = netlayout_make(net, AREA, keep);
    ck_assert_int_lt(layout.shown[0], 33);
    ck_assert(netlayout_shows(&layout, 0, 700));
    ck_assert(!netlayout_shows(&layout, 0, 0));
    ck_assert(netlayout_shows(&layout, 1, 99));
    ck_assert_int_le(layout.first[1] + layout.shown[1], 100);
    ck_assert_int_eq(layout.first[2], 0);
    net_free(net);
}
END_TEST

START_TEST(a_window_does_not_slide_at_every_step)
{
    int sizes[] = {784, 2}, keep[] = {0, -1}, moved = 0;
    Net *net = net_of(2, sizes);
    int first = netlayout_make(net, AREA, keep).first[0];
    for (keep[0] = 1; keep[0] < 784; keep[0]++) {
        NetLayout layout = netlayout_make(net, AREA, keep);
        ck_assert(netlayout_shows(&layout, 0, keep[0]));
        moved += layout.first[0] != first;
        first = layout.first[0];
    }
    ck_assert_int_lt(moved, 60);
    net_free(net);
}
END_TEST

START_TEST(edges_go_from_rim_to_rim)
{
    int sizes[] = {2, 2};
    Net *net = net_of(2, sizes);
    NetLayout layout = netlayout_make(net, AREA, NULL);
    Curve curve = netlayout_edge(&layout, 1, 1, 0);
    Point from = netlayout_centre(&layout, 0, 0);
    Point to = netlayout_centre(&layout, 1, 1);
    expect_near(curve.p[0].x, from.x + layout.radius, 0.01F);
    expect_near(curve.p[0].y, from.y, 0.01F);
    expect_near(curve.p[3].x, to.x - layout.radius, 0.01F);
    expect_near(curve.p[3].y, to.y, 0.01F);
    net_free(net);
}
END_TEST

START_TEST(larger_areas_have_larger_discs)
{
    int sizes[] = {2, 2, 2};
    Net *net = net_of(3, sizes);
    NetLayout small = netlayout_make(net, (Rect){0, 0, 500, 300}, NULL);
    NetLayout large = netlayout_make(net, (Rect){0, 0, 2500, 1700}, NULL);
    ck_assert(large.radius > 44);
    ck_assert(small.radius < 44);
    net_free(net);
}
END_TEST

Suite *netlayout_suite(void)
{
    const TTest *const tests[] = {
        all_discs_lie_inside_and_apart,
        sixteen_layers_fit,
        a_large_layer_shows_a_window_around_the_one_kept,
        a_window_does_not_slide_at_every_step,
        edges_go_from_rim_to_rim,
        larger_areas_have_larger_discs,
        NULL,
    };
    return suite_of("netlayout", tests);
}
