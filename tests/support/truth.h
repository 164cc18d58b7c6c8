/* Published worked examples (tests/truth): keys with numbers as they were
   printed. A number remembers how finely it was printed, so that a test can ask
   for exactly as much as the source promises. */
#ifndef SUPPORT_TRUTH_H
#define SUPPORT_TRUTH_H

#include <stdbool.h>

enum { TRUTH_NUMBERS = 64 };

typedef struct Truth Truth;

typedef struct TruthNumber {
    bool given;       /* false: the source does not print it ("-") */
    double value;     /* 0 when not given */
    double half_unit; /* half a unit of the last printed digit */
} TruthNumber;

/* The numbers of one key; matrices and samples follow row by row. */
typedef struct TruthRow {
    int count;
    TruthNumber number[TRUTH_NUMBERS];
} TruthRow;

/* Reads tests/truth/NAME.ini below the source folder; fails the running test
   when it cannot. The caller gives it to truth_close. */
Truth *truth_open(const char *name);
void truth_close(Truth *truth);

/* The numbers of a key; fails the running test when there is no such key or it
   holds fewer than `least` numbers. */
TruthRow truth_row(const Truth *truth, const char *key, int least);

/* Number `index` of a key, which must be printed. */
double truth_at(const Truth *truth, const char *key, int index);

/* Within 1e-9 of `exact.*`, relative, from 1e-6 down absolute. */
void truth_expect_exact(const Truth *truth, const char *key, int index,
                        double got);

/* Within half a unit of the last printed digit; true of what is not printed. */
void truth_expect_printed(const Truth *truth, const char *key, int index,
                          double got);

/* Whether truth_expect_printed would hold, for the places where a source is
   known to be wrong. */
bool truth_is_printed(const Truth *truth, const char *key, int index,
                      double got);

#endif
