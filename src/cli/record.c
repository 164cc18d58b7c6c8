/* Numbers have 17 digits, so they read back to the same bits. What has no
   number yet is "-" in text, empty in CSV, null in JSON; JSON has no words for
   what is not finite, so a key of its own tells it. */
#include "cli/record.h"

#include "base/number.h"
#include "engine/explain.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

enum { RECORD_LINE = 512, NUMBER_WIDTH = 24 /* of the longest */ };

const char *const RECORD_FORMAT_NAMES[] = {
    [RECORD_TEXT] = "text",
    [RECORD_CSV] = "csv",
    [RECORD_JSONL] = "jsonl",
    [RECORD_FORMATS] = NULL,
};

/* The words of a record, whatever the format. */
typedef struct Words {
    const char *phase, *kind;
    char cell[NET_CELL_NAME];
    char before[NUMBER_TEXT], after[NUMBER_TEXT]; /* before "": none */
    char text[RECORD_LINE];
} Words;

static int longest_name(const Net *net, int layer)
{
    size_t longest = 0;
    for (int n = 0; n < net->sizes[layer]; n++) {
        size_t length = strlen(net_name(net, layer, n));
        longest = length > longest ? length : longest;
    }
    return (int)longest;
}

/* "grad[A->C]" or "upstream[A]", whichever is longest. */
static int cell_width(const Net *net)
{
    int width = (int)strlen("error");
    for (int l = 0; l < net->layers; l++) {
        int name = longest_name(net, l);
        int neuron = name + (int)strlen("upstream[]");
        int weight = name + (int)strlen("grad[->]");
        if (l > 0)
            weight += longest_name(net, l - 1);
        width = neuron > width ? neuron : width;
        width = l > 0 && weight > width ? weight : width;
    }
    return width;
}

Recorder record_start(FILE *out, RecordFormat format, const Net *net)
{
    Recorder recorder = {out, format, cell_width(net)};
    if (format == RECORD_CSV)
        fputs("step,epoch,sample,phase,kind,cell,before,after,text\n", out);
    if (format == RECORD_TEXT)
        fprintf(out, "%8s %5s %6s %-8s %-13s %-*s %*s %*s  %s\n", "step",
                "epoch", "sample", "phase", "kind", recorder.cell_width, "cell",
                NUMBER_WIDTH, "before", NUMBER_WIDTH, "after", "text");
    return recorder;
}

static Words words_of(const Run *run, const Step *step)
{
    Words words = {.phase = phase_name((Phase)step->place.phase),
                   .kind = step_kind_name((StepKind)step->place.kind)};
    TextBuffer text = text_buffer(words.text, sizeof words.text);
    net_cell_name(run->net, step->cell, words.cell);
    if (step->known)
        number_exact(step->before, words.before);
    number_exact(step->after, words.after);
    step_text(run, step, &text);
    return words;
}

static void write_text(const Recorder *recorder, const Step *step,
                       const Words *words)
{
    fprintf(recorder->out,
            "%8" PRIu64 " %5" PRId64 " %6d %-8s %-13s %-*s %*s %*s  %s\n",
            step->number, step->epoch, step->sample + 1, words->phase,
            words->kind, recorder->cell_width, words->cell, NUMBER_WIDTH,
            step->known ? words->before : "-", NUMBER_WIDTH, words->after,
            words->text);
}

/* Quoted when it must be (RFC 4180). */
static void put_csv(FILE *out, const char *field)
{
    if (!strpbrk(field, ",\"\r\n")) {
        fputs(field, out);
        return;
    }
    fputc('"', out);
    for (; *field; field++) {
        if (*field == '"')
            fputc('"', out);
        fputc(*field, out);
    }
    fputc('"', out);
}

static void write_csv(FILE *out, const Step *step, const Words *words)
{
    fprintf(out, "%" PRIu64 ",%" PRId64 ",%d,%s,%s,", step->number, step->epoch,
            step->sample + 1, words->phase, words->kind);
    put_csv(out, words->cell);
    fprintf(out, ",%s,%s,", words->before, words->after);
    put_csv(out, words->text);
    fputc('\n', out);
}

static void put_json(FILE *out, const char *string)
{
    fputc('"', out);
    for (; *string; string++) {
        unsigned char byte = (unsigned char)*string;
        if (byte < 0x20)
            fprintf(out, "\\u%04x", byte);
        else if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else
            fputc(byte, out);
    }
    fputc('"', out);
}

static void write_jsonl(FILE *out, const Step *step, const Words *words)
{
    bool before = step->known && isfinite(step->before);
    fprintf(out, "{\"step\":%" PRIu64 ",\"epoch\":%" PRId64 ",\"sample\":%d,",
            step->number, step->epoch, step->sample + 1);
    fprintf(out, "\"phase\":\"%s\",\"kind\":\"%s\",\"cell\":", words->phase,
            words->kind);
    put_json(out, words->cell);
    fprintf(out, ",\"before\":%s,\"after\":%s,",
            before ? words->before : "null",
            isfinite(step->after) ? words->after : "null");
    if (step->known && !before)
        fprintf(out, "\"nonfinite-before\":\"%s\",", words->before);
    if (!isfinite(step->after))
        fprintf(out, "\"nonfinite\":\"%s\",", words->after);
    fputs("\"text\":", out);
    put_json(out, words->text);
    fputs("}\n", out);
}

void record_step(const Recorder *recorder, const Run *run, const Step *step)
{
    Words words = words_of(run, step);
    switch (recorder->format) {
    case RECORD_CSV:
        write_csv(recorder->out, step, &words);
        return;
    case RECORD_JSONL:
        write_jsonl(recorder->out, step, &words);
        return;
    case RECORD_TEXT:
    case RECORD_FORMATS:
        break;
    }
    write_text(recorder, step, &words);
}
