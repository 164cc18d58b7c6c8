/* The part of a worksheet that is given: the network and its first numbers. */
#ifndef CLI_WORKSHEET_GIVEN_H
#define CLI_WORKSHEET_GIVEN_H

#include "base/text.h"
#include "cli/worksheet.h"

/* Adds picture, layers, rules, weights, biases, inputs and targets. */
void worksheet_add_given(const Worksheet *sheet, TextBuffer *text);

/* Adds the row "| `in[X]` | 1 |" to a table of numbers and values. */
void worksheet_add_value(const Net *net, int cell, double value,
                         TextBuffer *text);

#endif
