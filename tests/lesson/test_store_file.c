/* On disk: written at once, set aside when damaged, never lost. */
#define _POSIX_C_SOURCE 200809L
#include "lesson/store.h"
#include "lesson/suites.h"

#include "base/file.h"
#include "base/platform.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Store store, again;
static char message[STORE_MESSAGE];
static char folder[64], path[256];

static void make_folder(void)
{
    strcpy(folder, "/tmp/backstep-store-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/%s", folder, STORE_FILE);
}

static void write_there(const char *text)
{
    const char *reason;
    ck_assert(file_write(path, text_of(text), &reason));
}

/* The text of a file in the folder, "" when it is not there. */
static const char *read_there(const char *name)
{
    static char copy[512];
    static Report report;
    char whole[256];
    Text text;
    snprintf(whole, sizeof whole, "%s/%s", folder, name);
    report_start(&report, whole);
    copy[0] = '\0';
    if (file_read(whole, sizeof copy - 1, &report, &text)) {
        memcpy(copy, text.at, text.length + 1);
        text_free(text);
    }
    return copy;
}

static void count_name(void *user, const char *name)
{
    (void)name;
    ++*(int *)user;
}

static void remove_name(void *user, const char *name)
{
    char whole[320];
    (void)user;
    snprintf(whole, sizeof whole, "%s/%s", folder, name);
    remove(whole);
}

static int files_there(void)
{
    int count = 0;
    platform_list_folder(folder, count_name, &count);
    return count;
}

static void leave_folder(void)
{
    platform_list_folder(folder, remove_name, NULL);
    ck_assert_int_eq(rmdir(folder), 0);
}

START_TEST(a_first_start_has_nothing_to_tell)
{
    make_folder();
    ck_assert(store_load(folder, &store, message));
    ck_assert_str_eq(message, "");
    ck_assert_str_eq(store.settings.theme, "light");
    ck_assert_int_eq(files_there(), 0);
    leave_folder();
}
END_TEST

START_TEST(what_was_saved_is_there_again)
{
    char deeper[128];
    make_folder();
    snprintf(deeper, sizeof deeper, "%s/a/b", folder);
    store_start(&store);
    store.settings.theme = "dark";
    store_show(store_open(&store, "/x.md"), 3, 9);
    ck_assert(store_save(deeper, &store, message));
    ck_assert(!store.lessons[0].changed);
    ck_assert(store_load(deeper, &again, message));
    ck_assert(store_equal(&store, &again));
    snprintf(path, sizeof path, "%s/%s", deeper, STORE_FILE);
    ck_assert_int_eq(remove(path), 0);
    ck_assert_int_eq(rmdir(deeper), 0);
    snprintf(deeper, sizeof deeper, "%s/a", folder);
    ck_assert_int_eq(rmdir(deeper), 0);
    leave_folder();
}
END_TEST

START_TEST(a_damaged_file_is_set_aside_whole)
{
    make_folder();
    for (int i = 1; i <= 3; i++) {
        char name[64];
        write_there("version: 1\ntheme: da");
        ck_assert(!store_load(folder, &store, message));
        snprintf(name, sizeof name, "progress.yaml.damaged-%d", i);
        ck_assert_str_eq(read_there(name), "version: 1\ntheme: da");
        ck_assert_ptr_nonnull(strstr(message, name));
        ck_assert_str_eq(store.settings.theme, "light");
    }
    ck_assert_int_eq(files_there(), 3);
    ck_assert(store_save(folder, &store, message));
    ck_assert_int_eq(files_there(), 4);
    leave_folder();
}
END_TEST

START_TEST(a_newer_file_is_left_alone)
{
    make_folder();
    write_there("version: 2\nfoo: bar\n");
    ck_assert(!store_load(folder, &store, message));
    ck_assert_ptr_nonnull(strstr(message, "newer"));
    ck_assert(!store_save(folder, &store, message));
    ck_assert_str_eq(read_there(STORE_FILE), "version: 2\nfoo: bar\n");
    ck_assert_int_eq(files_there(), 1);
    leave_folder();
}
END_TEST

START_TEST(what_another_window_saved_stays)
{
    make_folder();
    store_start(&store);
    store_start(&again);
    store_show(store_open(&store, "/mine.md"), 3, 9);
    store_show(store_open(&again, "/yours.md"), 4, 9);
    ck_assert(store_save(folder, &store, message));
    ck_assert(store_save(folder, &again, message));
    ck_assert(store_load(folder, &store, message));
    ck_assert_int_eq(store_find(&store, "/mine.md")->page, 3);
    ck_assert_int_eq(store_find(&store, "/yours.md")->page, 4);
    leave_folder();
}
END_TEST

START_TEST(damage_that_comes_meanwhile_is_set_aside_too)
{
    make_folder();
    store_start(&store);
    store.settings.theme = "projector";
    write_there("garbage: [");
    ck_assert(store_save(folder, &store, message));
    ck_assert_ptr_nonnull(strstr(message, "damaged-1"));
    ck_assert_str_eq(read_there("progress.yaml.damaged-1"), "garbage: [");
    ck_assert(store_load(folder, &again, message));
    ck_assert_str_eq(again.settings.theme, "projector");
    leave_folder();
}
END_TEST

START_TEST(a_folder_that_cannot_be_made_is_said)
{
    char inside[320];
    make_folder();
    write_there("version: 1\ncomplete: true\n");
    store_start(&store);
    snprintf(inside, sizeof inside, "%s/below", path);
    ck_assert(!store_save(inside, &store, message));
    ck_assert_ptr_nonnull(strstr(message, "cannot be saved"));
    ck_assert_str_eq(read_there(STORE_FILE), "version: 1\ncomplete: true\n");
    leave_folder();
}
END_TEST

START_TEST(a_folder_in_the_place_of_the_file_is_set_aside)
{
    make_folder();
    ck_assert_int_eq(mkdir(path, 0700), 0);
    ck_assert(!store_load(folder, &store, message));
    ck_assert_ptr_nonnull(strstr(message, "damaged-1"));
    ck_assert(store_save(folder, &store, message));
    leave_folder();
}
END_TEST

START_TEST(a_name_too_long_is_said)
{
    static char longest[5000];
    memset(longest, 'x', sizeof longest - 1);
    ck_assert(!store_load(longest, &store, message));
    ck_assert(!store_save(longest, &store, message));
    ck_assert_uint_gt(strlen(message), 0);
}
END_TEST

Suite *store_file_suite(void)
{
    const TTest *const tests[] = {
        a_first_start_has_nothing_to_tell,
        what_was_saved_is_there_again,
        a_damaged_file_is_set_aside_whole,
        a_newer_file_is_left_alone,
        what_another_window_saved_stays,
        damage_that_comes_meanwhile_is_set_aside_too,
        a_folder_that_cannot_be_made_is_said,
        a_folder_in_the_place_of_the_file_is_set_aside,
        a_name_too_long_is_said,
        NULL,
    };
    return suite_of("store_file", tests);
}
