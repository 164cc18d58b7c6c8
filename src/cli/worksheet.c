/* `backstep worksheet`: a moment on paper. Everything is refused that can be
   before the first number is drawn; then both texts are made in memory, and the
   files appear together. */
#include "cli/worksheet.h"

#include "base/file.h"
#include "base/platform.h"
#include "cli/fileset.h"
#include "cli/output.h"
#include "cli/span.h"
#include "cli/worksheet_facts.h"
#include "cli/worksheet_numbers.h"
#include "cli/worksheet_picture.h"
#include "cli/worksheet_text.h"
#include "lesson/lesson.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { WEIGHTS_MOST = 40, TITLE = 256 };

typedef struct WorksheetOptions {
    uint64_t seed;
    int blanks; /* Blanks */
    const char *out;
} WorksheetOptions;

/* Where the three files go. */
typedef struct Paths {
    char sheet[FILESET_PATH], key[FILESET_PATH], picture[FILESET_PATH];
    const char *picture_name; /* without its folder */
} Paths;

static const char *const BLANKS[] = {[BLANKS_DELTAS] = "deltas",
                                     [BLANKS_GRADIENTS] = "gradients",
                                     [BLANKS_ALL] = "all",
                                     [BLANKS_COUNT] = NULL};

static const Option OPTIONS[] = {
    {.name = "-o",
     .kind = OPTION_TEXT,
     .at = offsetof(WorksheetOptions, out),
     .value = "NAME.md",
     .help = "the file to write; the key goes into NAME-key.md,\n"
             "the picture into NAME.png (default: sheet and key\n"
             "on standard output, without a picture)"},
    {.name = "--seed",
     .kind = OPTION_COUNT,
     .at = offsetof(WorksheetOptions, seed),
     .value = "N",
     .help = "draw the numbers anew, other ones for each N\n"
             "(default: the numbers of the file)"},
    {.name = "--blanks",
     .kind = OPTION_WORD,
     .at = offsetof(WorksheetOptions, blanks),
     .value = "WHAT",
     .help = "what is to be found: deltas (default), gradients\n"
             "(and new weights), all",
     .words = BLANKS},
    {.name = NULL}};

/* --- names --- */

static bool make_path(char path[FILESET_PATH], const char *out, int stem,
                      const char *ending)
{
    int length = snprintf(path, FILESET_PATH, "%.*s%s", stem, out, ending);
    return length > 0 && length < FILESET_PATH;
}

/* False, with a line on cli->err, for a name that cannot be that of a sheet. */
static bool name_files(const Cli *cli, const char *out, Paths *ret_paths)
{
    const Usage *usage = &WORKSHEET_COMMAND.usage;
    size_t length = strlen(out);
    int stem = (int)length - 3;
    if (length >= FILESET_PATH) {
        args_complain(usage, cli->err, "the name behind -o is too long");
        return false;
    }
    if (stem < 1 || strcmp(out + stem, ".md") != 0 || out[stem - 1] == '/') {
        args_complain(usage, cli->err,
                      "-o takes a name ending in .md, not '%s'", out);
        return false;
    }
    if (!make_path(ret_paths->sheet, out, stem, ".md") ||
        !make_path(ret_paths->key, out, stem, "-key.md") ||
        !make_path(ret_paths->picture, out, stem, ".png")) {
        args_complain(usage, cli->err, "the name behind -o is too long");
        return false;
    }
    const char *slash = strrchr(ret_paths->picture, '/');
    ret_paths->picture_name = slash ? slash + 1 : ret_paths->picture;
    return true;
}

/* False, with a line on cli->err, when a file would be written over `input`. */
static bool spare_input(const Cli *cli, const char *input, const Paths *paths)
{
    const char *const files[] = {paths->sheet, paths->key, paths->picture};
    for (int i = 0; i < 3; i++)
        if (platform_same_file(input, files[i])) {
            args_complain(&WORKSHEET_COMMAND.usage, cli->err,
                          "'%s' would be written over the file it is made from",
                          files[i]);
            return false;
        }
    return true;
}

/* A lesson's own title, or a file's name: "tiny network". */
static void find_title(const char *path, char ret_title[TITLE])
{
    TextBuffer text = text_buffer(ret_title, TITLE);
    Report report;
    Lesson lesson;
    if (lesson_looks_like(path) && lesson_read(path, &report, &lesson)) {
        text_add_slice(&text, lesson.title);
        lesson_free(&lesson);
        return;
    }
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    size_t length = dot && dot > name ? (size_t)(dot - name) : strlen(name);
    text_add_slice(&text, (Text){name, length});
    for (char *c = ret_title; *c; c++)
        if (*c == '-')
            *c = ' ';
}

/* --- writing --- */

/* Both texts in one buffer that the caller frees. */
typedef struct Texts {
    char *bytes; /* owned */
    Text sheet, key;
} Texts;

static bool write_texts(const Worksheet *sheet, Texts *ret_texts)
{
    char *bytes = malloc(2 * WORKSHEET_BYTES);
    if (!bytes)
        return false;
    TextBuffer first = text_buffer(bytes, WORKSHEET_BYTES);
    TextBuffer second = text_buffer(bytes + WORKSHEET_BYTES, WORKSHEET_BYTES);
    worksheet_write(sheet, &first);
    worksheet_write_key(sheet, &second);
    *ret_texts =
        (Texts){bytes, {first.at, first.length}, {second.at, second.length}};
    return true;
}

static void print_texts(const Cli *cli, const Texts *texts)
{
    fwrite(texts->sheet.at, 1, texts->sheet.length, cli->out);
    fputs("\n---\n\n<div style=\"page-break-before: always\"></div>\n\n",
          cli->out);
    fwrite(texts->key.at, 1, texts->key.length, cli->out);
}

static int complain(const Cli *cli, const char *path, const char *reason)
{
    args_complain(&WORKSHEET_COMMAND.usage, cli->err, "cannot write '%s': %s",
                  path, reason);
    return CLI_FAILED;
}

static int add_text(const Cli *cli, FileSet *set, const char *path, Text text)
{
    const char *part = fileset_add(set, path);
    const char *reason = "the path is too long";
    if (part && file_write(part, text, &reason))
        return CLI_DONE;
    return complain(cli, path, reason);
}

static int add_picture(const Cli *cli, FileSet *set, const char *path,
                       const Worksheet *sheet)
{
    const char *part = fileset_add(set, path);
    if (!part)
        return complain(cli, path, "the path is too long");
    return worksheet_picture(cli, &WORKSHEET_COMMAND.usage, sheet, part, path);
}

static int save_texts(const Cli *cli, const Worksheet *sheet,
                      const Paths *paths, const Texts *texts)
{
    static FileSet set; /* large */
    const char *path, *reason;
    set.count = 0;
    int code = add_picture(cli, &set, paths->picture, sheet);
    if (code == CLI_DONE)
        code = add_text(cli, &set, paths->sheet, texts->sheet);
    if (code == CLI_DONE)
        code = add_text(cli, &set, paths->key, texts->key);
    if (code == CLI_DONE && !fileset_place(&set, &path, &reason))
        return complain(cli, path, reason);
    fileset_drop(&set);
    return code;
}

static int write_sheet(const Cli *cli, const Worksheet *sheet,
                       const Paths *paths)
{
    Texts texts;
    int code = CLI_DONE;
    if (!write_texts(sheet, &texts))
        return command_out_of_memory(cli);
    if (paths)
        code = save_texts(cli, sheet, paths, &texts);
    else
        print_texts(cli, &texts);
    free(texts.bytes);
    return code;
}

/* --- numbers --- */

/* A run of the first sample alone, with nothing but backprop done right. */
static Run *paper_run(const Job *job)
{
    Setup setup = job->setup;
    setup.samples.count = 1;
    setup.learner.kind = LEARNER_BACKPROP;
    setup.learner.batch = 1;
    setup.learner.shuffled = false;
    setup.learner.mistake = MISTAKE_NONE;
    setup.learner.verify = true;
    return setup_run(&setup, 1);
}

/* False, with a line on cli->err, when no sheet can be made of the numbers. */
static bool take_numbers(const Cli *cli, const char *path,
                         const WorksheetOptions *options, Job *job,
                         Worksheet *sheet)
{
    char name[NET_CELL_NAME];
    if (!sheet->numbered) {
        sheet->rounded = worksheet_round(job, sheet->run);
    } else if (!worksheet_draw(job, sheet->run, options->seed)) {
        fprintf(cli->err,
                "%s: seed %" PRIu64 " gives no numbers to learn from\n", path,
                options->seed);
        return false;
    }
    if (worksheet_is_endless(sheet, name)) {
        fprintf(cli->err, "%s: %s is too large to be worked out on paper\n",
                path, name);
        return false;
    }
    return true;
}

static int make_sheet(const Cli *cli, const char *path,
                      const WorksheetOptions *options, const Paths *paths,
                      Job *job, Run *run)
{
    char title[TITLE];
    const Experiment *experiment = &job->experiment;
    bool slips = strcmp(experiment->mistake, "none") != 0;
    find_title(path, title);
    Worksheet sheet = {.run = run,
                       .blanks = (Blanks)options->blanks,
                       .title = title,
                       .picture = paths ? paths->picture_name : NULL,
                       .numbered = options->seed != SPAN_NOT_GIVEN,
                       .number = options->seed,
                       .samples = job->setup.samples.count,
                       .batch = experiment->batch,
                       .mistake = slips ? experiment->mistake : NULL};
    if (!take_numbers(cli, path, options, job, &sheet))
        return CLI_FAILED;
    return write_sheet(cli, &sheet, paths);
}

static bool fits_paper(const Cli *cli, const char *path, const Job *job)
{
    const Net *net = job->setup.net;
    int weights = net->weights;
    bool softmax = net_is_softmax(net, net_last(net));
    if (weights > WEIGHTS_MOST)
        fprintf(cli->err,
                "%s: a network of %d weights is too large for paper; expected "
                "at most %d\n",
                path, weights, WEIGHTS_MOST);
    else if (softmax)
        fprintf(cli->err,
                "%s: softmax is not for paper; expected outputs of another "
                "kind\n",
                path);
    return weights <= WEIGHTS_MOST && !softmax;
}

static int work(const Cli *cli, const char *path,
                const WorksheetOptions *options, const Paths *paths)
{
    Job job;
    int code = job_open(cli, path, 1, &job);
    if (code != CLI_DONE)
        return code;
    bool fits = fits_paper(cli, path, &job);
    Run *run = fits ? paper_run(&job) : NULL;
    if (run)
        code = make_sheet(cli, path, options, paths, &job, run);
    else if (!fits)
        code = CLI_FAILED;
    else
        code = command_out_of_memory(cli);
    run_free(run);
    job_close(&job);
    return code;
}

static bool are_writable(const Cli *cli, const Paths *paths)
{
    const Usage *usage = &WORKSHEET_COMMAND.usage;
    return output_is_writable(cli, usage, paths->sheet) &&
           output_is_writable(cli, usage, paths->key) &&
           output_is_writable(cli, usage, paths->picture);
}

static int run_worksheet(const Cli *cli, int argc, char **argv)
{
    static Paths paths; /* large */
    WorksheetOptions options = {.seed = SPAN_NOT_GIVEN};
    Operands operands;
    if (!args_read(&WORKSHEET_COMMAND.usage, argc, argv, &options, cli->err,
                   &operands))
        return CLI_USAGE;
    const char *path = operands.at[0];
    if (!options.out)
        return work(cli, path, &options, NULL);
    if (!name_files(cli, options.out, &paths) ||
        !spare_input(cli, path, &paths))
        return CLI_USAGE;
    if (!are_writable(cli, &paths))
        return CLI_FAILED;
    return work(cli, path, &options, &paths);
}

const Command WORKSHEET_COMMAND = {
    .usage = {"worksheet", "FILE", 1, 1, OPTIONS},
    .summary = "a moment on paper, with blanks and an answer key",
    .about =
        "Writes one sample of a lesson or an experiment as a worksheet in\n"
        "Markdown: the network, its numbers, and blanks to be filled in with "
        "a\n"
        "pencil. The answer key is apart. Of several samples the first is "
        "taken.\n",
    .run = run_worksheet,
};
