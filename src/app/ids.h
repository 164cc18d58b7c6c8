/* The nouns of the widgets, behind those of the scene: what a test looks for in
   a draw list to know where to click. */
#ifndef APP_IDS_H
#define APP_IDS_H

#include "scene/ids.h"

typedef enum WidgetNoun {
    ID_BUTTON = ID_SCENE_END, /* place of its command in the table */
    ID_GRAIN,                 /* Grain */
    ID_SPEED,                 /* 0 */
    ID_TIMELINE_AREA,         /* 0; never drawn */
    ID_CHART_AREA,            /* 0; never drawn */
    ID_CHROME_TEXT,           /* place */
    ID_TIP,                   /* 0 */
    ID_PAGE_TEXT,             /* line of a page, or PageText */
    ID_PAGE_BUTTON,           /* PageButton */
    ID_QUESTION,              /* line of the card */
    ID_QUESTION_BUTTON,       /* option, or what question.c names */
    ID_CARD_BUTTON,           /* place of a lesson on the first page */
    ID_HOME_TEXT,             /* place */
    ID_HOME_BUTTON,           /* HomeButton */
    ID_EDIT,                  /* cell; 0: the field */
    ID_LESSON,                /* place: dots and texts of the page */
    ID_NOTICE,                /* 0 */
    ID_GOTO,                  /* place */
    ID_RUNBAR,                /* 0: the bar; never drawn */
    ID_FILE                   /* place in the list of files, from 0 */
} WidgetNoun;

/* Texts of a page that are no line of its list. */
typedef enum PageText {
    PAGE_HEADING = 1000,
    PAGE_FILE,   /* which file is wrong */
    PAGE_REMEDY, /* what can be done about it */
    PAGE_HINT    /* how the page is closed */
} PageText;

typedef enum HomeButton { HOME_OPEN, HOME_CONTINUE } HomeButton;

typedef enum PageButton {
    PAGE_RELOAD,
    PAGE_WHOLE /* a click anywhere; never drawn */
} PageButton;

static inline DrawId widget_id(WidgetNoun noun, int number)
{
    return scene_id((SceneNoun)noun, number);
}

#endif
