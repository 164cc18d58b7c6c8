/* Opening an experiment, and every file that is none. */
#include "suites.h"

#include "capture.h"
#include "cli/job.h"

#include <string.h>

static int opens(const char *path, Job *job, char *ret_error, size_t size)
{
    Cli cli = {tmpfile(), tmpfile(), false, NULL};
    ck_assert(cli.out && cli.err);
    int code = job_open(&cli, path, 1, job);
    rewind(cli.err);
    ret_error[fread(ret_error, 1, size - 1, cli.err)] = '\0';
    fclose(cli.out);
    fclose(cli.err);
    return code;
}

START_TEST(a_job_is_a_run_at_its_beginning)
{
    Job job;
    char error[512];
    temp_write("mazur.yaml", MAZUR);
    ck_assert_int_eq(opens(temp_path("mazur.yaml"), &job, error, sizeof error),
                     CLI_DONE);
    ck_assert_str_eq(error, "");
    ck_assert_uint_eq(job.run->cursor.steps, 0);
    ck_assert_int_eq(job.run->net->layers, 3);
    ck_assert_int_eq(job.run->samples.count, 1);
    job_close(&job);
}
END_TEST

static const struct {
    const char *name, *text, *told;
    int code;
} FILES[] = {
    {"none.yaml", NULL, "none.yaml: no such file", CLI_NO_FILE},
    {"", NULL, "is a folder", CLI_BAD_FILE},
    {"empty.yaml", "", "empty.yaml", CLI_BAD_FILE},
    {"junk.yaml", "\x01\x02\xff\xfe\x80{[", "junk.yaml", CLI_BAD_FILE},
    {"lesson.md", "---\ntitle: x\n---\n", "missing key 'number'", CLI_BAD_FILE},
    {"none.md", NULL, "no such file", CLI_NO_FILE},
};

START_TEST(what_is_no_experiment_is_told_and_opens_nothing)
{
    char error[2048];
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
        Job job = {.run = NULL};
        if (FILES[i].text)
            temp_write(FILES[i].name, FILES[i].text);
        int code = opens(temp_path(FILES[i].name), &job, error, sizeof error);
        ck_assert_msg(code == FILES[i].code, "'%s': %d", FILES[i].name, code);
        ck_assert_msg(has(error, FILES[i].told), "'%s': %s", FILES[i].name,
                      error);
        ck_assert_ptr_null(job.run);
    }
}
END_TEST

START_TEST(a_device_is_never_read)
{
    Job job;
    char error[512];
    ck_assert_int_eq(opens("/dev/zero", &job, error, sizeof error),
                     CLI_BAD_FILE);
    expect_one_line(error);
}
END_TEST

Suite *job_suite(void)
{
    const TTest *const tests[] = {
        a_job_is_a_run_at_its_beginning,
        what_is_no_experiment_is_told_and_opens_nothing, a_device_is_never_read,
        NULL};
    return suite_of("job", tests);
}
