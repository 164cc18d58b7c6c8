/* Every example of the pages is done: experiments are read, commands run, and
   what a page says they print is compared. In a block of the shell or of a
   session, `# exit N` behind a command is the code it ends with (0 without);
   in a session a line `...` stands for any lines, and one that ends in ` ...`
   goes on. */
#include "lesson/experiment.h"
#include "page.h"
#include "suites.h"
#include "workplace.h"

#include <string.h>

static bool is(const Block *block, const char *language)
{
    return strcmp(block->language, language) == 0;
}

/* --- experiments --- */

static void expect_experiment(const Block *block)
{
    static Report report;
    char line[512] = "";
    Experiment experiment;
    bool wrong = strncmp(block->name, "wrong", 5) == 0;
    report_start(&report, block->page->file);
    bool read = experiment_parse(text_of(block->text), &report, &experiment);
    if (read)
        experiment_free(&experiment);
    else
        report_text(&report, 0, line, sizeof line);
    ck_assert_msg(read != wrong, "the block at %s:%d is %s %s",
                  block->page->file, block->line,
                  read ? "right" : "wrong:", line);
}

static void read_experiments(const Page *page, void *user)
{
    static Block block;
    int *count = user, at = 0;
    while (page_block(page, &at, &block))
        if (is(&block, "yaml")) {
            expect_experiment(&block);
            ++*count;
        }
}

START_TEST(every_experiment_of_the_pages_can_be_read)
{
    int count = 0;
    ck_assert_int_ge(each_page(read_experiments, &count), 4);
    ck_assert_int_ge(count, 5);
}
END_TEST

static Experiment experiment_of(const Page *page, const char *name)
{
    static Block block;
    static Report report;
    Experiment experiment;
    page_block_named(page, name, &block);
    report_start(&report, name);
    ck_assert(experiment_parse(text_of(block.text), &report, &experiment));
    return experiment;
}

START_TEST(the_defaults_written_out_are_the_defaults)
{
    static Page page;
    page_open("docs/formats.md", &page);
    Experiment shortest = experiment_of(&page, "shortest.yaml");
    Experiment defaults = experiment_of(&page, "defaults.yaml");
    ck_assert(experiment_equal(&shortest, &defaults));
    experiment_free(&shortest);
    experiment_free(&defaults);
    page_close(&page);
}
END_TEST

START_TEST(the_experiment_of_the_readme_has_ten_lines_at_most)
{
    static Page page;
    static Block block;
    int lines = 0;
    page_open("README.md", &page);
    page_block_named(&page, "xor.yaml", &block);
    for (const char *c = block.text; *c; c++)
        lines += *c == '\n';
    ck_assert_int_le(lines, 10);
    page_close(&page);
}
END_TEST

/* --- commands --- */

/* Cuts `# …` off a command; the exit code it asks for. */
static int take_remark(char *command)
{
    int code = 0;
    char *remark = strstr(command, " #");
    if (!remark)
        return 0;
    sscanf(remark, " # exit %d", &code);
    *remark = '\0';
    return code;
}

static void expect_run(Workplace *place, char *command, const char *file)
{
    int code = take_remark(command);
    int got = workplace_run(place, command);
    ck_assert_msg(got == code, "%s: '%s' ends with %d, not %d:\n%s", file,
                  command, got, code, place->output);
}

/* One of the project's own scripts is only looked for: it runs this test. */
static void expect_script(const char *command, const char *file)
{
    char name[64], path[PAGE_PATH];
    FILE *script = NULL;
    if (sscanf(command, "%63[a-z/]", name) == 1 &&
        strncmp(name, "scripts/", 8) == 0) {
        project_path(name, path);
        script = fopen(path, "r");
    }
    ck_assert_msg(script, "%s: what is '%s'?", file, command);
    fclose(script);
}

static bool is_ours(const char *command)
{
    return strncmp(command, "backstep ", 9) == 0 ||
           strncmp(command, "build/src/backstep ", 19) == 0;
}

static void run_shell_block(Workplace *place, Block *block)
{
    for (char *line = strtok(block->text, "\n"); line;
         line = strtok(NULL, "\n"))
        if (is_ours(line))
            expect_run(place, line, block->page->file);
        else
            expect_script(line, block->page->file);
}

/* Takes a line off the front of a text; NULL at its end. */
static char *next_line(char **text)
{
    char *line = *text, *stop = strchr(line, '\n');
    if (*line == '\0')
        return NULL;
    if (stop)
        *stop = '\0';
    *text = stop ? stop + 1 : line + strlen(line);
    return line;
}

static bool line_matches(const char *want, const char *got)
{
    size_t length = strlen(want);
    bool open = length > 4 && strcmp(want + length - 4, " ...") == 0;
    return open ? strncmp(want, got, length - 3) == 0 : strcmp(want, got) == 0;
}

/* The program's output as it is compared, line by line. */
typedef struct Session {
    Workplace *place;
    const char *file;
    char command[256];
    char *rest; /* of the output, not yet compared */
    bool any;   /* behind "..." */
    bool begun;
} Session;

static void expect_end(const Session *session)
{
    bool over = !session->begun || session->any || *session->rest == '\0';
    ck_assert_msg(over, "%s: '%s' also prints:\n%s", session->file,
                  session->command, session->rest);
}

static void expect_line(Session *session, const char *want)
{
    char *got;
    if (strcmp(want, "...") == 0) {
        session->any = true;
        return;
    }
    do
        got = next_line(&session->rest);
    while (got && session->any && !line_matches(want, got));
    ck_assert_msg(got && line_matches(want, got),
                  "%s: '%s' prints\n%s\nand the page says\n%s", session->file,
                  session->command, got ? got : "(nothing more)", want);
    session->any = false;
}

static void begin_command(Session *session, char *command)
{
    expect_end(session);
    ck_assert_msg(is_ours(command), "%s: what is '%s'?", session->file,
                  command);
    snprintf(session->command, sizeof session->command, "%s", command);
    expect_run(session->place, command, session->file);
    session->rest = session->place->output;
    session->begun = true;
    session->any = false;
}

static void run_session(Workplace *place, Block *block)
{
    Session session = {.place = place, .file = block->page->file};
    char *text = block->text;
    for (char *line; (line = next_line(&text));)
        if (strncmp(line, "$ ", 2) == 0)
            begin_command(&session, line + 2);
        else
            expect_line(&session, line);
    ck_assert(session.begun);
    expect_end(&session);
}

static void write_files(const Page *page, const Workplace *place)
{
    static Block block;
    int at = 0;
    while (page_block(page, &at, &block))
        if (*block.name)
            workplace_write(place, block.name, block.text);
}

static void run_examples(const Page *page, void *user)
{
    static Workplace place;
    static Block block;
    int *count = user, at = 0;
    workplace_make(&place);
    write_files(page, &place);
    while (page_block(page, &at, &block)) {
        bool shell = is(&block, "sh"), session = is(&block, "console");
        if (shell)
            run_shell_block(&place, &block);
        if (session)
            run_session(&place, &block);
        *count += shell || session;
    }
    workplace_remove(&place);
}

START_TEST(every_command_of_the_pages_does_what_they_say)
{
    int count = 0;
    each_page(run_examples, &count);
    ck_assert_int_ge(count, 6);
}
END_TEST

Suite *examples_suite(void)
{
    const TTest *const tests[] = {
        every_experiment_of_the_pages_can_be_read,
        the_defaults_written_out_are_the_defaults,
        the_experiment_of_the_readme_has_ten_lines_at_most,
        every_command_of_the_pages_does_what_they_say,
        NULL,
    };
    return suite_of("examples of the pages", tests);
}
