/* Walking a tree that has been read. */
#include "lesson/suites.h"
#include "lesson/tree.h"

static Tree tree_of(const char *source)
{
    static Report report;
    Tree tree = {0};
    report_start(&report, "f");
    ck_assert(tree_read(text_of(source), 1, &report, &tree));
    ck_assert_int_eq(report.count, 0);
    return tree;
}

START_TEST(a_step_over_a_list_skips_what_is_inside)
{
    Tree tree = tree_of("[[1, [2, 3]], {a: [4]}, 5, []]");
    int item = tree_first(TREE_ROOT);
    ck_assert_int_eq(tree_count(&tree, TREE_ROOT), 4);
    ck_assert_int_eq(tree_kind(&tree, item), TREE_LIST);
    ck_assert_int_eq(tree_count(&tree, item), 2);
    item = tree_next(&tree, item);
    ck_assert_int_eq(tree_kind(&tree, item), TREE_MAP);
    ck_assert_int_eq(tree_count(&tree, item), 1);
    item = tree_next(&tree, item);
    ck_assert(text_is(tree_text(&tree, item), "5"));
    item = tree_next(&tree, item);
    ck_assert_int_eq(tree_count(&tree, item), 0);
    ck_assert_int_eq(tree_next(&tree, item), tree.count);
    tree_free(&tree);
}
END_TEST

START_TEST(a_key_finds_its_value)
{
    Tree tree = tree_of("a: {b: 1, c: 2}\nb: [x]\n\"q\": 3\n");
    int a = tree_find(&tree, TREE_ROOT, "a");
    int c = tree_find(&tree, a, "c");
    ck_assert(text_is(tree_text(&tree, c), "2"));
    ck_assert_int_eq(tree_kind(&tree, tree_find(&tree, TREE_ROOT, "b")),
                     TREE_LIST);
    ck_assert(text_is(tree_text(&tree, tree_find(&tree, TREE_ROOT, "q")), "3"));
    tree_free(&tree);
}
END_TEST

START_TEST(what_is_not_there_is_not_found)
{
    Tree tree = tree_of("a: {b: 1}\nl: [c]\n");
    ck_assert_int_eq(tree_find(&tree, TREE_ROOT, "b"), TREE_NONE);
    ck_assert_int_eq(tree_find(&tree, TREE_ROOT, "1"), TREE_NONE);
    ck_assert_int_eq(tree_find(&tree, TREE_NONE, "a"), TREE_NONE);
    int list = tree_find(&tree, TREE_ROOT, "l");
    ck_assert_int_eq(tree_find(&tree, list, "c"), TREE_NONE);
    ck_assert_uint_eq(tree_text(&tree, list).length, 0);
    tree_free(&tree);
}
END_TEST

START_TEST(a_freed_tree_is_empty)
{
    Tree tree = tree_of("1");
    tree_free(&tree);
    ck_assert_ptr_null(tree.arena);
    ck_assert_int_eq(tree.count, 0);
    tree_free(&tree);
}
END_TEST

Suite *tree_suite(void)
{
    const TTest *const tests[] = {
        a_step_over_a_list_skips_what_is_inside, a_key_finds_its_value,
        what_is_not_there_is_not_found, a_freed_tree_is_empty, NULL};
    return suite_of("tree", tests);
}
