#define _XOPEN_SOURCE 700 /* c11 hides clock_gettime, readlink, realpath */
/* The one file of `base` that knows POSIX. */
#include "base/platform.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;

static double read_clock(clockid_t clock)
{
    struct timespec now;
    if (clock_gettime(clock, &now) != 0)
        return 0;
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

double platform_seconds(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

double platform_cpu_seconds(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

PathKind platform_path_kind(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0)
        return PATH_MISSING;
    if (S_ISREG(info.st_mode))
        return PATH_FILE;
    return S_ISDIR(info.st_mode) ? PATH_FOLDER : PATH_OTHER;
}

bool platform_same_file(const char *a, const char *b)
{
    struct stat one, two;
    return stat(a, &one) == 0 && stat(b, &two) == 0 &&
           one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

enum { FOLDER_NAMES = 4096 };

static int by_bytes(const void *a, const void *b)
{
    const char *const *left = a, *const *right = b;
    return strcmp(*left, *right);
}

/* Copies of a folder's names; returns how many. */
static int read_names(DIR *folder, char **names)
{
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry && count < FOLDER_NAMES;
         entry = readdir(folder)) {
        size_t size = strlen(entry->d_name) + 1;
        if (entry->d_name[0] == '.')
            continue;
        names[count] = malloc(size);
        if (!names[count])
            break;
        memcpy(names[count++], entry->d_name, size);
    }
    return count;
}

bool platform_list_folder(const char *path,
                          void (*see)(void *user, const char *name), void *user)
{
    DIR *folder = opendir(path);
    char **names = folder ? calloc(FOLDER_NAMES, sizeof *names) : NULL;
    int count = names ? read_names(folder, names) : 0;
    bool read = names != NULL;
    if (folder)
        closedir(folder);
    qsort(names ? names : (char *[]){NULL}, (size_t)count, sizeof *names,
          by_bytes);
    for (int i = 0; i < count; i++) {
        see(user, names[i]);
        free(names[i]);
    }
    free(names);
    return read;
}

bool platform_replace(const char *from, const char *to)
{
    return rename(from, to) == 0;
}

bool platform_name_beside(const char *path, char *ret_name, size_t size)
{
    int length = snprintf(ret_name, size, "%s.%ld.part", path, (long)getpid());
    return length > 0 && (size_t)length < size;
}

enum { FOLDER_PATH = 4096 };

bool platform_make_folder(const char *path, const char **ret_reason)
{
    char part[FOLDER_PATH];
    size_t length = strlen(path);
    *ret_reason = "the path is too long";
    if (length >= sizeof part)
        return false;
    memcpy(part, path, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (part[i] != '/' && part[i] != '\0')
            continue;
        part[i] = '\0';
        if (mkdir(part, 0700) != 0 && errno != EEXIST) {
            *ret_reason = strerror(errno);
            return false;
        }
        part[i] = path[i];
    }
    *ret_reason = "it is not a folder";
    return platform_path_kind(path) == PATH_FOLDER;
}

bool platform_data_folder(const char *name, char *ret_folder, size_t size)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    int length = -1;
    if (data && data[0] == '/')
        length = snprintf(ret_folder, size, "%s/%s", data, name);
    else if (home && home[0] == '/')
        length = snprintf(ret_folder, size, "%s/.local/share/%s", home, name);
    return length > 0 && (size_t)length < size;
}

bool platform_full_path(const char *path, char *ret_path, size_t size)
{
    char *full = realpath(path, NULL);
    size_t length = full ? strlen(full) : size;
    if (length < size)
        memcpy(ret_path, full, length + 1);
    free(full);
    return length < size;
}

/* Saved twice within a clock tick with the same size is not told apart. */
uint64_t platform_file_stamp(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode))
        return 0;
    uint64_t stamp = (uint64_t)info.st_mtim.tv_sec * UINT64_C(1000000007) +
                     (uint64_t)info.st_mtim.tv_nsec;
    stamp ^= (uint64_t)info.st_size << 40 ^ (uint64_t)info.st_ino << 20;
    return stamp ? stamp : 1;
}

bool platform_program_folder(char *ret_folder, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", ret_folder, size - 1);
    if (length <= 0)
        return false;
    ret_folder[length] = '\0';
    char *slash = strrchr(ret_folder, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return true;
}

static void on_interrupt(int number)
{
    (void)number;
    interrupted = 1;
}

void platform_catch_interrupts(void)
{
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool platform_interrupted(void)
{
    return interrupted != 0;
}

void platform_ignore_closed_pipes(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigemptyset(&action.sa_mask);
    sigaction(SIGPIPE, &action, NULL);
}

bool platform_output_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}
