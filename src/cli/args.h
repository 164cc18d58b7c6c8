/* The options of a command line as one table a command: how each is spelled,
   what it takes, where its value goes, what help says. Reading, complaining
   and the help text all follow from the table. */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef enum OptionKind {
    OPTION_FLAG,  /* bool: true when given */
    OPTION_COUNT, /* uint64_t: a whole number, at most INT64_MAX */
    OPTION_REAL,  /* double, from least to most */
    OPTION_WORD,  /* int: index of the word */
    OPTION_TEXT   /* const char *, not empty, pointing into argv */
} OptionKind;

typedef struct Option {
    const char *name; /* "--steps", "-o" */
    OptionKind kind;
    size_t at;                /* where in the command's struct the value goes */
    const char *value;        /* what help calls it: "N"; NULL for a flag */
    const char *help;         /* lines ended by '\n' but the last */
    const char *const *words; /* OPTION_WORD: NULL-ended */
    double least, most;       /* OPTION_REAL */
} Option;

enum { ARGS_OPTIONS = 24 /* at most, of one command */ };

/* How a command line is spelled. */
typedef struct Usage {
    const char *command;   /* "trace"; "": the program itself */
    const char *operands;  /* "FILE", "[NAME...]" */
    int least, most;       /* operands */
    const Option *options; /* ended by a nameless one */
} Usage;

/* What is left of a command line without its options. */
typedef struct Operands {
    int count;
    char **at; /* [count], into argv */
} Operands;

/* Reads `argc` words behind the command into `values` (the struct that the
   options' `at` are of, filled with the defaults). Options may stand anywhere,
   as `--name VALUE` or `--name=VALUE`; behind `--` everything is an operand.
   False, with one line on `err`, at the first word that is wrong; `values` may
   be half filled then. Moves the operands to the front of argv. */
bool args_read(const Usage *usage, int argc, char **argv, void *values,
               FILE *err, Operands *ret_operands);

/* Reads "1280x800": two sides of at most `most`. False, with both untouched,
   when it is something else. */
bool args_size(const char *text, uint64_t most, uint64_t *ret_width,
               uint64_t *ret_height);

/* Writes `backstep COMMAND: message` as one line. */
void args_complain(const Usage *usage, FILE *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Writes the usage line and a line or more for each option. */
void args_help(const Usage *usage, FILE *out);

/* Only the options. */
void args_help_options(const Usage *usage, FILE *out);

/* True when the words ask for help. */
bool args_ask_for_help(int argc, char **argv);

#endif
