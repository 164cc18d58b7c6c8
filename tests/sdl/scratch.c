#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#include "scratch.h"

#include <check.h>
#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void scratch_make(char ret_folder[SCRATCH_PATH])
{
    const char *below = getenv("TMPDIR");
    snprintf(ret_folder, SCRATCH_PATH, "%s/backstep-XXXXXX",
             below ? below : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(ret_folder));
}

void scratch_folder(const char *folder, const char *name)
{
    char path[2 * SCRATCH_PATH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(mkdir(path, 0700), 0);
}

void scratch_file(const char *folder, const char *name, const char *text)
{
    char path[2 * SCRATCH_PATH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, strlen(text), file), strlen(text));
    ck_assert_int_eq(fclose(file), 0);
}

int scratch_count(const char *folder)
{
    int count = 0;
    DIR *listing = opendir(folder);
    ck_assert_ptr_nonnull(listing);
    for (const struct dirent *each; (each = readdir(listing));)
        count += each->d_name[0] != '.';
    closedir(listing);
    return count;
}

static int remove_each(const char *path, const struct stat *info, int kind,
                       struct FTW *place)
{
    (void)info, (void)kind, (void)place;
    return remove(path);
}

void scratch_remove(const char *folder)
{
    ck_assert_int_eq(nftw(folder, remove_each, 8, FTW_DEPTH | FTW_PHYS), 0);
}

const char *scratch_assets(void)
{
    static char path[1024];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/assets", root ? root : ".");
    return path;
}
