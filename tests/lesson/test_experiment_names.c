/* Names: all or none, each once, and made of what a cell's name may hold. */
#include "lesson/examples.h"
#include "lesson/suites.h"

START_TEST(names_stand_in_layer_order)
{
    static const char *const names[] = {"X", "y_2", "h.1", "sixteen_letters_",
                                        "7"};
    Experiment made =
        read_network("  names: [[X, y_2], [h.1, sixteen_letters_], [\"7\"]]\n");
    for (int i = 0; i < 5; i++)
        ck_assert_str_eq(made.names[i], names[i]);
    experiment_free(&made);
}
END_TEST

START_TEST(words_that_mean_something_in_yaml_are_names)
{
    Experiment made = read_network("  names: [[y, no], [null, true], [1]]\n");
    ck_assert_str_eq(made.names[1], "no");
    ck_assert_str_eq(made.names[2], "null");
    ck_assert_str_eq(made.names[4], "1");
    experiment_free(&made);
}
END_TEST

START_TEST(there_is_a_name_for_each_neuron)
{
    expect_network_errors("  names: [[X, Y], [A, B]]\n",
                          "f:3: names is a list of 2; expected 3, one a layer "
                          "with the inputs\n");
    expect_network_errors("  names:\n    - [X]\n    - [A, B, C]\n    - []\n",
                          "f:4: names of layer 0 is a list of 1; expected a "
                          "list of 2\n"
                          "f:5: names of layer 1 is a list of 3; expected a "
                          "list of 2\n"
                          "f:6: names of layer 2 is a list of 0; expected a "
                          "list of 1\n");
    expect_network_errors("  names: [X, [A, B], {C: 1}]\n",
                          "f:3: names of layer 0 is 'X'; expected a list of "
                          "2\n"
                          "f:3: names of layer 2 is a map; expected a list of "
                          "1\n");
    expect_network_errors("  names: {X: 1}\n",
                          "f:3: names is a map; expected a list of lists of "
                          "names, one a layer\n");
}
END_TEST

START_TEST(a_name_is_given_once)
{
    expect_network_errors("  names: [[X, Y],\n    [X, A],\n    [Y]]\n",
                          "f:4: name 'X' is given twice (first on line 3); "
                          "expected each name once\n"
                          "f:5: name 'Y' is given twice (first on line 3); "
                          "expected each name once\n");
    Experiment made = read_network("  names: [[x, X], [xx, Xx], [xX]]\n");
    experiment_free(&made);
}
END_TEST

START_TEST(a_name_has_few_kinds_of_characters)
{
    expect_network_errors(
        "  names:\n    - [a b, a-b]\n    - [\"\", größe]\n"
        "    - [seventeen_letters]\n",
        "f:4: a name is 'a b'; expected 1 to 16 letters, digits, _ and .\n"
        "f:4: a name is 'a-b'; expected 1 to 16 letters, digits, _ and .\n"
        "f:5: a name is the text \"\"; expected 1 to 16 letters, digits, _ and "
        ".\n"
        "f:5: a name is 'größe'; expected 1 to 16 letters, digits, _ and .\n"
        "f:6: a name is 'seventeen_letters'; expected 1 to 16 letters, digits, "
        "_ and .\n");
    expect_network_errors("  names: [[[X], {}], [A, B], [C]]\n",
                          "f:3: a name is a list; expected 1 to 16 letters, "
                          "digits, _ and .\n"
                          "f:3: a name is a map; expected 1 to 16 letters, "
                          "digits, _ and .\n");
}
END_TEST

START_TEST(many_names_are_compared_quickly)
{
    enum { SIZE = 4096, ROOM = 300000 };
    char *source = malloc(ROOM);
    ck_assert_ptr_nonnull(source);
    TextBuffer text = text_buffer(source, ROOM);
    text_addf(&text, "network:\n  layers: [1");
    for (int layer = 1; layer < 8; layer++)
        text_addf(&text, ", %d, 1", SIZE);
    text_add(&text, "]\n  names:\n    - [x]\n");
    for (int layer = 1; layer < 8; layer++) {
        text_addf(&text, "    - [m%d", layer);
        for (int i = 1; i < SIZE; i++)
            text_addf(&text, ",n%d.%d", layer, i);
        text_addf(&text, "]\n    - [s%d]\n", layer);
    }
    text_add(&text, "data: {samples: [{in: [1], out: [1]}]}\n");
    ck_assert(!text.full);
    Experiment made = read_good(source);
    ck_assert_str_eq(made.names[made.neurons - 1], "s7");
    experiment_free(&made);
    free(source);
}
END_TEST

Suite *experiment_names_suite(void)
{
    const TTest *const tests[] = {names_stand_in_layer_order,
                                  words_that_mean_something_in_yaml_are_names,
                                  there_is_a_name_for_each_neuron,
                                  a_name_is_given_once,
                                  a_name_has_few_kinds_of_characters,
                                  many_names_are_compared_quickly,
                                  NULL};
    return suite_of("experiment-names", tests);
}
