/* Every page of every lesson that lies in lessons/, so that a new one is judged
   as well: as it opens, with its question answered, refused and skipped, and
   some steps further on; and the first page with all of them. */
#include "app/ids.h"
#include "base/platform.h"
#include "judge.h"
#include "show.h"
#include "suites.h"

#include <string.h>

enum { LESSONS = 64, NAME = 128, STEPS = 6, LEAST_LINES = 3 };

static const struct Screen {
    float width, height;
} SCREENS[] = {{1024, 640}, {1280, 800}, {1920, 1080}, {800, 500}};

enum { SCREEN_COUNT = sizeof SCREENS / sizeof *SCREENS };

static char lessons[LESSONS][NAME];
static int lesson_count;

static void add_lesson(void *user, const char *name)
{
    (void)user;
    size_t length = strlen(name);
    if (length > 3 && strcmp(name + length - 3, ".md") == 0 &&
        lesson_count < LESSONS)
        snprintf(lessons[lesson_count++], NAME, "%s", name);
}

typedef struct Visit {
    Show *show;
    const char *lesson;
    const char *state; /* of the question */
    int page;
    int pictures, faults; /* pictures with any */
} Visit;

static void complain(Visit *visit, int screen, int step, const char *what)
{
    if (visit->faults++ < 12)
        fprintf(stderr, "%s page %d, %s, %gx%g, %d steps on:\n%s",
                visit->lesson, visit->page, visit->state,
                (double)SCREENS[screen].width, (double)SCREENS[screen].height,
                step, what);
}

static const DrawList *look(Visit *visit, int screen, int step)
{
    const struct Screen *size = &SCREENS[screen];
    show_window(visit->show, size->width, size->height, 1);
    const DrawList *list = show_frame(visit->show);
    Verdict verdict = judge(list);
    visit->pictures++;
    if (verdict.faults > 0)
        complain(visit, screen, step, verdict.first);
    return list;
}

static void look_everywhere(Visit *visit, int step)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        look(visit, i, step);
}

/* --- scrolling --- */

/* A text of the lesson that is seen whole. */
static bool is_prose(const DrawList *list, int index)
{
    const DrawCommand *text = &list->commands[index];
    for (int i = 0; i < list->panel_count; i++) {
        const DrawPanel *panel = &list->panels[i];
        if (panel->id == scene_id(ID_PANEL, PANEL_PROSE) &&
            index >= panel->first && index < panel->end)
            return text->kind == DRAW_TEXT &&
                   text->baseline - text->size * 0.6f > panel->rect.y &&
                   text->baseline < panel->rect.y + panel->rect.h;
    }
    return false;
}

static int prose_lines(const DrawList *list)
{
    int lines = 0;
    float last = -1e9f;
    for (int i = 0; i < list->command_count; i++)
        if (is_prose(list, i) && list->commands[i].baseline > last + 10) {
            last = list->commands[i].baseline;
            lines++;
        }
    return lines;
}

/* The text at one end of the prose, and where it begins in its line. */
static void prose_end(const DrawList *list, bool last, char ret_text[NAME])
{
    const DrawCommand *found = NULL;
    for (int i = 0; i < list->command_count; i++)
        if (is_prose(list, i) && (last || !found))
            found = &list->commands[i];
    ret_text[0] = '\0';
    if (!found)
        return;
    Text text = draw_text_of(list, found);
    snprintf(ret_text, NAME, "%.0f %.*s", (double)found->rect.x,
             (int)text.length, text.at);
}

/* What is there when there is room for all of it is the measure. */
static void expect_scrolls(Visit *visit, int screen)
{
    const struct Screen *size = &SCREENS[screen];
    char first[NAME], last[NAME], seen[NAME];
    show_window(visit->show, size->width, 4000, 1);
    const DrawList *list = show_frame(visit->show);
    prose_end(list, false, first);
    prose_end(list, true, last);
    int lines = prose_lines(list);
    list = look(visit, screen, 0);
    prose_end(list, false, seen);
    if (strcmp(seen, first) != 0)
        complain(visit, screen, 0, "  does not begin with its first line\n");
    if (prose_lines(list) < LEAST_LINES && prose_lines(list) < lines)
        complain(visit, screen, 0, "  shows hardly a line of its text\n");
    Point text = {size->width - 60, size->height * 0.065f + 40};
    show_wheel(visit->show, text, -1000);
    list = look(visit, screen, 0);
    prose_end(list, true, seen);
    if (strcmp(seen, last) != 0)
        complain(visit, screen, 0, "  cannot be scrolled to its end\n");
    show_wheel(visit->show, text, 1000);
}

/* --- the question --- */

static const DrawCommand *button(Show *show, int number)
{
    return draw_find(show_frame(show), widget_id(ID_QUESTION_BUTTON, number));
}

enum { FIRST_OPTION = 0, SKIP = 100, FIELD = 102 };

static void type_answer(Show *show, const char *text)
{
    show_type(show, text);
    show_press(show, KEY_ENTER);
}

static void answer(Show *show)
{
    if (button(show, FIELD))
        type_answer(show, "-123456.78");
    else if (button(show, FIRST_OPTION))
        show_press(show, '1');
    show_settled(show);
}

static void skip(Show *show)
{
    const DrawCommand *box = button(show, SKIP);
    if (box)
        show_click(show, (Point){box->rect.x + box->rect.w / 2,
                                 box->rect.y + box->rect.h / 2});
    show_settled(show);
    ck_assert_ptr_null(button(show, SKIP));
}

/* --- the pages --- */

static void look_at_opening(Visit *visit)
{
    visit->state = "as it opens";
    for (int i = 0; i < SCREEN_COUNT; i++)
        expect_scrolls(visit, i);
    if (!button(visit->show, FIELD))
        return;
    visit->state = "refused";
    type_answer(visit->show, "1e");
    look_everywhere(visit, 0);
}

static void look_at_skipped(Visit *visit)
{
    visit->state = "skipped";
    skip(visit->show);
    for (int i = 0; i < SCREEN_COUNT; i++)
        expect_scrolls(visit, i);
}

static void look_at_answered(Visit *visit)
{
    visit->state = "answered";
    answer(visit->show);
    look_everywhere(visit, 0);
    for (int step = 1; step <= STEPS; step++) {
        show_command(visit->show, "forward");
        show_settled(visit->show);
        look_everywhere(visit, step);
    }
}

/* What was answered stays so: each walk has a lesson of its own. */
static void walk(Visit *visit, ThemeKind theme, void (*stop)(Visit *visit))
{
    visit->show = show_lesson(visit->lesson, theme);
    int pages = show_pages(visit->show);
    ck_assert_int_gt(pages, 0);
    for (int page = 1; page <= pages; page++) {
        show_window(visit->show, 1280, 800, 1);
        visit->page = page;
        show_page(visit->show, page);
        stop(visit);
    }
    show_close(visit->show);
}

static void walk_lesson(const char *lesson, ThemeKind theme)
{
    Visit visit = {.lesson = lesson};
    walk(&visit, theme, look_at_opening);
    walk(&visit, theme, look_at_skipped);
    walk(&visit, theme, look_at_answered);
    ck_assert_int_gt(visit.pictures, 20);
    ck_assert_msg(visit.faults == 0, "%s: %d faults in %d pictures", lesson,
                  visit.faults, visit.pictures);
}

START_TEST(the_lessons_are_found)
{
    ck_assert_int_ge(lesson_count, 6);
}
END_TEST

START_TEST(every_page_is_clean)
{
    walk_lesson(lessons[_i], THEME_LIGHT);
}
END_TEST

START_TEST(every_page_is_clean_in_the_dark)
{
    walk_lesson(lessons[_i], THEME_DARK);
}
END_TEST

START_TEST(every_page_is_clean_on_a_projector)
{
    walk_lesson(lessons[_i], THEME_PROJECTOR);
}
END_TEST

START_TEST(the_first_page_is_clean)
{
    static const ThemeKind themes[] = {THEME_LIGHT, THEME_DARK,
                                       THEME_PROJECTOR};
    Visit visit = {show_lesson("", themes[_i]), "home", "at its top", 0, 0, 0};
    look_everywhere(&visit, 0);
    visit.state = "at its end";
    for (int i = 0; i < SCREEN_COUNT; i++) {
        look(&visit, i, 0);
        show_wheel(visit.show, (Point){200, 300}, -1000);
        look(&visit, i, 0);
    }
    show_close(visit.show);
    ck_assert_int_eq(visit.faults, 0);
}
END_TEST

Suite *lessons_suite(void)
{
    const char *folder = show_path("", "lessons");
    lesson_count = 0;
    platform_list_folder(folder, add_lesson, NULL);
    Suite *suite = suite_create("lessons");
    TCase *tests = tcase_create("lessons");
    tcase_add_test(tests, the_lessons_are_found);
    tcase_add_loop_test(tests, every_page_is_clean, 0, lesson_count);
    tcase_add_loop_test(tests, every_page_is_clean_in_the_dark, 0,
                        lesson_count);
    tcase_add_loop_test(tests, every_page_is_clean_on_a_projector, 0,
                        lesson_count);
    tcase_add_loop_test(tests, the_first_page_is_clean, 0, 3);
    suite_add_tcase(suite, tests);
    return suite;
}
