/* `backstep render`: a moment of a run, or a page of a lesson, as a picture
   file. An experiment is drawn here and without buttons; a page is the host's,
   because only the application knows questions. Neither needs a display: fonts
   and PNG files work without one. */
#include "base/platform.h"
#include "cli/job.h"
#include "cli/output.h"
#include "cli/page.h"
#include "cli/picture.h"
#include "cli/span.h"
#include "engine/history.h"
#include "lesson/lesson.h"
#include "scene/network.h"
#include "scene/stage.h"
#include "sdl/png.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
    SIDE_LEAST = 64,
    SIDE_MOST = PNG_LARGEST_SIDE,
    PIXELS_MOST = 1 << 26,
    AHEAD_SAMPLES = 40,    /* the chart shows what comes, but at most ... */
    AHEAD_STEPS = 1 << 15, /* ... what the ring can step back over */
    OWN_GRAIN = -1         /* none was asked for */
};

_Static_assert((int)AHEAD_STEPS < (int)RUN_RING, "looking ahead is undone");

typedef struct RenderOptions {
    uint64_t step, page;
    const char *size; /* "1280x800" */
    double scale;
    int theme; /* ThemeKind */
    int grain; /* Grain, OWN_GRAIN */
    const char *out;
} RenderOptions;

static const char *const THEMES[] = {[THEME_LIGHT] = "light",
                                     [THEME_DARK] = "dark",
                                     [THEME_PROJECTOR] = "projector",
                                     [THEME_COUNT] = NULL};

static const Option OPTIONS[] = {
    {.name = "-o",
     .kind = OPTION_TEXT,
     .at = offsetof(RenderOptions, out),
     .value = "OUT.png",
     .help = "the file to write"},
    {.name = "--step",
     .kind = OPTION_COUNT,
     .at = offsetof(RenderOptions, step),
     .value = "N",
     .help = "after N steps of the run (default: 0; where a page\n"
             "opens)"},
    {.name = "--by",
     .kind = OPTION_WORD,
     .at = offsetof(RenderOptions, grain),
     .value = "GRAIN",
     .help = "what is lit: the last term (default; a page has its\n"
             "own), neuron, layer, phase, sample or epoch",
     .words = SPAN_GRAINS},
    {.name = "--size",
     .kind = OPTION_TEXT,
     .at = offsetof(RenderOptions, size),
     .value = "WxH",
     .help = "size of the picture (default: 1280x800)"},
    {.name = "--scale",
     .kind = OPTION_REAL,
     .at = offsetof(RenderOptions, scale),
     .value = "S",
     .help = "pixels a unit of the size (default: 1)",
     .least = 0.25,
     .most = 8},
    {.name = "--theme",
     .kind = OPTION_WORD,
     .at = offsetof(RenderOptions, theme),
     .value = "THEME",
     .help = "light (default), dark, projector",
     .words = THEMES},
    {.name = "--page",
     .kind = OPTION_COUNT,
     .at = offsetof(RenderOptions, page),
     .value = "N",
     .help = "the page of a lesson (default: 1)"},
    {.name = NULL}};

static bool ends_in(const char *path, const char *ending)
{
    size_t length = strlen(path), count = strlen(ending);
    if (length <= count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (tolower((unsigned char)path[length - count + i]) != ending[i])
            return false;
    return true;
}

static bool is_side(double pixels)
{
    return pixels >= SIDE_LEAST && pixels <= SIDE_MOST;
}

/* False, with a line on cli->err, for a size that is none or too large. */
static bool take_size(const Cli *cli, const RenderOptions *options,
                      Picture *picture)
{
    const Usage *usage = &RENDER_COMMAND.usage;
    uint64_t w, h;
    if (!args_size(options->size, SIDE_MOST, &w, &h)) {
        args_complain(usage, cli->err, "--size takes WxH, not '%s'",
                      options->size);
        return false;
    }
    double width = (double)w * options->scale;
    double height = (double)h * options->scale;
    if (!is_side(width) || !is_side(height) || width * height > PIXELS_MOST) {
        args_complain(usage, cli->err,
                      "a picture of %.0fx%.0f pixels; expected sides from %d "
                      "to %d and at most %d pixels",
                      width, height, SIDE_LEAST, SIDE_MOST, PIXELS_MOST);
        return false;
    }
    picture->width = (int)width;
    picture->height = (int)height;
    return true;
}

/* What is in the contract but not in the program yet is said to be so. */
static bool is_available(const Cli *cli, const RenderOptions *options)
{
    const Usage *usage = &RENDER_COMMAND.usage;
    if (!options->out)
        args_complain(usage, cli->err, "expected -o OUT.png");
    else if (ends_in(options->out, ".svg"))
        args_complain(usage, cli->err,
                      "SVG is not available yet; expected "
                      "-o OUT.png");
    else if (!ends_in(options->out, ".png"))
        args_complain(usage, cli->err,
                      "-o takes a name ending in .png, not "
                      "'%s'",
                      options->out);
    else
        return true;
    return false;
}

static uint64_t given(uint64_t option, uint64_t otherwise)
{
    return option == SPAN_NOT_GIVEN ? otherwise : option;
}

/* To the moment after `step` steps; the history knows a little more. */
static void go(Run *run, uint64_t step, History *history)
{
    Hook hook = history_hook(history);
    history_start(history);
    run_goto(run, step, &hook);
    history_look_ahead(history, run, history->samples.items + AHEAD_SAMPLES,
                       AHEAD_STEPS);
    run_goto(run, step, NULL);
}

/* "lessons/tiny-network.yaml" is called "tiny network". */
static void title_of(const char *path, char *title, size_t size)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    TextBuffer text = text_buffer(title, size);
    text_add_slice(&text, (Text){name, dot && dot > name ? (size_t)(dot - name)
                                                         : strlen(name)});
    for (char *c = title; *c; c++)
        if (*c == '-')
            *c = ' ';
}

static void draw_job(const RenderOptions *options, const char *path, Job *job,
                     Picture *picture)
{
    static History history; /* large */
    char title[128];
    float scale = (float)options->scale;
    int grain = options->grain == OWN_GRAIN ? GRAIN_TERM : options->grain;
    title_of(path, title, sizeof title);
    go(job->run, given(options->step, 0), &history);
    StageView view = {.run = job->run,
                      .history = &history,
                      .theme = (ThemeKind)options->theme,
                      .grain = (Grain)grain,
                      .title = title,
                      .width = (float)picture->width / scale,
                      .height = (float)picture->height / scale,
                      .progress = 1,
                      .decimals = network_decimals(job->run)};
    draw_begin(&picture->list, &picture->font, scale);
    stage_draw(&view, &picture->list);
}

/* Whether there is a picture is known before it is drawn: a CliExit. */
static int prepare(const Cli *cli, const RenderOptions *options,
                   Picture *picture)
{
    if (!output_is_writable(cli, &RENDER_COMMAND.usage, options->out))
        return CLI_FAILED;
    return picture_open(cli, picture);
}

static int render_experiment(const Cli *cli, const RenderOptions *options,
                             const char *path, Picture *picture)
{
    Job job;
    int code = job_open(cli, path, RUN_RING, &job);
    if (code != CLI_DONE)
        return code;
    code = prepare(cli, options, picture);
    if (code == CLI_DONE)
        draw_job(options, path, &job, picture);
    job_close(&job);
    return code;
}

static int render_page(const Cli *cli, const RenderOptions *options,
                       const char *path, Picture *picture)
{
    const Usage *usage = &RENDER_COMMAND.usage;
    bool own = options->grain == OWN_GRAIN;
    PageWish wish = {.path = path,
                     .page = given(options->page, 1),
                     .step = given(options->step, PAGE_OPENS),
                     .grain = own ? NULL : SPAN_GRAINS[options->grain],
                     .theme = options->theme,
                     .width = (float)picture->width,
                     .height = (float)picture->height,
                     .scale = (float)options->scale};
    int code = page_check(cli, usage, &wish);
    if (code == CLI_DONE)
        code = prepare(cli, options, picture);
    if (code == CLI_DONE)
        code = page_draw(cli, usage, &wish, &picture->font, &picture->list);
    return code;
}

/* Only lessons have pages; a file that is missing is told as such. */
static int render(const Cli *cli, const RenderOptions *options,
                  const char *path, Picture *picture)
{
    bool lesson = lesson_looks_like(path);
    if (!lesson && options->page != SPAN_NOT_GIVEN &&
        platform_path_kind(path) == PATH_FILE) {
        args_complain(&RENDER_COMMAND.usage, cli->err,
                      "--page is for lessons; '%s' is an experiment", path);
        return CLI_USAGE;
    }
    int code = lesson ? render_page(cli, options, path, picture)
                      : render_experiment(cli, options, path, picture);
    if (code != CLI_DONE)
        return code;
    return picture_write(cli, &RENDER_COMMAND.usage, picture, options->out,
                         options->out);
}

static int run_render(const Cli *cli, int argc, char **argv)
{
    RenderOptions options = {.page = SPAN_NOT_GIVEN,
                             .step = SPAN_NOT_GIVEN,
                             .size = "1280x800",
                             .scale = 1,
                             .grain = OWN_GRAIN};
    Picture picture = picture_new(0, 0);
    Operands operands;
    if (!args_read(&RENDER_COMMAND.usage, argc, argv, &options, cli->err,
                   &operands) ||
        !is_available(cli, &options) || !take_size(cli, &options, &picture))
        return CLI_USAGE;
    int code = render(cli, &options, operands.at[0], &picture);
    picture_close(&picture);
    return code;
}

const Command RENDER_COMMAND = {
    .usage = {"render", "FILE", 1, 1, OPTIONS},
    .summary = "a moment of a run, or a page of a lesson, as a picture",
    .about =
        "Writes what the window shows at a moment of an experiment, or when a\n"
        "page of a lesson is opened, as a PNG file; needs no display. A "
        "picture\n"
        "of 1280x800 at scale 2 has 2560x1600 pixels. While a page asks, its\n"
        "run does not go beyond its opening.\n",
    .run = run_render,
};
