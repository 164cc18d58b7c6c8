/* What the first page knows of the lessons. */
#ifndef APP_HOMESTATE_H
#define APP_HOMESTATE_H

#include "lesson/lesson.h"

enum {
    HOME_LESSONS = 64,
    HOME_TEXT = 128,
    HOME_LAYERS = 6,
    HOME_ROWS = 8,     /* neurons drawn of a layer */
    HOME_WEIGHTS = 256 /* drawn, at most */
};

typedef struct HomeCard {
    char path[1024];       /* full */
    char title[HOME_TEXT]; /* with its number */
    char summary[HOME_TEXT];
    int minutes; /* 0: the file has errors */
    int pages;
    int layers;                  /* 0: no picture */
    int sizes[HOME_LAYERS];      /* [layers], shown neurons */
    float weights[HOME_WEIGHTS]; /* of the shown neurons, [layer][to][from] */
} HomeCard;

typedef struct HomeState {
    char folder[1024];
    int count;
    HomeCard cards[HOME_LESSONS]; /* [count], by file name */
    char search[HOME_TEXT];
    int chosen; /* among those that the search leaves */
    float scroll;
    bool follow; /* scroll to the chosen one */
} HomeState;

#endif
