/* All state of the program, for the files of this folder. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "base/report.h"
#include "engine/history.h"
#include "scene/stage.h"
#include "setup/setup.h"
#include "ui/ui.h"

enum { APP_PATH = 1024 };

/* An experiment that is open. */
typedef struct Document {
    bool open;
    Experiment experiment;
    Setup setup;
    Run *run;
    Run *scout;        /* a second run that looks ahead, for the chart */
    History history;   /* what the scout saw */
    uint64_t furthest; /* the most steps the run was ever at */
    int decimals;
} Document;

struct App {
    Document document;
    char path[APP_PATH]; /* of the file; "" for sizes */
    char title[APP_PATH];
    Report report; /* errors of the file, when it is not open */

    Grain grain;
    bool playing;
    double speed;  /* stretches a second */
    double since;  /* seconds since the last stretch was taken */
    double travel; /* seconds that values need to arrive; 0: no travelling */

    ThemeKind theme;
    float zoom; /* text size */
    bool logarithmic;
    bool help;
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
};

/* --- document.c --- */

/* Closes what is open. */
void document_close(Document *document);

/* Takes over an experiment (freed on failure too); false when out of memory. */
bool document_open(Document *document, const Experiment *experiment);

/* Looks ahead a little further, so that the chart knows what comes; true while
   there is more to do. */
bool document_look_ahead(Document *document);

#endif
