/* Chooses between the window and the commands, and owns the loop: wait for the
   person or the clock, make a frame, paint what changed, show it. */
#include "app/app.h"
#include "app/script.h"
#include "base/file.h"
#include "base/platform.h"
#include "cli/args.h"
#include "cli/cli.h"
#include "host/host.h"
#include "host/studio.h"
#include "sdl/window.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHANGED_RECTS = 16,
    LINE = 4096,
    SCRIPT_BYTES = 64 * 1024,
    MOST_SIDE = 32767
};

static const char *const THEMES[] = {"light", "dark", "projector", NULL};
static const char *const WAYS[] = {"auto", "surface", "renderer", NULL};

typedef struct Wishes {
    uint64_t page, step, frames;
    int theme, way;
    double scale, speed;
    const char *script;
    const char *size;
    bool print_state, full_screen, play;
} Wishes;

static const Option OPTIONS[] = {
    {"--step", OPTION_COUNT, offsetof(Wishes, step), "N",
     "start after N steps of the run", NULL, 0, 0},
    {"--page", OPTION_COUNT, offsetof(Wishes, page), "N",
     "start at page N of a lesson", NULL, 0, 0},
    {"--theme", OPTION_WORD, offsetof(Wishes, theme), "T",
     "light, dark or projector", THEMES, 0, 0},
    {"--scale", OPTION_REAL, offsetof(Wishes, scale), "S",
     "device pixels a logical pixel (default: the display's)", NULL, 0.5, 8},
    {"--speed", OPTION_REAL, offsetof(Wishes, speed), "N",
     "steps a second when playing (default 2)", NULL, 0.25, 64},
    {"--size", OPTION_TEXT, offsetof(Wishes, size), "WxH",
     "size of the window in logical pixels (default 1280x800)", NULL, 0, 0},
    {"--play", OPTION_FLAG, offsetof(Wishes, play), NULL, "play from the start",
     NULL, 0, 0},
    {"--full-screen", OPTION_FLAG, offsetof(Wishes, full_screen), NULL,
     "fill the screen", NULL, 0, 0},
    {"--show", OPTION_WORD, offsetof(Wishes, way), "WAY",
     "how pictures get into the window: auto, surface or renderer", WAYS, 0, 0},
    {"--script", OPTION_TEXT, offsetof(Wishes, script), "FILE",
     "run commands by name, one a line, one a frame", NULL, 0, 0},
    {"--frames", OPTION_COUNT, offsetof(Wishes, frames), "N",
     "end after N frames", NULL, 0, 0},
    {"--print-state", OPTION_FLAG, offsetof(Wishes, print_state), NULL,
     "write a line to standard output at every change", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static const Usage USAGE = {"", "[FILE|FOLDER|SIZES]", 0, 1, OPTIONS};

/* The program with a window. */
typedef struct Program {
    Studio studio;
    Window *window;
    Text script;        /* what is left of it */
    Text script_memory; /* all of it, owned */
    uint64_t frames;
    char state[LINE], details[LINE], notice[LINE]; /* as last written */
    bool full_screen;
} Program;

static void end(Program *program)
{
    window_close(program->window);
    studio_close(&program->studio);
    text_free(program->script_memory);
}

/* --- opening --- */

/* Lessons lie beside the assets; without any there is still a network. */
static void open_first_page(Program *program)
{
    char path[ASSETS_PATH + 32];
    snprintf(path, sizeof path, "%s/../lessons", program->studio.assets);
    if (platform_path_kind(path) == PATH_FOLDER) {
        app_home(program->studio.app, path);
        return;
    }
    snprintf(path, sizeof path, "%s/tiny-network.yaml", program->studio.assets);
    app_open(program->studio.app, path);
}

/* Digits and dashes that are no file are sizes. */
static bool means_sizes(const char *word)
{
    return word[strspn(word, "0123456789-")] == '\0' &&
           platform_path_kind(word) == PATH_MISSING;
}

/* A CliExit. A file with errors is shown as a page: the program goes on. */
static int open_document(Program *program, const char *word)
{
    if (!word)
        open_first_page(program);
    else if (means_sizes(word))
        app_open_sizes(program->studio.app, word);
    else
        app_open(program->studio.app, word);
    if (word && app_file_is_missing(program->studio.app))
        return cli_unknown_argument(word);
    return CLI_DONE;
}

/* A CliExit. */
static int read_script(Program *program, const char *path)
{
    static Report report;
    report_start(&report, path);
    bool read = file_read(path, SCRIPT_BYTES, &report, &program->script_memory);
    program->script = program->script_memory;
    if (read && script_check(program->script, &report))
        return CLI_DONE;
    studio_complain(&report);
    return read                         ? CLI_USAGE
           : report_is_missing(&report) ? CLI_NO_FILE
                                        : CLI_BAD_FILE;
}

static bool read_size(const char *text, WindowOptions *options)
{
    uint64_t width, height;
    if (!text)
        return true;
    if (!args_size(text, MOST_SIDE, &width, &height) || !width || !height)
        return false;
    options->width = (int)width;
    options->height = (int)height;
    return true;
}

/* --- the loop --- */

static void print_state(Program *program)
{
    char state[LINE], details[LINE];
    TextBuffer text = text_buffer(state, sizeof state);
    app_state(program->studio.app, &text);
    text = text_buffer(details, sizeof details);
    app_details(program->studio.app, &text);
    if (strcmp(state, program->state) == 0 &&
        strcmp(details, program->details) == 0)
        return;
    memcpy(program->state, state, sizeof state);
    memcpy(program->details, details, sizeof details);
    printf("%s frame=%llu %s\n", state, (unsigned long long)program->frames,
           details);
    fflush(stdout);
}

static void show_frame(Program *program)
{
    PixelBuffer pixels;
    PixelRect changed[CHANGED_RECTS];
    bool fresh;
    if (!window_pixels(program->window, &pixels, &fresh))
        return;
    int count = painter_paint(program->studio.painter, &program->studio.list,
                              pixels.at, pixels.width, pixels.height,
                              pixels.stride, fresh, changed, CHANGED_RECTS);
    window_show(program->window, changed, count);
}

static void follow_app(Program *program)
{
    App *app = program->studio.app;
    if (app_wants_full_screen(app) != program->full_screen) {
        program->full_screen = app_wants_full_screen(app);
        window_full_screen(program->window, program->full_screen);
    }
    window_cursor(program->window,
                  app_points_at_button(app) ? WINDOW_HAND : WINDOW_ARROW);
    window_title(program->window, app_title(app));
}

/* A number of frames asked for come at their pace, also when nothing moves. */
static double wait_for(const Program *program, bool counted)
{
    static const double frame = 1.0 / 60;
    double wait = counted ? frame : app_wait(program->studio.app);
    if (program->script.length > 0 || program->frames == 0)
        return 0;
    return wait < 0 ? wait : wait > frame ? wait : frame;
}

/* Waits for the next frame. Meanwhile the file that is open is looked at now
   and then, which costs nothing as long as it is the same. */
static void wait_for_frame(Program *program, Input *input, bool counted)
{
    static const double look = 1; /* seconds */
    double wait = wait_for(program, counted);
    double part = wait < 0 || wait > look ? look : wait, passed = 0;
    while (!window_wait(program->window, input, part) && part == look &&
           !app_file_changed(program->studio.app)) {
        passed += look;
        if (wait >= 0 && passed >= wait)
            break;
    }
    input->elapsed += passed;
}

/* What is kept of the user is told on standard error as well. */
static void print_notice(Program *program)
{
    const char *notice = app_notice(program->studio.app);
    if (notice[0] && strcmp(notice, program->notice) != 0)
        fprintf(stderr, "backstep: %s\n", notice);
    snprintf(program->notice, sizeof program->notice, "%s", notice);
}

/* A CliExit. */
static int loop(Program *program, const Wishes *wishes)
{
    Input input;
    while (!app_wants_to_quit(program->studio.app)) {
        wait_for_frame(program, &input, wishes->frames > 0);
        if (program->frames > 0)
            script_run_next(&program->script, program->studio.app);
        window_measure(program->window, &input.width, &input.height,
                       &input.scale);
        studio_frame(&program->studio, &input);
        show_frame(program);
        program->frames++;
        if (wishes->print_state)
            print_state(program);
        print_notice(program);
        follow_app(program);
        if (wishes->frames > 0 && program->frames >= wishes->frames)
            break;
    }
    return CLI_DONE;
}

/* --- starting --- */

static int run_command(int argc, char **argv)
{
    CliHost host = host_cli(&USAGE);
    return cli_run(argc, argv, &host);
}

static int run_window(const Wishes *wishes, const char *word)
{
    static Program program;
    const char *reason = "";
    char data[ASSETS_PATH];
    bool keeps = platform_data_folder("backstep", data, sizeof data);
    AppOptions options = {(ThemeKind)wishes->theme, wishes->speed,
                          wishes->full_screen, keeps ? data : NULL, NULL};
    WindowOptions window = {.title = "",
                            .scale = (float)wishes->scale,
                            .way = (PresentWay)wishes->way,
                            .full_screen = wishes->full_screen};
    if (!read_size(wishes->size, &window)) {
        args_complain(&USAGE, stderr, "wrong size '%s'; expected WxH",
                      wishes->size);
        return CLI_USAGE;
    }
    if (!studio_open(&program.studio, &options)) {
        end(&program);
        return CLI_OWN_FAULT;
    }
    if (!wishes->size)
        app_window_size(program.studio.app, &window.width, &window.height);
    int result = open_document(&program, word);
    if (result == CLI_DONE && wishes->script)
        result = read_script(&program, wishes->script);
    if (result == CLI_DONE &&
        !(program.window = window_open(&window, &reason))) {
        fprintf(stderr, "backstep: no window can be opened: %s\n", reason);
        result = CLI_FAILED;
    }
    program.full_screen = wishes->full_screen;
    if (result == CLI_DONE) {
        if (wishes->page > 0)
            app_page(program.studio.app, wishes->page);
        if (wishes->step > 0)
            app_goto(program.studio.app, wishes->step);
        if (wishes->play)
            app_play(program.studio.app);
        result = loop(&program, wishes);
    }
    end(&program);
    return result;
}

int main(int argc, char **argv)
{
    Wishes wishes = {.theme = THEME_COUNT};
    Operands operands;
    if (argc > 1 && cli_is_command(argv[1]))
        return run_command(argc, argv);
    if (args_ask_for_help(argc - 1, argv + 1)) {
        char help[] = "--help", *words[] = {argv[0], help, NULL};
        return run_command(2, words);
    }
    if (!args_read(&USAGE, argc - 1, argv + 1, &wishes, stderr, &operands))
        return CLI_USAGE;
    return run_window(&wishes, operands.count > 0 ? operands.at[0] : NULL);
}
