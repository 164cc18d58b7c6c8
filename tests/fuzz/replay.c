/* Runs a fuzz target without a fuzzer: over every file of the folders it is
   given, so that each seed (each of them once found a fault, or shows a
   feature) is run by the ordinary suites, with both compilers. The last line
   is worded as Check words it. */
#define _POSIX_C_SOURCE 200809L /* opendir */
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { SEED_LIMIT = 16 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool replay_file(const char *path)
{
    static Report report;
    Text text;
    report_start(&report, path);
    if (!file_read(path, SEED_LIMIT, &report, &text))
        return false;
    LLVMFuzzerTestOneInput((const uint8_t *)text.at, text.length);
    free((void *)(uintptr_t)text.at);
    return true;
}

static int replay_folder(const char *folder)
{
    int replayed = 0;
    DIR *open_folder = opendir(folder);
    if (!open_folder)
        return 0;
    for (struct dirent *entry; (entry = readdir(open_folder));) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && replay_file(path))
            replayed++;
    }
    closedir(open_folder);
    return replayed;
}

int main(int count, char *arguments[])
{
    int replayed = 0;
    for (int i = 1; i < count; i++)
        replayed += replay_folder(arguments[i]);
    printf("100%%: Checks: %d, Failures: 0, Errors: 0\n", replayed);
    return replayed ? EXIT_SUCCESS : EXIT_FAILURE;
}
