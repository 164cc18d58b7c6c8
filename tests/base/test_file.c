/* Whole files: every reason not to read one, and writing without halves. Each
   test has a folder of its own. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp, mkfifo */
#include "base/file.h"
#include "suites.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_LENGTH = 512 };

static char folder[] = "/tmp/backstep-file-XXXXXX";
static Report report;

static void make_folder(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    report_start(&report, "test");
}

/* The path of `name` in the folder; good until the next call. */
static const char *path_of(const char *name)
{
    static char path[PATH_LENGTH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* Removes the folder's files and the folder; returns how many there were. */
static int remove_folder(void)
{
    int removed = 0;
    DIR *open_folder = opendir(folder);
    for (struct dirent *entry; (entry = readdir(open_folder));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            removed += remove(path_of(entry->d_name)) == 0;
    closedir(open_folder);
    ck_assert_int_eq(rmdir(folder), 0);
    return removed;
}

static void write_file(const char *name, Text bytes)
{
    const char *reason = NULL;
    ck_assert_msg(file_write(path_of(name), bytes, &reason), "%s", reason);
}

static void free_text(Text text)
{
    text_free(text);
}

static void expect_refused(const char *path, size_t limit, const char *words)
{
    Text text = {folder, 12345};
    report_start(&report, path);
    ck_assert(!file_read(path, limit, &report, &text));
    ck_assert_int_eq(report.count, 1);
    ck_assert_msg(strstr(report.lines[0].message, words), "%s",
                  report.lines[0].message);
    ck_assert_ptr_eq(text.at, folder);
    ck_assert_uint_eq(text.length, 12345);
}

START_TEST(what_is_written_reads_back)
{
    static const char bytes[] = "one\r\ntwo\0three\xFF";
    Text text, written = {bytes, sizeof bytes - 1};
    make_folder();
    write_file("a", written);
    ck_assert(file_read(path_of("a"), 1000, &report, &text));
    ck_assert(text_equal(text, written));
    ck_assert_int_eq(report.count, 0);
    free_text(text);
    ck_assert_int_eq(remove_folder(), 1);
}
END_TEST

START_TEST(an_empty_file_is_an_empty_text)
{
    Text text = {NULL, 7};
    make_folder();
    write_file("empty", (Text){"", 0});
    ck_assert(file_read(path_of("empty"), 0, &report, &text));
    ck_assert_uint_eq(text.length, 0);
    ck_assert_ptr_nonnull(text.at);
    free_text(text);
    remove_folder();
}
END_TEST

START_TEST(a_file_of_exactly_the_limit_is_read)
{
    Text text;
    make_folder();
    write_file("ten", text_of("0123456789"));
    ck_assert(file_read(path_of("ten"), 10, &report, &text));
    free_text(text);
    expect_refused(path_of("ten"), 9, "10 bytes is too large");
    remove_folder();
}
END_TEST

START_TEST(a_missing_file_is_told_apart)
{
    make_folder();
    expect_refused(path_of("none"), 10, "no such file");
    ck_assert(report_is_missing(&report));
    expect_refused("", 10, "no such file");
    remove_folder();
}
END_TEST

START_TEST(a_folder_is_not_a_file)
{
    make_folder();
    expect_refused(folder, 10, "is a folder");
    ck_assert(!report_is_missing(&report));
    remove_folder();
}
END_TEST

START_TEST(a_pipe_is_refused_and_not_waited_for)
{
    make_folder();
    ck_assert_int_eq(mkfifo(path_of("pipe"), 0600), 0);
    expect_refused(path_of("pipe"), 10, "not a regular file");
    expect_refused("/dev/zero", 10, "not a regular file");
    remove_folder();
}
END_TEST

START_TEST(a_file_without_permission_says_so)
{
    make_folder();
    write_file("secret", text_of("x"));
    ck_assert_int_eq(chmod(path_of("secret"), 0), 0);
    if (geteuid() != 0) /* root may read everything */
        expect_refused(path_of("secret"), 10, "Permission denied");
    ck_assert_int_eq(remove_folder(), 1);
}
END_TEST

START_TEST(writing_replaces_and_leaves_nothing_beside)
{
    Text text;
    make_folder();
    write_file("a", text_of("a long first version"));
    write_file("a", text_of("second"));
    ck_assert(file_read(path_of("a"), 1000, &report, &text));
    ck_assert(text_is(text, "second"));
    free_text(text);
    ck_assert_int_eq(remove_folder(), 1);
}
END_TEST

START_TEST(writing_into_no_folder_gives_the_reason)
{
    const char *reason = NULL;
    make_folder();
    ck_assert(!file_write(path_of("none/a"), text_of("x"), &reason));
    ck_assert_str_eq(reason, "No such file or directory");
    ck_assert_int_eq(remove_folder(), 0);
}
END_TEST

START_TEST(writing_over_a_folder_leaves_nothing_behind)
{
    const char *reason = NULL;
    make_folder();
    ck_assert_int_eq(mkdir(path_of("sub"), 0700), 0);
    ck_assert(!file_write(path_of("sub"), text_of("x"), &reason));
    ck_assert_ptr_nonnull(reason);
    ck_assert_int_eq(remove_folder(), 1);
}
END_TEST

START_TEST(a_path_that_is_too_long_is_refused)
{
    static char path[10000];
    const char *reason = NULL;
    memset(path, 'x', sizeof path - 1);
    ck_assert(!file_write(path, text_of("x"), &reason));
    ck_assert_str_eq(reason, "the path is too long");
    make_folder();
    expect_refused(path, 10, "no such file");
    remove_folder();
}
END_TEST

START_TEST(a_full_disk_is_noticed)
{
    const char *reason = NULL;
    Text large = {calloc(1, 100000), 100000};
    /* /dev/full has no folder to write beside in; the part file has. */
    make_folder();
    char part[PATH_LENGTH + 40];
    snprintf(part, sizeof part, "%s.%ld.part", path_of("a"), (long)getpid());
    ck_assert_int_eq(symlink("/dev/full", part), 0);
    ck_assert(!file_write(path_of("a"), large, &reason));
    ck_assert_str_eq(reason, "No space left on device");
    ck_assert_int_eq(remove_folder(), 0);
    free_text(large);
}
END_TEST

Suite *file_suite(void)
{
    const TTest *const tests[] = {
        what_is_written_reads_back,
        an_empty_file_is_an_empty_text,
        a_file_of_exactly_the_limit_is_read,
        a_missing_file_is_told_apart,
        a_folder_is_not_a_file,
        a_pipe_is_refused_and_not_waited_for,
        a_file_without_permission_says_so,
        writing_replaces_and_leaves_nothing_beside,
        writing_into_no_folder_gives_the_reason,
        writing_over_a_folder_leaves_nothing_behind,
        a_path_that_is_too_long_is_refused,
        a_full_disk_is_noticed,
        NULL,
    };
    return suite_of("file", tests);
}
