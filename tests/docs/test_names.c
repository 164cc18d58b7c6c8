/* The lists of docs/formats.md and of the README are the program's own: keys,
   words, options, commands, steps, columns, limits. Both ways, so that nothing
   is invented and nothing forgotten. */
#include "app/app.h"
#include "app/command.h"
#include "engine/step.h"
#include "lesson/experiment.h"
#include "lesson/tree.h"
#include "lesson/vocabulary.h"

#include "base/number.h"
#include "page.h"
#include "suites.h"
#include "workplace.h"

#include <string.h>

static Page page;

static void open_formats(void)
{
    page_open("docs/formats.md", &page);
}

static Words words_of(const char *const *list)
{
    Words words = {.count = 0};
    for (; *list; list++)
        words_add(&words, *list, strlen(*list));
    return words;
}

/* --- the experiment file --- */

START_TEST(the_keys_of_the_page_are_those_of_the_reader)
{
    static const char *const headings[KEYS_GROUPS] = {
        [KEYS_EXPERIMENT] = "### Keys of the file",
        [KEYS_NETWORK] = "### Keys of `network`",
        [KEYS_INIT] = "### Keys of `init`",
        [KEYS_DATA] = "### Keys of `data`",
        [KEYS_SAMPLE] = "### Keys of a sample",
        [KEYS_LEARNER] = "### Keys of `learner`",
        [KEYS_LESSON] = "### Keys of the front matter",
        [KEYS_PAGE] = "### Keys of a page",
        [KEYS_MOMENT] = "### Keys of a moment",
        [KEYS_ASK] = "### Keys of a question",
        [KEYS_STORE] = "### Keys of progress.yaml",
        [KEYS_STORE_LESSON] = "### Keys of a kept lesson",
        [KEYS_STORE_ANSWER] = "### Keys of a kept answer",
    };
    open_formats();
    for (int group = 0; group < KEYS_GROUPS; group++) {
        Words told = page_column(&page, headings[group], 0);
        Words known = words_of(vocabulary_keys((KeyGroup)group));
        ck_assert_int_gt(known.count, 0);
        expect_same_words(headings[group], &told, &known);
    }
    page_close(&page);
}
END_TEST

/* The row of the table of words about a family, as its three cells. */
static void find_row(const char *family, char ret_cells[3][PAGE_WORD])
{
    for (int i = 0; i < page.count; i++)
        if (row_cells(page.lines[i], 3, ret_cells) == 3 &&
            strcmp(ret_cells[0], family) == 0)
            return;
    ck_abort_msg("the page has no row for the words of %s", family);
}

static void expect_words(WordFamily family)
{
    char cells[3][PAGE_WORD];
    Words told[2] = {{.count = 0}}, known[2] = {{.count = 0}};
    find_row(vocabulary_family(family), cells);
    quoted_words(cells[1], &told[0]);
    quoted_words(cells[2], &told[1]);
    for (const Word *word = vocabulary_words(family); word->name; word++)
        words_add(&known[word->available ? 0 : 1], word->name,
                  strlen(word->name));
    expect_same_words(cells[0], &told[0], &known[0]);
    expect_same_words("not available yet", &told[1], &known[1]);
}

START_TEST(the_words_of_the_page_are_those_of_the_reader)
{
    open_formats();
    for (int family = 0; family < WORD_FAMILIES; family++)
        expect_words((WordFamily)family);
    page_close(&page);
}
END_TEST

/* True when the page says it, wherever its lines break. */
static bool says(const char *phrase)
{
    char text[PAGE_WORD * 8];
    for (int i = 0; i + 1 < page.count; i++) {
        snprintf(text, sizeof text, "%s %s", page.lines[i], page.lines[i + 1]);
        if (strstr(text, phrase))
            return true;
    }
    return false;
}

static void expect_limit(const char *before, uint64_t limit, const char *behind)
{
    char number[NUMBER_TEXT], phrase[PAGE_WORD];
    number_count(limit, number);
    snprintf(phrase, sizeof phrase, "%s%s%s", before, number, behind);
    ck_assert_msg(says(phrase), "%s does not say '%s'", page.file, phrase);
}

START_TEST(the_limits_of_the_page_are_those_of_the_reader)
{
    open_formats();
    expect_limit("", EXPERIMENT_LAYERS, " layers");
    expect_limit("", EXPERIMENT_NEURONS, " neurons a layer");
    expect_limit("", EXPERIMENT_WEIGHTS, " weights");
    expect_limit("", EXPERIMENT_SAMPLES, " samples");
    expect_limit("", EXPERIMENT_BYTES >> 20, " MiB a file");
    expect_limit("maps ", EXPERIMENT_DEPTH, " deep");
    expect_limit("", TREE_KEYS, " keys a map");
    expect_limit("at most ", EXPERIMENT_NAME - 1, " bytes");
    expect_limit("up to ", REPORT_KEPT, ";");
    page_close(&page);
}
END_TEST

START_TEST(the_limits_of_the_readme_are_those_of_the_reader)
{
    page_open("README.md", &page);
    expect_limit("", EXPERIMENT_LAYERS, " layers");
    expect_limit("", EXPERIMENT_NEURONS, " neurons a layer");
    expect_limit("", EXPERIMENT_WEIGHTS / 1000000, " million weights");
    expect_limit("", EXPERIMENT_SAMPLES / 1000000, " million samples");
    expect_limit("", EXPERIMENT_BYTES >> 20, " MiB");
    page_close(&page);
}
END_TEST

/* --- steps and the trace --- */

/* Of the tables of all learners. */
static Words steps_column(int column)
{
    static const char *const headings[] = {"## Cells and steps",
                                           "### The steps of nudge",
                                           "### The steps of slopes"};
    Words all = {.count = 0};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        Words of_one = page_column(&page, headings[i], column);
        for (int w = 0; w < of_one.count; w++)
            words_add(&all, of_one.at[w], strlen(of_one.at[w]));
    }
    return all;
}

START_TEST(the_steps_of_the_page_are_those_of_the_engine)
{
    Words phases = {.count = 0}, kinds = {.count = 0};
    open_formats();
    for (int i = 0; i < PHASE_COUNT; i++)
        words_add(&phases, phase_name((Phase)i), strlen(phase_name((Phase)i)));
    for (int i = 0; i < STEP_KINDS; i++)
        words_add(&kinds, step_kind_name((StepKind)i),
                  strlen(step_kind_name((StepKind)i)));
    Words told = steps_column(0);
    expect_same_words("phases", &told, &phases);
    told = steps_column(1);
    expect_same_words("kinds", &told, &kinds);
    page_close(&page);
}
END_TEST

START_TEST(the_columns_of_the_page_are_those_of_the_trace)
{
    static Workplace place;
    Words columns = {.count = 0};
    open_formats();
    workplace_make(&place);
    ck_assert_int_eq(workplace_run(&place,
                                   "backstep trace assets/tiny-network.yaml "
                                   "--steps 1 --format csv"),
                     0);
    *strchr(place.output, '\n') = '\0';
    for (char *word = strtok(place.output, ","); word; word = strtok(NULL, ","))
        words_add(&columns, word, strlen(word));
    Words told = page_column(&page, "## The trace", 0);
    expect_same_words("columns", &told, &columns);
    workplace_remove(&place);
    page_close(&page);
}
END_TEST

/* --- the command line --- */

/* The options a text of help lists: words that begin with '-' behind two
   blanks. --help is in every one of them and in no table. */
static Words listed_options(char *help)
{
    Words options = {.count = 0};
    for (char *line = strtok(help, "\n"); line; line = strtok(NULL, "\n")) {
        size_t length = strcspn(line + (strlen(line) > 2 ? 2 : 0), " ");
        if (strncmp(line, "  -", 3) == 0 &&
            strncmp(line + 2, "--help", length) != 0)
            words_add(&options, line + 2, length);
    }
    return options;
}

START_TEST(the_options_of_the_page_are_those_of_the_program)
{
    static const char *const commands[] = {
        "trace", "train", "render", "check", "gradcheck", "bench", "worksheet"};
    static Workplace place;
    char line[64], heading[64];
    int count = sizeof commands / sizeof *commands;
    open_formats();
    workplace_make(&place);
    for (int i = 0; i <= count; i++) {
        const char *command = i < count ? commands[i] : "";
        snprintf(line, sizeof line, "backstep %s --help", command);
        snprintf(heading, sizeof heading, i < count ? "### backstep %s" : "%s",
                 i < count ? command : "## The window");
        ck_assert_int_eq(workplace_run(&place, line), 0);
        Words known = listed_options(place.output);
        Words told = page_column(&page, heading, 0);
        expect_same_words(heading, &told, &known);
    }
    workplace_remove(&place);
    page_close(&page);
}
END_TEST

/* The commands that `backstep --help` lists, help apart. */
START_TEST(the_page_and_the_readme_tell_of_every_command)
{
    static Workplace place;
    char phrase[64];
    int count = 0;
    workplace_make(&place);
    ck_assert_int_eq(workplace_run(&place, "backstep --help"), 0);
    char *list = strstr(place.output, "commands:\n");
    ck_assert_ptr_nonnull(list);
    for (char *line = strtok(list, "\n"); line; line = strtok(NULL, "\n")) {
        char name[32];
        if (strncmp(line, "  ", 2) != 0 ||
            sscanf(line + 2, "%31[a-z]", name) != 1 ||
            strcmp(name, "help") == 0)
            continue;
        open_formats();
        snprintf(phrase, sizeof phrase, "### backstep %s", name);
        ck_assert_msg(says(phrase), "no heading '%s'", phrase);
        page_close(&page);
        page_open("README.md", &page);
        snprintf(phrase, sizeof phrase, "build/src/backstep %s ", name);
        ck_assert_msg(says(phrase), "the README has no '%s'", phrase);
        page_close(&page);
        count++;
    }
    ck_assert_int_ge(count, 6);
    workplace_remove(&place);
}
END_TEST

/* --- the window --- */

START_TEST(the_commands_of_the_page_are_those_of_the_table)
{
    Words names = {.count = 0};
    open_formats();
    Words told = page_column(&page, "### --script", 0);
    for (int i = 0; i < command_count(); i++) {
        char row[PAGE_WORD];
        const Command *command = command_at(i);
        words_add(&names, command->name, strlen(command->name));
        snprintf(row, sizeof row, "| `%s` | %s |", command->name,
                 command->keys);
        ck_assert_msg(says(row), "the page has no row '%s'", row);
    }
    expect_same_words("commands", &told, &names);
    page_close(&page);
}
END_TEST

/* True when a command's keys ("? or F1") name this one. */
static bool is_key(const char *key)
{
    size_t length = strlen(key);
    for (int i = 0; i < command_count(); i++)
        for (const char *word = command_at(i)->keys; *word;) {
            size_t found = strcspn(word, " ");
            if (found == length && strncmp(word, key, length) == 0)
                return true;
            word += found + strspn(word + found, " ");
        }
    return false;
}

START_TEST(the_keys_of_the_readme_are_keys)
{
    char cells[2][PAGE_WORD];
    int row = 0, keys = 0;
    page_open("README.md", &page);
    while (row < page.count && strcmp(page.lines[row], "| key | does |") != 0)
        row++;
    for (row += 2; row < page.count && row_cells(page.lines[row], 2, cells);
         row++)
        for (char *key = strtok(cells[0], ", "); key;
             key = strtok(NULL, ", ")) {
            ck_assert_msg(is_key(key), "no command has the key %s", key);
            keys++;
        }
    ck_assert_int_ge(keys, 10);
    page_close(&page);
}
END_TEST

/* The words before the '=' of a state line; the caption comes last. */
static void add_state_keys(char *line, Words *keys)
{
    for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
        const char *equals = strchr(word, '=');
        if (!equals)
            continue;
        words_add(keys, word, (size_t)(equals - word));
        if (strncmp(word, "caption=", 8) == 0)
            return;
    }
}

START_TEST(the_state_line_of_the_page_is_that_of_the_program)
{
    static Workplace place;
    Words keys = {.count = 0};
    open_formats();
    workplace_make(&place);
    ck_assert_int_eq(workplace_run(&place, "backstep --frames 1 --print-state"),
                     0);
    add_state_keys(place.output, &keys);
    Words told = page_column(&page, "### --print-state", 0);
    expect_same_words("state", &told, &keys);
    workplace_remove(&place);
    page_close(&page);
}
END_TEST

Suite *names_suite(void)
{
    const TTest *const tests[] = {
        the_keys_of_the_page_are_those_of_the_reader,
        the_words_of_the_page_are_those_of_the_reader,
        the_limits_of_the_page_are_those_of_the_reader,
        the_limits_of_the_readme_are_those_of_the_reader,
        the_steps_of_the_page_are_those_of_the_engine,
        the_columns_of_the_page_are_those_of_the_trace,
        the_options_of_the_page_are_those_of_the_program,
        the_page_and_the_readme_tell_of_every_command,
        the_commands_of_the_page_are_those_of_the_table,
        the_keys_of_the_readme_are_keys,
        the_state_line_of_the_page_is_that_of_the_program,
        NULL,
    };
    return suite_of("names of the pages", tests);
}
