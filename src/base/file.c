/* Reading goes by the size the system tells, so the limit is checked before
   memory is taken; of a file that grows meanwhile the beginning is read.
   Writing goes to a name beside the file, which then takes its place. */
#include "base/file.h"

#include "base/platform.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_LENGTH = 4096 };

static bool may_be_read(const char *path, Report *report)
{
    static const char *const faults[] = {
        [PATH_FOLDER] = "is a folder; expected a file",
        [PATH_OTHER] = "is not a regular file; expected a file",
    };
    PathKind kind = platform_path_kind(path);
    if (kind == PATH_MISSING)
        report_missing(report, "no such file; expected a file to read");
    else if (kind != PATH_FILE)
        report_add(report, 0, "%s", faults[kind]);
    return kind == PATH_FILE;
}

static long size_of(FILE *file)
{
    if (fseek(file, 0, SEEK_END) != 0)
        return -1;
    long size = ftell(file);
    rewind(file);
    return size;
}

static bool read_open_file(FILE *file, size_t limit, Report *report,
                           Text *ret_text)
{
    long size = size_of(file);
    if (size < 0) {
        report_add(report, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    if ((size_t)size > limit) {
        report_add(report, 0,
                   "file of %ld bytes is too large; expected at most %zu", size,
                   limit);
        return false;
    }
    char *bytes = malloc((size_t)size + 1);
    if (!bytes) {
        report_add(report, 0, "out of memory for %ld bytes", size);
        return false;
    }
    size_t length = fread(bytes, 1, (size_t)size, file);
    if (ferror(file)) {
        report_add(report, 0, "cannot be read: %s", strerror(errno));
        free(bytes);
        return false;
    }
    bytes[length] = '\0';
    ret_text->at = bytes;
    ret_text->length = length;
    return true;
}

bool file_read(const char *path, size_t limit, Report *report, Text *ret_text)
{
    if (!may_be_read(path, report))
        return false;
    FILE *file = fopen(path, "rb");
    if (!file) {
        report_add(report, 0, "cannot be opened: %s", strerror(errno));
        return false;
    }
    bool read = read_open_file(file, limit, report, ret_text);
    fclose(file);
    return read;
}

static bool write_all(const char *path, Text bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool written = fwrite(bytes.at, 1, bytes.length, file) == bytes.length;
    written = fclose(file) == 0 && written;
    if (!written)
        remove(path);
    return written;
}

bool file_write(const char *path, Text bytes, const char **ret_reason)
{
    char part[PATH_LENGTH];
    if (!platform_name_beside(path, part, sizeof part)) {
        *ret_reason = "the path is too long";
        return false;
    }
    if (!write_all(part, bytes)) {
        *ret_reason = strerror(errno);
        return false;
    }
    if (!platform_replace(part, path)) {
        *ret_reason = strerror(errno);
        remove(part);
        return false;
    }
    return true;
}
