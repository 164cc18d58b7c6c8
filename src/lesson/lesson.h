/* A lesson file as checked plain values: its experiment and its pages, and
   what each page holds and asks for. Like an experiment it knows words and
   names, not what they mean: whether a cell or a moment exists is for those to
   tell who know the network (lesson_mentions walks over all of them). */
#ifndef LESSON_LESSON_H
#define LESSON_LESSON_H

#include "lesson/equation.h"
#include "lesson/experiment.h"
#include "lesson/livevalue.h"

enum {
    LESSON_BYTES = 8 * 1024 * 1024, /* of a file */
    LESSON_PAGES = 100,
    LESSON_PAGE_BYTES = 32 * 1024, /* of a page without its comments */
    LESSON_PAGE_WORDS = 3000,
    LESSON_PAGE_BLOCKS = 256,
    LESSON_PAGE_SPANS = 4096,
    LESSON_PAGE_NODES = 4096,         /* of formulas */
    LESSON_PAGE_ENTRIES = 1024,       /* of tables */
    LESSON_PAGE_COMMENTS = 32,        /* directives and notes */
    LESSON_COMMENT_BYTES = 64 * 1024, /* directives; notes of a page */
    LESSON_COLUMNS = 16,              /* of a table */
    LESSON_NESTING = 6,               /* lists, or quotes, inside each other */
    LESSON_CELLS = 64,                /* in `focus` or `among` */
    LESSON_OPTIONS = 6,               /* of a choice; at least 2 */
    LESSON_OPTION_BYTES = 200,
    LESSON_BECAUSE_BYTES = 300,
    LESSON_NUMBER = 999,  /* from 1 */
    LESSON_MINUTES = 240, /* from 1 */
    LESSON_TITLE_BYTES = 120,
    LESSON_SUMMARY_BYTES = 400,
    LESSON_OVERRIDES = 2000000 /* values read again for all `set` together */
};

/* Steps, epochs and samples a moment may name. */
#define LESSON_STEPS UINT64_C(1000000000000)

/* A cell by its name, which is well written. */
typedef struct LessonCell {
    Text name;
    int line;
} LessonCell;

/* Matches the first step that all its keys fit. */
typedef struct LessonMoment {
    int line;          /* of the directive; 0: not given */
    bool end;          /* the end of the run; nothing else is given then */
    int64_t step;      /* from 0, the start of the run; -1: any */
    int64_t epoch;     /* from 1; -1: any */
    int64_t sample;    /* from 1; -1: any */
    int layer;         /* from 0, the inputs; -1: any */
    const char *phase; /* a word of WORD_PHASE; NULL: any */
    Text neuron;       /* a name; empty: any */
} LessonMoment;

/* Bits of `show` and `hide`, in the order of WORD_MARK. */
typedef enum LessonMark {
    LESSON_INPUTS = 1 << 0,
    LESSON_WEIGHTS = 1 << 1,
    LESSON_BIASES = 1 << 2,
    LESSON_SUMS = 1 << 3,
    LESSON_OUTPUTS = 1 << 4,
    LESSON_TARGETS = 1 << 5,
    LESSON_ERROR = 1 << 6,
    LESSON_UPSTREAM = 1 << 7,
    LESSON_SLOPES = 1 << 8,
    LESSON_DELTAS = 1 << 9,
    LESSON_GRADIENTS = 1 << 10,
    LESSON_CHANGES = 1 << 11,
    LESSON_CURVES = 1 << 12,
    LESSON_FORMULA = 1 << 13,
    LESSON_CHART = 1 << 14,
    LESSON_DATA = 1 << 15
} LessonMark;

typedef struct LessonMarks {
    int line;      /* of the directive; 0: not given */
    unsigned bits; /* of LessonMark */
} LessonMarks;

typedef struct LessonFocus {
    int line; /* 0: not given */
    int count;
    LessonCell *cells; /* [count] */
} LessonFocus;

typedef struct LessonAsk {
    int line;          /* 0: the page asks nothing */
    const char *what;  /* sign value largest choice step */
    LessonCell of;     /* sign, value; else its name is empty */
    double tolerance;  /* value: how far a guess may be off; default 0.01 */
    int among_count;   /* largest: at least 2 */
    LessonCell *among; /* [among_count] */
    int option_count;  /* choice */
    Text *options;     /* [option_count] */
    int right;         /* choice: from 1 */
    Text because;      /* the reason, told with the answer; may be empty */
} LessonAsk;

typedef enum LessonSpanKind {
    LESSON_TEXT,
    LESSON_EQUATION,   /* $…$ */
    LESSON_VALUE,      /* `=CELL .DIGITS` */
    LESSON_SOFT_BREAK, /* a line end in the file */
    LESSON_HARD_BREAK
} LessonSpanKind;

typedef enum LessonStyle {
    LESSON_STRONG = 1 << 0,
    LESSON_EMPHASIS = 1 << 1,
    LESSON_CODE = 1 << 2,
    LESSON_LINK = 1 << 3,
    LESSON_DISPLAY = 1 << 4 /* a formula in $$…$$: on a line of its own */
} LessonStyle;

typedef struct LessonSpan {
    LessonSpanKind kind;
    unsigned style; /* bits of LessonStyle */
    int line;
    Text text;       /* TEXT; EQUATION and VALUE: as it is in the file */
    Text link;       /* with LESSON_LINK: where to */
    int equation;    /* EQUATION: the root among the page's nodes */
    LiveValue value; /* VALUE */
} LessonSpan;

typedef struct LessonRun {
    int first, count; /* among the page's spans */
} LessonRun;

typedef enum LessonAlign {
    LESSON_ALIGN_NONE,
    LESSON_ALIGN_LEFT,
    LESSON_ALIGN_CENTRE,
    LESSON_ALIGN_RIGHT
} LessonAlign;

/* What stands in one place of a table. */
typedef struct LessonEntry {
    LessonRun run;
    LessonAlign align;
    int line;
} LessonEntry;

typedef enum LessonBlockKind {
    LESSON_HEADING,
    LESSON_PARAGRAPH,
    LESSON_ITEM, /* the beginning of a list's item; what follows it in the
                    item are blocks of the same depth */
    LESSON_CODE_BLOCK,
    LESSON_TABLE,
    LESSON_RULE
} LessonBlockKind;

typedef struct LessonBlock {
    LessonBlockKind kind;
    int line;
    int quote;         /* quotes around it; 0: none */
    int depth;         /* lists around it; 0: none */
    int level;         /* heading: 1 to 6 */
    bool ordered;      /* item: it has a number */
    int number;        /* ordered item */
    LessonRun run;     /* heading, paragraph, item (may be empty) */
    Text text;         /* code block */
    Text language;     /* code block; may be empty */
    int columns, rows; /* table; the first row is its head */
    int first_entry;   /* table: among the page's entries, row by row */
} LessonBlock;

typedef struct LessonPage {
    int line; /* where it begins */

    int block_count, span_count, entry_count, node_count;
    LessonBlock *blocks;  /* [block_count] */
    LessonSpan *spans;    /* [span_count] */
    LessonEntry *entries; /* [entry_count] */
    EquationNode *nodes;  /* [node_count] */

    Text note; /* for the presenter; empty: none */
    int note_line;

    LessonMoment at, until;
    int by_line;
    const char *by; /* a grain; NULL: not given */
    LessonMarks show, hide;
    LessonFocus focus;
    LessonAsk ask;
    int set_line;
    Experiment *experiment; /* with this page's `set`; NULL: the lesson's */
} LessonPage;

/* Everything but the experiments' own arrays belongs to the arena; words are
   static strings. */
typedef struct Lesson {
    Arena *arena; /* owned */
    int number, minutes;
    Text title, summary;
    Experiment experiment; /* owned */
    int page_count;
    LessonPage *pages; /* [page_count] */
} Lesson;

/* Reads a lesson from text. Every error goes into `report` (which the caller
   has started with the file's name). True when there was none; then the caller
   owns *ret_lesson and gives it to lesson_free. On false *ret_lesson is
   untouched. */
bool lesson_parse(Text source, Report *report, Lesson *ret_lesson);

/* The same for a file; starts `report` with `path`. */
bool lesson_read(const char *path, Report *report, Lesson *ret_lesson);

/* Gives back a lesson's memory and zeroes it. */
void lesson_free(Lesson *lesson);

/* True for the path of a lesson: it ends in ".md". */
bool lesson_looks_like(const char *path);

/* A cell or moment that a lesson names. */
typedef struct LessonMention {
    int page; /* index of the page */
    int line;
    Text cell;                  /* empty: it is a moment */
    int64_t step;               /* of a live value with @step; else -1 */
    const LessonMoment *moment; /* NULL: it is a cell */
} LessonMention;

/* Observes each mention; `user` is handed through. */
typedef struct LessonHook {
    void (*see)(void *user, const LessonMention *mention);
    void *user;
} LessonHook;

/* Calls the hook for every cell and moment of the lesson, page by page: `at`,
   `until`, `focus`, `ask`, then the values in the text. */
void lesson_mentions(const Lesson *lesson, LessonHook hook);

#endif
