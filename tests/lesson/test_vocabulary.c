/* The tables hold the words of docs/formats.md, and know which are there. */
#include "lesson/suites.h"
#include "lesson/vocabulary.h"

static void expect_words(WordFamily family, const char *available,
                         const char *all)
{
    char list[256], every[256];
    TextBuffer now = text_buffer(list, sizeof list);
    TextBuffer names = text_buffer(every, sizeof every);
    vocabulary_expected(family, &now);
    ck_assert_str_eq(list, available);
    for (const Word *word = vocabulary_words(family); word->name; word++)
        text_addf(&names, "%s%s", names.length ? " " : "", word->name);
    ck_assert_str_eq(every, all);
}

START_TEST(each_family_has_the_words_of_the_format_page)
{
    expect_words(WORD_ACTIVATION,
                 "one of identity sigmoid tanh relu leaky-relu softplus "
                 "bipolar-sigmoid softmax",
                 "identity sigmoid tanh relu leaky-relu softplus "
                 "bipolar-sigmoid softmax");
    expect_words(WORD_LOSS,
                 "one of squared-error half-squared-error mean-squared-error "
                 "binary-cross-entropy cross-entropy output",
                 "squared-error half-squared-error mean-squared-error "
                 "binary-cross-entropy cross-entropy output");
    expect_words(WORD_LEARNER, "one of nudge slopes backprop",
                 "nudge slopes backprop");
    expect_words(WORD_INIT, "one of xavier he uniform normal zero",
                 "xavier he uniform normal zero");
    expect_words(WORD_MISTAKE,
                 "one of none update-on-the-way no-slope wrong-sign "
                 "outputs-for-deltas",
                 "none update-on-the-way no-slope wrong-sign "
                 "outputs-for-deltas");
    expect_words(WORD_GRADIENTS, "one of average sum", "average sum");
    expect_words(WORD_ORDER, "one of sequential shuffled",
                 "sequential shuffled");
    expect_words(WORD_JUDGE, "one of sample all", "sample all");
    expect_words(WORD_SET,
                 "one of xor and or circle spiral gaussians two-moons line "
                 "sine five-classes iris digits",
                 "xor and or circle spiral gaussians two-moons line sine "
                 "five-classes iris digits");
}
END_TEST

START_TEST(a_lesson_has_words_of_its_own)
{
    expect_words(WORD_PHASE,
                 "one of load forward error backward update verify pick nudge "
                 "measure compare keep undo up hold down restore slope",
                 "load forward error backward update verify pick nudge measure "
                 "compare keep undo up hold down restore slope");
    expect_words(WORD_GRAIN, "one of term neuron layer phase sample epoch",
                 "term neuron layer phase sample epoch");
    expect_words(WORD_MARK,
                 "one of inputs weights biases sums outputs targets error "
                 "upstream slopes deltas gradients changes curves formula "
                 "chart data",
                 "inputs weights biases sums outputs targets error upstream "
                 "slopes deltas gradients changes curves formula chart data");
    expect_words(WORD_QUESTION, "one of sign value largest choice step",
                 "sign value largest choice step");
}
END_TEST

START_TEST(every_family_has_a_name)
{
    for (int family = 0; family < WORD_FAMILIES; family++)
        ck_assert_ptr_nonnull(vocabulary_family((WordFamily)family));
}
END_TEST

START_TEST(a_word_is_found_only_when_it_is_exactly_that)
{
    const Word *word = vocabulary_find(WORD_ACTIVATION, text_of("tanh"));
    ck_assert_ptr_nonnull(word);
    ck_assert_str_eq(word->name, "tanh");
    ck_assert_ptr_null(vocabulary_find(WORD_ACTIVATION, text_of("Tanh")));
    ck_assert_ptr_null(vocabulary_find(WORD_ACTIVATION, text_of("tan")));
    ck_assert_ptr_null(vocabulary_find(WORD_LOSS, text_of("tanh")));
    ck_assert_ptr_null(vocabulary_find(WORD_LOSS, (Text){"", 0}));
}
END_TEST

START_TEST(a_near_miss_gets_the_nearest_word)
{
    ck_assert_str_eq(vocabulary_nearest(WORD_SET, text_of("two-moon")),
                     "two-moons");
    ck_assert_str_eq(vocabulary_nearest(WORD_INIT, text_of("javier")),
                     "xavier");
    ck_assert_ptr_null(vocabulary_nearest(WORD_INIT, text_of("glorot")));
}
END_TEST

START_TEST(each_map_has_the_keys_of_the_format_page)
{
    static const char *const keys[KEYS_GROUPS] = {
        [KEYS_EXPERIMENT] = " network loss data learner",
        [KEYS_NETWORK] = " layers names activation biases train-biases weights "
                         "bias init",
        [KEYS_INIT] = " scheme seed range deviation",
        [KEYS_DATA] = " samples set file count noise seed test standardize "
                      "inputs label outputs",
        [KEYS_SAMPLE] = " in out",
        [KEYS_LEARNER] = " kind rate batch gradients order seed verify mistake "
                         "nudge judge epsilon",
        [KEYS_LESSON] =
            " number title summary minutes network loss data learner",
        [KEYS_PAGE] = " at until by show hide focus set ask",
        [KEYS_MOMENT] = " step epoch sample phase layer neuron",
        [KEYS_ASK] = " what of tolerance among options right because",
        [KEYS_STORE] = " version theme text-size speed still window lessons "
                       "complete",
        [KEYS_STORE_LESSON] = " file page reached finished answers",
        [KEYS_STORE_ANSWER] = " page given skipped",
    };
    for (int group = 0; group < KEYS_GROUPS; group++) {
        char list[256];
        TextBuffer names = text_buffer(list, sizeof list);
        const char *const *known = vocabulary_keys((KeyGroup)group);
        for (int i = 0; known[i]; i++)
            text_addf(&names, " %s", known[i]);
        ck_assert_str_eq(list, keys[group]);
    }
}
END_TEST

Suite *vocabulary_suite(void)
{
    const TTest *const tests[] = {each_family_has_the_words_of_the_format_page,
                                  a_lesson_has_words_of_its_own,
                                  every_family_has_a_name,
                                  a_word_is_found_only_when_it_is_exactly_that,
                                  a_near_miss_gets_the_nearest_word,
                                  each_map_has_the_keys_of_the_format_page,
                                  NULL};
    return suite_of("vocabulary", tests);
}
