/* All state of the program, for the files of this folder. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "app/filestate.h"
#include "app/gotostate.h"
#include "app/homestate.h"
#include "app/keepstate.h"
#include "app/lessonstate.h"
#include "base/report.h"
#include "engine/history.h"
#include "scene/stage.h"
#include "setup/setup.h"
#include "timeline/timeline.h"
#include "ui/ui.h"

enum { APP_PATH = 1024 };

/* An experiment that is open. */
typedef struct Document {
    bool open;
    Experiment experiment;
    const Experiment *lent; /* whose it is, when not its own; else NULL */
    Setup setup;
    Run *run;
    Timeline timeline;   /* of the run */
    Run *scout;          /* a second run that looks ahead, for the chart */
    History history;     /* what the scout saw */
    Timeline scout_line; /* of the scout: only what is changed by hand */
    double *own[4];      /* samples that are changed by hand, owned: in and
                                 out of the run, then of the scout; else NULL */
    bool changed;        /* by hand */
    uint64_t furthest;   /* the most steps the run was ever at */
    int decimals;
} Document;

/* Where to go on when a file with errors has been mended. */
typedef struct Resume {
    bool there;
    int page; /* of a lesson, from 0 */
    uint64_t steps;
} Resume;

enum { EDIT_THE_RATE = -1 };

/* A number that is being typed. */
typedef struct EditField {
    bool open;
    int cell;  /* EDIT_THE_RATE: none */
    Rect rect; /* of what was clicked */
    char text[40];
    bool fresh;   /* nothing was typed yet: typing replaces it */
    bool refused; /* it is no number */
} EditField;

struct App {
    Document document;
    LessonState lesson;
    EditField edit;
    HomeState home;
    FileList files;
    Goto go;
    KeepState keep;
    Resume resume;
    bool at_home;          /* the first page is shown */
    char assets[APP_PATH]; /* the folder data sets are shipped in; "": none */
    char path[APP_PATH];   /* of the file; "" for sizes */
    uint64_t stamp;        /* of the file as it was read; 0: it was not there */
    char title[APP_PATH];
    Report report; /* errors of the file, when it is not open */

    Grain grain;
    bool playing;
    uint64_t arrives;  /* playing: only to this moment; 0: on and on */
    bool running;      /* at full speed */
    double run_budget; /* steps a frame of it */
    double speed;      /* stretches a second */
    double since;      /* seconds since the last stretch was taken */
    double travel; /* seconds that values need to arrive; 0: no travelling */

    ThemeKind theme;
    float zoom; /* text size */
    bool logarithmic;
    bool help;
    bool notes; /* the presenter's notes of a page are shown */
    bool full_screen;
    bool quit;
    bool reduced_motion;

    bool stale;          /* a widget changed what is already drawn */
    bool looking;        /* the scout has not seen enough yet */
    uint64_t drag_from;  /* steps before the sample dragged in the timeline */
    uint64_t drag_steps; /* of that sample */

    Ui ui;
    float width, height; /* logical pixels of this frame */
    float scale;         /* device pixels a logical pixel of this frame */
    int window_width, window_height; /* the window's own units; 0: unknown */
};

/* Reads the file again and goes on where it was. */
void app_reload(App *app);

/* To the lessons that were shown last, or those beside the open file. */
void app_go_home(App *app);

/* --- document.c --- */

/* Closes what is open. */
void document_close(Document *document);

/* Takes over an experiment (freed on failure too). `assets` as in setup_build.
   False when out of memory or its data cannot be had, told in `report`. */
bool document_open(Document *document, const Experiment *experiment,
                   const char *assets, Report *report);

/* Shows an experiment that stays the caller's. */
bool document_open_lent(Document *document, const Experiment *experiment,
                        const char *assets, Report *report);

/* Lets the scout begin anew, after it was used for something else. */
void document_look_again(Document *document);

/* Looks ahead a little further, so that the chart knows what comes; true while
   there is more to do. */
bool document_look_ahead(Document *document);

/* --- branch.c --- */

/* A weight, bias, input or target as it can be changed by hand now: as it is
   where the shown sample begins, between two samples where the next begins. */
double document_value(const Document *document, int cell);

/* Changes it there; the run stands at the same step, in another future. False
   when out of memory or after too many changes. */
bool document_change(Document *document, int cell, double value);

/* The same for the learning rate. */
bool document_change_rate(Document *document, double value);

/* Takes the last change back, or makes it again; the run stays at its step, or
   goes to that of the change, if it stood before. False when there is none. */
bool document_undo(Document *document);
bool document_redo(Document *document);

#endif
