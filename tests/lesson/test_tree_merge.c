/* Trees laid over each other. */
#include "lesson/tree_merge.h"

#include "lesson/suites.h"

static void show(const Tree *tree, int node, TextBuffer *into)
{
    TreeKind kind = tree_kind(tree, node);
    text_addf(into, "%d:", tree_line(tree, node));
    if (tree_is_text(tree, node)) {
        text_add_slice(into, tree_text(tree, node));
        return;
    }
    int children = tree_count(tree, node) * (kind == TREE_MAP ? 2 : 1);
    text_add(into, kind == TREE_MAP ? "{" : "[");
    for (int i = 0, at = tree_first(node); i < children; i++) {
        text_add(into, i ? " " : "");
        show(tree, at, into);
        at = tree_next(tree, at);
    }
    text_add(into, kind == TREE_MAP ? "}" : "]");
}

static void expect_merged(const char *base, const char *over,
                          const char *merged)
{
    static Report report;
    static const char *const alternatives[] = {"samples", "set", NULL};
    char shown[1024];
    TextBuffer into = text_buffer(shown, sizeof shown);
    Tree one, two, both;
    report_start(&report, "f");
    ck_assert(tree_read(text_of(base), 1, &report, &one));
    ck_assert(tree_read(text_of(over), 10, &report, &two));
    ck_assert(tree_merge(&one, &two, TREE_ROOT, KEYS_EXPERIMENT, alternatives,
                         &both));
    show(&both, TREE_ROOT, &into);
    ck_assert_str_eq(shown, merged);
    tree_free(&one);
    tree_free(&two);
    tree_free(&both);
}

START_TEST(maps_are_laid_on_maps)
{
    expect_merged("loss: a\nlearner: {rate: 1, seed: 2}", "learner: {rate: 3}",
                  "1:{1:loss 1:a 2:learner 2:{2:rate 10:3 2:seed 2:2}}");
}
END_TEST

START_TEST(new_keys_come_behind_the_old)
{
    expect_merged("loss: a\n", "learner: {rate: [3, 4]}\nloss: b",
                  "1:{1:loss 11:b 10:learner 10:{10:rate 10:[10:3 10:4]}}");
}
END_TEST

START_TEST(lists_and_words_replace_whatever_was_there)
{
    expect_merged("network: {layers: [1, [2, 3]], names: x}\nloss: {a: b}",
                  "network: {names: [4], layers: 5}\nloss: c",
                  "1:{1:network 1:{1:layers 10:5 1:names 10:[10:4]} 2:loss "
                  "11:c}");
}
END_TEST

START_TEST(keys_of_another_group_are_left_out)
{
    expect_merged("title: T\nloss: a\nnumber: [1]", "minutes: 3\nloss: b",
                  "1:{2:loss 11:b}");
}
END_TEST

START_TEST(an_alternative_takes_the_others_away)
{
    expect_merged("data: {samples: [1, 2], count: 3}", "data: {set: xor}",
                  "1:{1:data 1:{1:count 1:3 10:set 10:xor}}");
    expect_merged("data: {samples: [1, 2]}", "data: {samples: []}",
                  "1:{1:data 1:{1:samples 10:[]}}");
    expect_merged("data: {samples: [1]}", "data: {count: 3}",
                  "1:{1:data 1:{1:samples 1:[1:1] 10:count 10:3}}");
}
END_TEST

Suite *tree_merge_suite(void)
{
    const TTest *const tests[] = {maps_are_laid_on_maps,
                                  new_keys_come_behind_the_old,
                                  lists_and_words_replace_whatever_was_there,
                                  keys_of_another_group_are_left_out,
                                  an_alternative_takes_the_others_away,
                                  NULL};
    return suite_of("tree-merge", tests);
}
