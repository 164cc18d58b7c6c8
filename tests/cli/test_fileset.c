/* All files of a set appear, or none. */
#include "suites.h"

#include "base/file.h"
#include "capture.h"
#include "cli/fileset.h"

#include <string.h>
#include <sys/stat.h>

static FileSet set;

static void add(const char *name, const char *bytes)
{
    const char *reason;
    const char *part = fileset_add(&set, temp_path(name));
    ck_assert_ptr_nonnull(part);
    ck_assert_msg(file_write(part, text_of(bytes), &reason), "%s", reason);
}

START_TEST(files_appear_together)
{
    const char *path, *reason;
    set.count = 0;
    add("a", "one");
    add("b", "two");
    ck_assert_int_eq(temp_count(), 2);
    ck_assert(fileset_place(&set, &path, &reason));
    ck_assert_int_eq(temp_count(), 2);
    ck_assert_str_eq(temp_read("a"), "one");
    ck_assert_str_eq(temp_read("b"), "two");
}
END_TEST

START_TEST(nothing_can_be_seen_before)
{
    set.count = 0;
    temp_write("a", "old");
    add("a", "new");
    add("b", "two");
    ck_assert_str_eq(temp_read("a"), "old");
    fileset_drop(&set);
    ck_assert_int_eq(temp_count(), 1);
    ck_assert_str_eq(temp_read("a"), "old");
}
END_TEST

START_TEST(one_that_cannot_be_placed_takes_the_others_with_it)
{
    const char *path = NULL, *reason = NULL;
    set.count = 0;
    add("a", "one");
    add("b", "two");
    add("c", "three");
    ck_assert_int_eq(mkdir(temp_path("b"), 0700), 0);
    ck_assert(!fileset_place(&set, &path, &reason));
    ck_assert_str_eq(path, temp_path("b"));
    ck_assert_ptr_nonnull(reason);
    ck_assert_int_eq(temp_count(), 1);
    ck_assert_int_eq(set.count, 0);
}
END_TEST

START_TEST(a_path_too_long_is_refused)
{
    char path[FILESET_PATH + 8];
    memset(path, 'x', sizeof path);
    path[sizeof path - 1] = '\0';
    set.count = 0;
    ck_assert_ptr_null(fileset_add(&set, path));
    path[FILESET_PATH - 4] = '\0';
    ck_assert_ptr_null(fileset_add(&set, path));
    ck_assert_int_eq(set.count, 0);
}
END_TEST

Suite *fileset_suite(void)
{
    const TTest *const tests[] = {
        files_appear_together, nothing_can_be_seen_before,
        one_that_cannot_be_placed_takes_the_others_with_it,
        a_path_too_long_is_refused, NULL};
    return suite_of("file sets", tests);
}
