/* A reader splits the line at blanks, so no value may hold one: a file's name
   is written as in a URL, and only the caption, which comes last, stands in
   quotation marks. */
#include "app/state.h"

#include "app/lessonview.h"
#include "scene/caption.h"

#include <string.h>

/* Bytes above 127 stay as they are when together they are UTF-8. */
static void add_word(TextBuffer *text, const char *word)
{
    bool utf8 = text_is_utf8(text_of(word));
    for (const char *c = word; *c; c++) {
        unsigned char byte = (unsigned char)*c;
        bool plain = byte > ' ' && byte < 127 && !strchr("%\"'\\", byte);
        if (plain || (byte > 127 && utf8))
            text_add_slice(text, (Text){c, 1});
        else
            text_addf(text, "%%%02X", byte);
    }
}

static const char *screen_name(const App *app)
{
    if (app->help)
        return "help";
    if (app->files.open)
        return "files";
    if (app->at_home)
        return "home";
    return app->document.open ? "stage" : "errors";
}

static void add_moment(const App *app, TextBuffer *text)
{
    if (!app->document.open) {
        text_add(text, " step=0 epoch=0 sample=0 phase=none");
        return;
    }
    const Cursor *at = &app->document.run->cursor;
    const Step *last = run_last(app->document.run);
    text_addf(text, " step=%llu epoch=%lld sample=%d phase=%s",
              (unsigned long long)at->steps,
              (long long)(last ? last->epoch : at->epoch),
              (last ? last->sample : at->sample) + 1,
              last ? phase_name((Phase)last->place.phase) : "none");
}

void app_state(const App *app, TextBuffer *text)
{
    text_addf(text, "state screen=%s file=", screen_name(app));
    add_word(text, app->path[0] ? app->path : app->title);
    text_addf(text, " page=%d", app->lesson.open ? app->lesson.page + 1 : 0);
    add_moment(app, text);
    text_addf(text, " grain=%s playing=%d", grain_name(app->grain),
              app->playing ? 1 : 0);
}

static void add_quoted(TextBuffer *text, const char *words)
{
    for (const char *c = words; *c; c++) {
        char kept = *c;
        if (kept == '"')
            kept = '\'';
        else if (kept == '\\')
            kept = '/';
        else if (kept == '\n')
            kept = ' ';
        text_add_slice(text, (Text){&kept, 1});
    }
}

/* What became of the page's question. */
static const char *ask_state(const App *app)
{
    if (!app->lesson.open || lessonview_page(app)->ask.line == 0)
        return "none";
    const Answer *answer = &app->lesson.answers[app->lesson.page];
    if (answer->skipped)
        return "skipped";
    if (!answer->committed)
        return "open";
    return answer->right ? "right" : "wrong";
}

void app_details(const App *app, TextBuffer *text)
{
    text_addf(text,
              "theme=%s speed=%.3g zoom=%.3g log=%d full=%d errors=%d ask=%s "
              "run=%d "
              "caption=\"",
              theme_row(app->theme)->name, app->speed, (double)app->zoom,
              app->logarithmic ? 1 : 0, app->full_screen ? 1 : 0,
              app->document.open ? 0 : app->report.count, ask_state(app),
              app->running ? 1 : 0);
    if (app->document.open) {
        Caption caption;
        caption_write(&caption, app->document.run, app->grain,
                      app->document.decimals);
        add_quoted(text, caption.title);
        size_t end = strlen(caption.title);
        bool asks = end > 0 && caption.title[end - 1] == '?';
        text_add(text, asks ? " " : ". ");
        add_quoted(text, caption.body);
    }
    text_add(text, "\"");
}
