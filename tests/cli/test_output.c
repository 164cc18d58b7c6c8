/* Paths that can be written and paths that cannot, asked beforehand. */
#include "suites.h"

#include "capture.h"
#include "cli/output.h"

#include <string.h>

static const Option OPTIONS[] = {{.name = NULL}};
static const Usage USAGE = {"paint", "", 0, 0, OPTIONS};

static bool writable(const char *path, char *ret_error, size_t size)
{
    Cli cli = {NULL, tmpfile(), false, NULL};
    ck_assert_ptr_nonnull(cli.err);
    bool yes = output_is_writable(&cli, &USAGE, path);
    rewind(cli.err);
    ret_error[fread(ret_error, 1, size - 1, cli.err)] = '\0';
    fclose(cli.err);
    return yes;
}

START_TEST(a_new_file_can_be_written_and_asking_leaves_nothing)
{
    char error[512];
    ck_assert(writable(temp_path("new.png"), error, sizeof error));
    ck_assert_str_eq(error, "");
    ck_assert_int_eq(temp_count(), 0);
}
END_TEST

START_TEST(an_older_file_keeps_what_is_in_it)
{
    char error[512];
    temp_write("old.png", "precious");
    ck_assert(writable(temp_path("old.png"), error, sizeof error));
    ck_assert_str_eq(temp_read("old.png"), "precious");
    ck_assert_int_eq(temp_count(), 1);
}
END_TEST

START_TEST(folders_devices_and_missing_folders_are_refused)
{
    char error[512], longer[8192];
    memset(longer, 'x', sizeof longer);
    longer[sizeof longer - 1] = '\0';
    const char *const paths[] = {temp_path(""), "/dev/null",
                                 temp_path("none/out.png"), longer};
    const char *const told[] = {"it is a folder", "it is not a regular file",
                                "No such file or directory",
                                "the path is too long"};
    char all[9000];
    for (int i = 0; i < 4; i++) {
        ck_assert(!writable(paths[i], i == 3 ? all : error,
                            i == 3 ? sizeof all : sizeof error));
        expect_one_line(i == 3 ? all : error);
        ck_assert_msg(has(i == 3 ? all : error, told[i]), "%s", told[i]);
    }
    ck_assert(has(error, "backstep paint: cannot write '"));
}
END_TEST

Suite *output_suite(void)
{
    const TTest *const tests[] = {
        a_new_file_can_be_written_and_asking_leaves_nothing,
        an_older_file_keeps_what_is_in_it,
        folders_devices_and_missing_folders_are_refused, NULL};
    return suite_of("output", tests);
}
