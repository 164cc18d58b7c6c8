/* What is written reads back the same, whatever was typed. */
#include "base/rng.h"
#include "lesson/store.h"
#include "lesson/suites.h"

#include <string.h>

static Store store, back;
static char bytes[STORE_BYTES];
static Report report;

static void require_same(void)
{
    TextBuffer text = text_buffer(bytes, sizeof bytes);
    ck_assert(store_write(&store, &text));
    report_start(&report, STORE_FILE);
    ck_assert_msg(store_parse((Text){text.at, text.length}, &report, &back),
                  "%s\n%s", report.lines[0].message, text.at);
    ck_assert(store_equal(&store, &back));
}

START_TEST(a_first_start_is_written_in_full)
{
    store_start(&store);
    require_same();
    ck_assert_str_eq(bytes, "version: 1\n"
                            "theme: light\n"
                            "text-size: 1\n"
                            "speed: 2\n"
                            "still: false\n"
                            "complete: true\n");
}
END_TEST

START_TEST(lessons_and_answers_have_a_line_each)
{
    store_start(&store);
    store.settings.width = 1280;
    store.settings.height = 800;
    StoreLesson *lesson = store_open(&store, "/my \"own\"\n.md");
    store_show(lesson, 3, 3);
    store_show(lesson, 2, 3);
    store_answer(lesson, 1, "-0.5");
    store_answer(lesson, 3, NULL);
    require_same();
    ck_assert_ptr_nonnull(strstr(bytes,
                                 "window: [1280, 800]\n"
                                 "lessons:\n"
                                 "  - file: \"/my \\x22own\\x22\\x0A.md\"\n"
                                 "    page: 2\n"
                                 "    reached: 3\n"
                                 "    finished: true\n"
                                 "    answers:\n"
                                 "      - {page: 1, given: \"-0.5\"}\n"
                                 "      - {page: 3, skipped: true}\n"));
}
END_TEST

/* Any characters, odd ones often. */
static void invent(Rng *rng, char *text, size_t size)
{
    static const uint32_t odd[] = {'"',    '\\', '\n',    '\t',   '#',
                                   ':',    0x7F, 0x85,    0x2028, 0xFEFF,
                                   0xFFFF, '\'', 0x1F600, 0x1,    ' '};
    size_t length = 0, wanted = 1 + rng_below(rng, size - 5);
    while (length < wanted && length + 4 < size) {
        uint32_t point = rng_below(rng, 2)
                             ? odd[rng_below(rng, 15)]
                             : (uint32_t)(0x20 + rng_below(rng, 0xD000));
        length += text_encode(point, text + length);
    }
    text[length] = '\0';
}

START_TEST(anything_typed_reads_back)
{
    Rng rng = rng_seeded(7);
    for (int round = 0; round < 300; round++) {
        char path[64], given[STORE_GIVEN];
        store_start(&store);
        store.settings.speed = 0.25 + 60 * rng_unit(&rng);
        store.settings.theme = round % 2 ? "projector" : "dark";
        for (int i = 0; i < 4; i++) {
            invent(&rng, path, sizeof path);
            StoreLesson *lesson = store_open(&store, path);
            invent(&rng, given, sizeof given);
            store_answer(lesson, 1 + (int)rng_below(&rng, STORE_PAGES), given);
        }
        require_same();
    }
}
END_TEST

START_TEST(the_fullest_store_fits)
{
    store_start(&store);
    for (int i = 0; i < STORE_LESSONS; i++) {
        char path[STORE_PATH];
        memset(path, 'p', sizeof path);
        snprintf(path, 8, "/%06d", i);
        path[7] = 'p';
        path[STORE_PATH - 1] = '\0';
        StoreLesson *lesson = store_open(&store, path);
        for (int page = 1; page <= STORE_PAGES; page++)
            store_answer(lesson, page, "1234567890123456789012345678901");
    }
    require_same();
}
END_TEST

START_TEST(what_does_not_fit_is_said)
{
    char small[64];
    TextBuffer text = text_buffer(small, sizeof small);
    store_start(&store);
    ck_assert(!store_write(&store, &text));
}
END_TEST

Suite *store_write_suite(void)
{
    const TTest *const tests[] = {
        a_first_start_is_written_in_full, lessons_and_answers_have_a_line_each,
        anything_typed_reads_back,        the_fullest_store_fits,
        what_does_not_fit_is_said,        NULL,
    };
    return suite_of("store_write", tests);
}
