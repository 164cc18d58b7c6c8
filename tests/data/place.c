#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#include "place.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[] = "/tmp/backstep-data-XXXXXX";

void place_make(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static int drop(const char *path, const struct stat *info, int kind,
                struct FTW *walk)
{
    (void)info;
    (void)kind;
    (void)walk;
    return remove(path);
}

void place_leave(void)
{
    ck_assert_int_eq(nftw(folder, drop, 8, FTW_DEPTH | FTW_PHYS), 0);
}

const char *place_path(const char *name)
{
    static char path[PLACE_PATH];
    snprintf(path, sizeof path, "%s%s%s", folder, *name ? "/" : "", name);
    return path;
}

void place_write(const char *name, const char *text)
{
    FILE *file = fopen(place_path(name), "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

const char *place_lines(const Report *report)
{
    static char lines[8000];
    size_t length = 0;
    lines[0] = '\0';
    for (int i = 0; i < report->kept; i++) {
        report_text(report, i, lines + length, sizeof lines - length - 1);
        strcat(lines, "\n");
        length = strlen(lines);
    }
    return lines;
}

const char *place_assets(void)
{
    static char path[PLACE_PATH];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/assets", root ? root : ".");
    return path;
}
