/* What the system tells: only what can be known for certain is asked. */
#define _POSIX_C_SOURCE 200809L
#define _XOPEN_SOURCE   700 /* posix_openpt */
#include "base/platform.h"
#include "suites.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

START_TEST(the_clock_runs_forward)
{
    double before = platform_seconds();
    struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    double passed = platform_seconds() - before;
    ck_assert_double_ge(passed, 0.02);
    ck_assert_double_lt(passed, 20);
}
END_TEST

START_TEST(only_work_takes_processor_time)
{
    double start = platform_cpu_seconds();
    struct timespec pause = {.tv_nsec = 200 * 1000 * 1000};
    nanosleep(&pause, NULL);
    double slept = platform_cpu_seconds();
    ck_assert_double_lt(slept - start, 0.1);
    volatile double sum = 0;
    for (int i = 0; i < 5000000; i++)
        sum = sum + 1;
    ck_assert_double_gt(platform_cpu_seconds(), slept);
}
END_TEST

START_TEST(paths_are_told_apart)
{
    char folder[] = "/tmp/backstep-platform-XXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a", folder);
    ck_assert_int_eq(platform_path_kind(path), PATH_MISSING);
    fclose(fopen(path, "w"));
    ck_assert_int_eq(platform_path_kind(path), PATH_FILE);
    ck_assert_int_eq(remove(path), 0);
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    ck_assert_int_eq(platform_path_kind(path), PATH_OTHER);
    ck_assert_int_eq(remove(path), 0);
    ck_assert_int_eq(platform_path_kind(folder), PATH_FOLDER);
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(platform_path_kind(""), PATH_MISSING);
    ck_assert_int_eq(platform_path_kind("/dev/null"), PATH_OTHER);
}
END_TEST

static void note_name(void *user, const char *name)
{
    char *names = user;
    strcat(names, name);
    strcat(names, " ");
}

START_TEST(a_folder_is_listed_in_order_without_what_is_hidden)
{
    char folder[] = "/tmp/backstep-list-XXXXXX", path[64], names[200] = "";
    static const char *const files[] = {"b", "a", ".hidden", "c.md"};
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        FILE *file = fopen(path, "w");
        ck_assert_ptr_nonnull(file);
        fclose(file);
    }
    ck_assert(platform_list_folder(folder, note_name, names));
    ck_assert_str_eq(names, "a b c.md ");
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        remove(path);
    }
    remove(folder);
    ck_assert(!platform_list_folder(folder, note_name, names));
}
END_TEST

START_TEST(replacing_takes_the_place_of_the_old)
{
    char folder[] = "/tmp/backstep-platform-XXXXXX", from[64], to[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(from, sizeof from, "%s/from", folder);
    snprintf(to, sizeof to, "%s/to", folder);
    fclose(fopen(from, "w"));
    fclose(fopen(to, "w"));
    ck_assert(platform_replace(from, to));
    ck_assert_int_eq(platform_path_kind(from), PATH_MISSING);
    ck_assert_int_eq(platform_path_kind(to), PATH_FILE);
    ck_assert(!platform_replace(from, to));
    ck_assert_int_eq(remove(to), 0);
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

START_TEST(a_file_is_the_same_under_all_its_names)
{
    char folder[] = "/tmp/backstep-platform-XXXXXX";
    char one[64], two[64], soft[64], hard[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(one, sizeof one, "%s/one", folder);
    snprintf(two, sizeof two, "%s/./two", folder);
    snprintf(soft, sizeof soft, "%s/soft", folder);
    snprintf(hard, sizeof hard, "%s/hard", folder);
    fclose(fopen(one, "w"));
    ck_assert(!platform_same_file(one, two));
    ck_assert(!platform_same_file(two, two));
    fclose(fopen(two, "w"));
    ck_assert_int_eq(symlink(one, soft), 0);
    ck_assert_int_eq(link(one, hard), 0);
    ck_assert(platform_same_file(one, one));
    ck_assert(platform_same_file(one, soft));
    ck_assert(platform_same_file(hard, one));
    ck_assert(!platform_same_file(one, two));
    ck_assert(remove(one) == 0 && remove(two) == 0);
    ck_assert(remove(soft) == 0 && remove(hard) == 0);
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

START_TEST(a_name_beside_is_in_the_same_folder_and_another)
{
    char name[64];
    ck_assert(platform_name_beside("/a/b/c.yaml", name, sizeof name));
    ck_assert_int_eq(strncmp(name, "/a/b/", 5), 0);
    ck_assert_ptr_null(strchr(name + 5, '/'));
    ck_assert_str_ne(name, "/a/b/c.yaml");
    ck_assert(!platform_name_beside("/a/b/c.yaml", name, 12));
}
END_TEST

START_TEST(the_program_lies_in_a_folder)
{
    char place[4096], program[8192];
    ck_assert(platform_program_folder(place, sizeof place));
    ck_assert_int_eq(platform_path_kind(place), PATH_FOLDER);
    snprintf(program, sizeof program, "%s/test_base", place);
    ck_assert_int_eq(platform_path_kind(program), PATH_FILE);
}
END_TEST

START_TEST(interrupts_set_a_flag)
{
    ck_assert(!platform_interrupted());
    platform_catch_interrupts();
    ck_assert(!platform_interrupted());
    ck_assert_int_eq(raise(SIGINT), 0);
    ck_assert(platform_interrupted());
}
END_TEST

START_TEST(a_polite_kill_sets_the_flag_too)
{
    platform_catch_interrupts();
    ck_assert_int_eq(raise(SIGTERM), 0);
    ck_assert(platform_interrupted());
}
END_TEST

/* What is said while standard output is `file`. */
static bool terminal_when_output_is(int file)
{
    fflush(stdout);
    int kept = dup(STDOUT_FILENO);
    ck_assert_int_ge(kept, 0);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(dup2(file, STDOUT_FILENO), STDOUT_FILENO);
    bool terminal = platform_output_is_terminal();
    ck_assert_int_eq(dup2(kept, STDOUT_FILENO), STDOUT_FILENO);
    close(kept);
    close(file);
    return terminal;
}

START_TEST(a_file_is_no_terminal)
{
    ck_assert(!terminal_when_output_is(open("/dev/null", O_WRONLY)));
}
END_TEST

START_TEST(a_terminal_is_one)
{
    ck_assert(terminal_when_output_is(posix_openpt(O_RDWR | O_NOCTTY)));
}
END_TEST

START_TEST(folders_are_made_with_those_above)
{
    char folder[] = "/tmp/backstep-make-XXXXXX", path[64], deeper[80];
    const char *reason = "";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a/b", folder);
    ck_assert(platform_make_folder(path, &reason));
    ck_assert_int_eq(platform_path_kind(path), PATH_FOLDER);
    ck_assert(platform_make_folder(path, &reason));
    snprintf(deeper, sizeof deeper, "%s/file", path);
    fclose(fopen(deeper, "w"));
    ck_assert(!platform_make_folder(deeper, &reason));
    ck_assert_str_eq(reason, "it is not a folder");
    strcat(deeper, "/c");
    ck_assert(!platform_make_folder(deeper, &reason));
    ck_assert_str_eq(reason, "Not a directory");
    snprintf(deeper, sizeof deeper, "%s/file", path);
    remove(deeper);
    rmdir(path);
    snprintf(path, sizeof path, "%s/a", folder);
    rmdir(path);
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

START_TEST(the_data_folder_follows_the_environment)
{
    char place[64];
    setenv("XDG_DATA_HOME", "/data", 1);
    setenv("HOME", "/home/me", 1);
    ck_assert(platform_data_folder("thing", place, sizeof place));
    ck_assert_str_eq(place, "/data/thing");
    setenv("XDG_DATA_HOME", "relative", 1);
    ck_assert(platform_data_folder("thing", place, sizeof place));
    ck_assert_str_eq(place, "/home/me/.local/share/thing");
    unsetenv("XDG_DATA_HOME");
    ck_assert(!platform_data_folder("thing", place, 20));
    unsetenv("HOME");
    ck_assert(!platform_data_folder("thing", place, sizeof place));
}
END_TEST

START_TEST(a_full_path_has_no_dots)
{
    char path[64];
    ck_assert(platform_full_path("/tmp/../tmp/.", path, sizeof path));
    ck_assert_str_eq(path, "/tmp");
    ck_assert(!platform_full_path("/tmp", path, 4));
    ck_assert(!platform_full_path("/no/such/thing", path, sizeof path));
    ck_assert_str_eq(path, "/tmp");
}
END_TEST

START_TEST(a_file_written_again_has_another_stamp)
{
    char path[] = "/tmp/backstep-stamp-XXXXXX", beside[64];
    close(mkstemp(path));
    uint64_t first = platform_file_stamp(path);
    ck_assert_uint_ne(first, 0);
    ck_assert_uint_eq(platform_file_stamp(path), first);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("more", file);
    fclose(file);
    uint64_t second = platform_file_stamp(path);
    ck_assert_uint_ne(second, first);
    snprintf(beside, sizeof beside, "%s-new", path);
    file = fopen(beside, "w");
    ck_assert_ptr_nonnull(file);
    fputs("less", file);
    fclose(file);
    ck_assert(platform_replace(beside, path));
    ck_assert_uint_ne(platform_file_stamp(path), second);
    remove(path);
    ck_assert_uint_eq(platform_file_stamp(path), 0);
    ck_assert_uint_eq(platform_file_stamp("/tmp"), 0);
}
END_TEST

Suite *platform_suite(void)
{
    const TTest *const tests[] = {
        the_clock_runs_forward,
        only_work_takes_processor_time,
        paths_are_told_apart,
        a_folder_is_listed_in_order_without_what_is_hidden,
        replacing_takes_the_place_of_the_old,
        a_file_is_the_same_under_all_its_names,
        a_name_beside_is_in_the_same_folder_and_another,
        the_program_lies_in_a_folder,
        interrupts_set_a_flag,
        a_polite_kill_sets_the_flag_too,
        a_file_is_no_terminal,
        a_terminal_is_one,
        folders_are_made_with_those_above,
        the_data_folder_follows_the_environment,
        a_full_path_has_no_dots,
        a_file_written_again_has_another_stamp,
        NULL,
    };
    return suite_of("platform", tests);
}
