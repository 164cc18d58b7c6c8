/* The clock is asked once in some thousand steps, so that watching costs
   nothing. */
#include "cli/progress.h"

#include "base/number.h"
#include "base/platform.h"
#include "engine/history.h"

#include <inttypes.h>

enum { PROGRESS_WIDTH = 78 };

#define PROGRESS_EVERY 0.1 /* seconds */

Progress progress_start(FILE *out, const Span *span)
{
    double now = platform_seconds();
    return (Progress){.out = out, .span = span, .began = now, .shown = now};
}

/* Behind the last step of a sample; position 0 is a new epoch. */
static void count_error(Progress *progress, const Run *run)
{
    const Net *net = run->net;
    progress->sum += run->cells[net->at[CELL_ERROR][net_last(net)]];
    if (run->cursor.position == 0) {
        progress->error = progress->sum / run->samples.count;
        progress->sum = 0;
    } else if (run->cursor.epoch == 1) {
        progress->error = progress->sum / run->cursor.position;
    }
}

void progress_sample(Progress *progress, const Run *run)
{
    if (!progress->out)
        return;
    count_error(progress, run);
    double now = platform_seconds();
    if (now - progress->shown < PROGRESS_EVERY)
        return;
    progress->shown = now;
    progress_line(progress, run, now - progress->began);
}

void progress_line(const Progress *progress, const Run *run, double seconds)
{
    char line[PROGRESS_WIDTH + 1], speed[NUMBER_TEXT];
    TextBuffer text = text_buffer(line, sizeof line);
    double done = span_done(progress->span, run);
    double samples = (double)history_sample_of(run);
    number_count(seconds > 0 ? (uint64_t)(samples / seconds) : 0, speed);
    text_addf(&text, "epoch %" PRId64, run->cursor.epoch);
    if (progress->span->epochs != SPAN_NOT_GIVEN)
        text_addf(&text, " of %" PRIu64, progress->span->epochs);
    text_addf(&text, "   error %.6g   %s samples/s", progress->error, speed);
    if (done > 0)
        text_addf(&text, "   %.0f s left", seconds * (1 - done) / done);
    fprintf(progress->out, "\r%-*s", PROGRESS_WIDTH, line);
    fflush(progress->out);
}

void progress_end(const Progress *progress)
{
    if (progress->out)
        fprintf(progress->out, "\r%*s\r", PROGRESS_WIDTH, "");
}
