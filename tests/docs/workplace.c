/* The program is where meson says (BACKSTEP_PROGRAM). */
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw, popen */
#include "workplace.h"

#include "page.h"

#include <ftw.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void link_here(const Workplace *place, const char *from,
                      const char *name)
{
    char path[2 * WORKPLACE_PATH];
    snprintf(path, sizeof path, "%s/%s", place->folder, name);
    ck_assert_int_eq(symlink(from, path), 0);
}

static void make_folder(const Workplace *place, const char *name)
{
    char path[2 * WORKPLACE_PATH];
    snprintf(path, sizeof path, "%s/%s", place->folder, name);
    ck_assert_int_eq(mkdir(path, 0700), 0);
}

void workplace_make(Workplace *ret_place)
{
    const char *below = getenv("TMPDIR"), *program = getenv("BACKSTEP_PROGRAM");
    char assets[PAGE_PATH], lessons[PAGE_PATH];
    ck_assert_msg(program, "BACKSTEP_PROGRAM is not set");
    snprintf(ret_place->folder, sizeof ret_place->folder, "%s/backstep-XXXXXX",
             below ? below : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(ret_place->folder));
    setenv("XDG_DATA_HOME", ret_place->folder, 1); /* nothing kept is read */
    make_folder(ret_place, "build");
    make_folder(ret_place, "build/src");
    link_here(ret_place, program, "build/src/backstep");
    project_path("assets", assets);
    link_here(ret_place, assets, "assets");
    project_path("lessons", lessons);
    link_here(ret_place, lessons, "lessons");
}

static int remove_each(const char *path, const struct stat *info, int kind,
                       struct FTW *place)
{
    (void)info, (void)kind, (void)place;
    return remove(path);
}

void workplace_remove(Workplace *place)
{
    int failed = nftw(place->folder, remove_each, 8, FTW_DEPTH | FTW_PHYS);
    ck_assert_int_eq(failed, 0);
}

void workplace_write(const Workplace *place, const char *name, const char *text)
{
    char path[2 * WORKPLACE_PATH];
    snprintf(path, sizeof path, "%s/%s", place->folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

int workplace_run(Workplace *place, const char *line)
{
    char command[8 * WORKPLACE_PATH];
    int length = snprintf(command, sizeof command,
                          "cd '%s' && export PATH=\"$PWD/build/src:$PATH\" "
                          "SDL_VIDEODRIVER=dummy && { timeout 60 %s\n} 2>&1",
                          place->folder, line);
    ck_assert_int_lt(length, (int)sizeof command);
    FILE *output = popen(command, "r");
    ck_assert_ptr_nonnull(output);
    size_t got = fread(place->output, 1, sizeof place->output - 1, output);
    place->output[got] = '\0';
    while (fgetc(output) != EOF) /* the program is to end by itself */
        ;
    int status = pclose(output);
    ck_assert_msg(WIFEXITED(status), "%s did not end by itself", line);
    return WEXITSTATUS(status);
}
