#define _POSIX_C_SOURCE 200809L /* mkdtemp, dirent */
/* Everything handed out is kept in one list and freed when the process ends,
   with the folder. */
#include "capture.h"

#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORDS = 32, KEPT = 256 };

const char *const MAZUR = "network:\n"
                          "  layers: [2, 2, 2]\n"
                          "  names: [[X, Y], [A, B], [C, D]]\n"
                          "  weights:\n"
                          "    - [[0.15, 0.20], [0.25, 0.30]]\n"
                          "    - [[0.40, 0.45], [0.50, 0.55]]\n"
                          "  bias: [[0.35, 0.35], [0.60, 0.60]]\n"
                          "  train-biases: false\n"
                          "data:\n"
                          "  samples:\n"
                          "    - {in: [0.05, 0.10], out: [0.01, 0.99]}\n"
                          "learner:\n"
                          "  rate: 0.5\n";

static char *kept[KEPT];
static int kept_count;
static char folder[64];

static char *keep(char *memory)
{
    ck_assert_ptr_nonnull(memory);
    ck_assert_int_lt(kept_count, KEPT);
    kept[kept_count++] = memory;
    return memory;
}

static char *join(const char *a, const char *b)
{
    size_t size = strlen(a) + strlen(b) + 2;
    char *path = keep(malloc(size));
    snprintf(path, size, "%s/%s", a, b);
    return path;
}

static int walk_folder(bool remove_them)
{
    DIR *entries = opendir(folder);
    const struct dirent *entry;
    int count = 0;
    ck_assert_ptr_nonnull(entries);
    while ((entry = readdir(entries)) != NULL) {
        char path[512];
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        count++;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (remove_them)
            remove(path);
    }
    closedir(entries);
    return count;
}

static void clean_up(void)
{
    walk_folder(true);
    rmdir(folder);
    for (int i = 0; i < kept_count; i++)
        free(kept[i]);
}

static void need_folder(void)
{
    if (folder[0])
        return;
    strcpy(folder, "/tmp/backstep-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    atexit(clean_up);
}

const char *temp_path(const char *name)
{
    need_folder();
    return join(folder, name);
}

int temp_count(void)
{
    need_folder();
    return walk_folder(false);
}

void temp_write(const char *name, const char *text)
{
    FILE *file = fopen(temp_path(name), "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

static const char *read_all(FILE *file)
{
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    ck_assert_int_ge(size, 0);
    rewind(file);
    char *text = keep(malloc((size_t)size + 1));
    ck_assert_uint_eq(fread(text, 1, (size_t)size, file), (size_t)size);
    text[size] = '\0';
    return text;
}

const char *temp_read(const char *name)
{
    FILE *file = fopen(temp_path(name), "rb");
    ck_assert_msg(file != NULL, "%s is missing", name);
    const char *text = read_all(file);
    fclose(file);
    return text;
}

static char *word_of(char *word)
{
    char *equals = strchr(word, '=');
    char *path = equals ? equals + 1 : word;
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    if (*path != '@' && *path != '~')
        return word;
    char *full = *path == '@' ? join(root ? root : ".", path + 1)
                              : join(folder, path + 1);
    if (!equals)
        return full;
    size_t size = strlen(word) + strlen(full) + 1;
    char *both = keep(malloc(size));
    snprintf(both, size, "%.*s%s", (int)(path - word), word, full);
    return both;
}

static int run_words(const Cli *cli, const char *line)
{
    char *words[WORDS] = {strcpy(keep(malloc(16)), "backstep")};
    char *copy = strcpy(keep(malloc(strlen(line) + 1)), line);
    int count = 1;
    for (char *w = strtok(copy, " "); w; w = strtok(NULL, " ")) {
        ck_assert_int_lt(count, WORDS - 1);
        words[count++] = word_of(w);
    }
    return command_line(cli, count, words);
}

static Ran run_cli(const char *line, bool terminal, const CliHost *host)
{
    Cli cli = {tmpfile(), tmpfile(), terminal, host};
    need_folder();
    ck_assert(cli.out && cli.err);
    Ran ran = {.code = run_words(&cli, line)};
    ran.out = read_all(cli.out);
    ran.err = read_all(cli.err);
    fclose(cli.out);
    fclose(cli.err);
    return ran;
}

Ran run_line(const char *line)
{
    return run_cli(line, false, NULL);
}

Ran run_watched(const char *line)
{
    return run_cli(line, true, NULL);
}

Ran run_hosted(const char *line, const CliHost *host)
{
    return run_cli(line, false, host);
}

Ran run_into(const char *line, FILE *out)
{
    Cli cli = {out, tmpfile(), false, NULL};
    need_folder();
    ck_assert(cli.out && cli.err);
    Ran ran = {.code = run_words(&cli, line), .out = ""};
    ran.err = read_all(cli.err);
    fclose(cli.err);
    return ran;
}

void expect_one_line(const char *text)
{
    const char *end = strchr(text, '\n');
    ck_assert_msg(end && end > text && end[1] == '\0', "not one line: '%s'",
                  text);
}

bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

int lines_of(const char *text)
{
    int lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}
