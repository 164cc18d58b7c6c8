/* Every Markdown block of docs/writing-lessons.md is a lesson, or a page behind
   the front matter of the page's first lesson: each is read and rehearsed. And
   every key, question and mark has such an example. */
#include "lesson/lesson.h"
#include "lesson/vocabulary.h"
#include "page.h"
#include "setup/lessonplan.h"
#include "suites.h"

#include <string.h>

static Page page;
static Block block;
static Report report;
static char examples[BLOCK_TEXT * 2]; /* the text of all good ones */

static bool is_wrong(void)
{
    return strncmp(block.name, "wrong", 5) == 0;
}

/* "" when a lesson is read and its rehearsal finds nothing wrong, else the
   first error. */
static const char *fault_of(const char *text)
{
    static char line[512];
    Lesson lesson;
    LessonPlan plan;
    line[0] = '\0';
    report_start(&report, "block");
    if (lesson_parse(text_of(text), &report, &lesson)) {
        if (lessonplan_make(&lesson, NULL, &report, &plan))
            lessonplan_free(&plan);
        lesson_free(&lesson);
    }
    if (report.count > 0)
        report_text(&report, 0, line, sizeof line);
    return line;
}

/* The front matter of the first lesson, with its last line. */
static void find_front(char *front, size_t size)
{
    page_block_named(&page, "20-sums.md", &block);
    const char *end = strstr(block.text + 4, "\n---\n");
    ck_assert_ptr_nonnull(end);
    ck_assert_uint_lt((size_t)(end - block.text) + 8, size);
    snprintf(front, size, "%.*s\n", (int)(end + 5 - block.text), block.text);
}

/* Calls `each` for every Markdown block; returns how many. */
static int each_block(void (*each)(const char *front))
{
    static char front[2048];
    int at = 0, count = 0;
    page_open("docs/writing-lessons.md", &page);
    find_front(front, sizeof front);
    while (page_block(&page, &at, &block))
        if (strcmp(block.language, "markdown") == 0) {
            each(front);
            count++;
        }
    page_close(&page);
    return count;
}

static void expect_right(const char *front)
{
    static char text[BLOCK_TEXT * 2];
    snprintf(text, sizeof text, "%s\n%s", block.name[0] ? "" : front,
             block.text);
    const char *fault = fault_of(block.name[0] ? block.text : text);
    ck_assert_msg((fault[0] != '\0') == is_wrong(), "line %d: %s", block.line,
                  fault[0] ? fault : "it should be wrong");
}

START_TEST(every_lesson_and_page_can_be_played)
{
    ck_assert_int_ge(each_block(expect_right), 20);
}
END_TEST

static void collect(const char *front)
{
    (void)front;
    if (!is_wrong())
        strncat(examples, block.text, sizeof examples - strlen(examples) - 1);
}

/* True where `word` stands with no letter beside it. */
static bool has_word(const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(examples, word); at;
         at = strstr(at + 1, word)) {
        bool begins =
            at == examples || !strchr("abcdefghijklmnopqrstuvwxyz-", at[-1]);
        if (begins && !strchr("abcdefghijklmnopqrstuvwxyz-", at[length]))
            return true;
    }
    return false;
}

static void expect_keys(KeyGroup group)
{
    for (const char *const *key = vocabulary_keys(group); *key; key++) {
        char text[64];
        snprintf(text, sizeof text, "%s:", *key);
        ck_assert_msg(strstr(examples, text) && has_word(*key),
                      "no example has the key '%s'", *key);
    }
}

static void expect_words(WordFamily family, const char *before)
{
    for (const Word *word = vocabulary_words(family); word->name; word++) {
        char text[64];
        snprintf(text, sizeof text, "%s%s", before, word->name);
        ck_assert_msg(has_word(text), "no example has '%s'", text);
    }
}

START_TEST(every_key_question_and_mark_has_an_example)
{
    examples[0] = '\0';
    each_block(collect);
    expect_keys(KEYS_PAGE);
    expect_keys(KEYS_MOMENT);
    expect_keys(KEYS_ASK);
    expect_words(WORD_QUESTION, "what: ");
    expect_words(WORD_MARK, "");
}
END_TEST

Suite *lessons_suite(void)
{
    const TTest *const tests[] = {every_lesson_and_page_can_be_played,
                                  every_key_question_and_mark_has_an_example,
                                  NULL};
    return suite_of("lessons of the pages", tests);
}
