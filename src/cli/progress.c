/* Error and accuracy are measured at the moment of a line, so training itself
   has nothing to count. */
#include "cli/progress.h"

#include "base/number.h"
#include "base/platform.h"
#include "engine/history.h"

#include <inttypes.h>

enum { PROGRESS_WIDTH = 78 };

#define PROGRESS_EVERY       0.1 /* seconds, in place */
#define PROGRESS_LINES_EVERY 5.0 /* seconds, line by line */

Progress progress_start(FILE *out, bool in_place, const Span *span,
                        const Run *run)
{
    double now = platform_seconds();
    return (Progress){.out = out,
                      .in_place = in_place,
                      .span = span,
                      .scorer = out ? scorer_new(run) : NULL,
                      .began = now,
                      .shown = now,
                      .first = history_sample_of(run)};
}

void progress_sample(Progress *progress, const Run *run)
{
    double every = progress->in_place ? PROGRESS_EVERY : PROGRESS_LINES_EVERY;
    if (!progress->out)
        return;
    double now = platform_seconds();
    if (now - progress->shown < every)
        return;
    progress->shown = now;
    progress_line(progress, run, now - progress->began);
}

static void add_score(const Progress *progress, const Run *run,
                      TextBuffer *text)
{
    if (!progress->scorer)
        return;
    Score score = scorer_take(progress->scorer, run);
    text_addf(text, "  error %.3g", score.error);
    if (score.has_labels)
        text_addf(text, "  accuracy %.1f %%", 100 * score.accuracy);
}

static void add_time(double seconds, TextBuffer *text)
{
    long long whole = (long long)(seconds + 0.5);
    if (seconds > 1e9)
        return;
    if (whole < 120)
        text_addf(text, "  %lld s left", whole);
    else if (whole < 7200)
        text_addf(text, "  %lld min left", whole / 60);
    else
        text_addf(text, "  %lld h left", whole / 3600);
}

static void add_speed(double speed, TextBuffer *text)
{
    char number[NUMBER_TEXT];
    number_count((uint64_t)speed, number);
    if (speed < 1e6)
        text_addf(text, "  %s samples/s", number);
    else
        text_addf(text, "  %.1f M/s", speed / 1e6);
}

void progress_line(const Progress *progress, const Run *run, double seconds)
{
    char line[PROGRESS_WIDTH + 1];
    TextBuffer text = text_buffer(line, sizeof line);
    double done = span_done(progress->span, run);
    double samples = (double)(history_sample_of(run) - progress->first);
    text_addf(&text, "epoch %" PRId64, run->cursor.epoch);
    if (progress->span->epochs != SPAN_NOT_GIVEN)
        text_addf(&text, " of %" PRIu64, progress->span->epochs);
    add_score(progress, run, &text);
    add_speed(seconds > 0 ? samples / seconds : 0, &text);
    if (done > 0)
        add_time(seconds * (1 - done) / done, &text);
    if (progress->in_place)
        fprintf(progress->out, "\r%-*s", PROGRESS_WIDTH, line);
    else
        fprintf(progress->out, "%s\n", line);
    fflush(progress->out);
}

void progress_end(Progress *progress)
{
    if (progress->out && progress->in_place)
        fprintf(progress->out, "\r%*s\r", PROGRESS_WIDTH, "");
    scorer_free(progress->scorer);
    progress->scorer = NULL;
}
