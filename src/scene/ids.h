/* The nouns of the stage: the top byte of a draw id. The number below is a
   neuron's number among all neurons, a cell, or a place in a list. */
#ifndef SCENE_IDS_H
#define SCENE_IDS_H

#include "draw/list.h"

typedef enum SceneNoun {
    ID_NEURON = 1, /* disc and ring: neuron */
    ID_NAME,       /* neuron */
    ID_OUTPUT,     /* the number in a disc: cell */
    ID_SUM,        /* cell */
    ID_TARGET,     /* cell */
    ID_EDGE,       /* weight cell */
    ID_WEIGHT,     /* label of a weight: cell */
    ID_BIAS,       /* label of a bias: cell */
    ID_DELTA,      /* arrow and label: cell */
    ID_CHANGE,     /* change bar of a weight or bias: cell */
    ID_PRODUCT,    /* what an edge carries: weight cell */
    ID_DOT,        /* weight cell */
    ID_CHEVRON,    /* weight cell */
    ID_HEADER,     /* layer */
    ID_LEGEND,     /* place in the legend */
    ID_CAPTION,    /* line of the explanation */
    ID_FORMULA,    /* cell a symbol names */
    ID_SEGMENT,    /* of the timeline: place */
    ID_PLAYHEAD,   /* 0 */
    ID_CHART,      /* place */
    ID_PANEL,      /* ScenePanel */
    ID_CARD,       /* behind the formulas: 0 */
    ID_PROSE,      /* block of a page */
    ID_ERROR,      /* of the sample: 0 */
    ID_GRADIENT,   /* weight cell */
    ID_TRY,        /* 0: what is tried; 1 + family: an error it is judged by */
    ID_SCENE_END   /* widgets count on from here */
} SceneNoun;

typedef enum ScenePanel {
    PANEL_TOP,
    PANEL_NETWORK,
    PANEL_SIDE,
    PANEL_CONTROLS,
    PANEL_TIMELINE,
    PANEL_CHART,
    PANEL_PAGE,
    PANEL_PROSE /* text of a lesson, within the side */
} ScenePanel;

static inline DrawId scene_id(SceneNoun noun, int number)
{
    return (DrawId)noun << 24 | ((DrawId)number & 0xFFFFFFu);
}

#endif
