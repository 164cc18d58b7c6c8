/* A formula of a lesson, `w_{AC} \leftarrow w_{AC} - \frac{a}{b}`, as a small
   tree: what stands where, not how it looks. Nodes are indices into one array
   of the page, so a page is copied and compared as plain data. */
#ifndef LESSON_EQUATION_H
#define LESSON_EQUATION_H

#include "base/text.h"

enum {
    EQUATION_NODES = 128, /* in one formula */
    EQUATION_DEPTH = 8,   /* groups, scripts and fractions inside each other */
    EQUATION_NONE = -1,   /* index of no node */
    EQUATION_MESSAGE = 160
};

typedef enum EquationKind {
    EQUATION_ROW,      /* its children beside each other */
    EQUATION_SYMBOL,   /* letters: "w", "AC", "δ" */
    EQUATION_NUMBER,   /* "0.25" */
    EQUATION_OPERATOR, /* with room at both sides: "+", "−", "·", "←" */
    EQUATION_MARK,     /* without: "(", ",", "∂", "∑" */
    EQUATION_SCRIPT,   /* `first`, with `below` and `above` (or none) */
    EQUATION_FRACTION  /* `above` over `below` */
} EquationKind;

typedef struct EquationNode {
    EquationKind kind;
    Text text;        /* symbol, number, operator, mark: UTF-8; a minus is
                         U+2212 */
    int first;        /* of a row; base of a script; else EQUATION_NONE */
    int next;         /* beside it in its row, or EQUATION_NONE */
    int below, above; /* script, fraction; else EQUATION_NONE */
} EquationNode;

/* Reads a formula (without its `$`) into nodes[*count] and on, at most `room`
   in all; texts point into `source` or are static. True: *count has moved on
   and *ret_root is the index of a row. False: ret_message says what is wrong
   and what was expected, *count and *ret_root are untouched. */
bool equation_parse(Text source, EquationNode *nodes, int room, int *count,
                    int *ret_root, char ret_message[EQUATION_MESSAGE]);

#endif
