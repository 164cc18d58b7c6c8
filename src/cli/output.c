/* The file is tried under the name it is written beside as (base/file.h). */
#include "cli/output.h"

#include "base/platform.h"

#include <errno.h>
#include <string.h>

enum { PATH_LENGTH = 4096 };

/* NULL when a file can be made beside `path`, else why not. */
static const char *try_beside(const char *path)
{
    char part[PATH_LENGTH];
    if (!platform_name_beside(path, part, sizeof part))
        return "the path is too long";
    FILE *file = fopen(part, "wb");
    if (!file)
        return strerror(errno);
    fclose(file);
    remove(part);
    return NULL;
}

static const char *fault_of(const char *path)
{
    switch (platform_path_kind(path)) {
    case PATH_FOLDER:
        return "it is a folder";
    case PATH_OTHER:
        return "it is not a regular file";
    case PATH_MISSING:
    case PATH_FILE:
        break;
    }
    return try_beside(path);
}

bool output_is_writable(const Cli *cli, const Usage *usage, const char *path)
{
    const char *fault = fault_of(path);
    if (fault)
        args_complain(usage, cli->err, "cannot write '%s': %s", path, fault);
    return !fault;
}
