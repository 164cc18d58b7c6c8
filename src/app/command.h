/* The table of commands: keys, buttons, the page of keys and scripts all go
   through it. */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/state.h"

typedef struct Command {
    const char *name;  /* in scripts */
    const char *title; /* what it does, for a reader */
    const char *keys;  /* as a reader sees them; "" without */
    int key, modifiers;
    int other_key; /* a second key; KEY_NONE: none */
    bool needs_document;
    void (*run)(App *app);
} Command;

int command_count(void);
const Command *command_at(int index);

/* NULL when there is none. */
const Command *command_by_name(const char *name);
const Command *command_by_key(KeyPress press);

/* Runs it if it can run now. */
void command_run(App *app, const Command *command);

#endif
