/* A person at the program, without a window: made-up mouse, keys and time go
   in, the draw list and the state come out. Every frame is looked over: nothing
   may lie at a place that is no number. */
#ifndef APP_PLAYER_H
#define APP_PLAYER_H

#include "app/ids.h"
#include "app/state.h"
#include "support/suite.h"

enum { PLAYER_PATH = 256 };

typedef struct Player {
    App *app;
    Run *run;      /* of what is open, NULL when nothing is */
    Input input;   /* of the next frame */
    DrawList list; /* of the last frame */
    Font font;
    char folder[PLAYER_PATH]; /* of its own, "" until a file is written */
} Player;

/* Four samples, two layers of weights, sigmoids, shuffled, batches of two. */
extern const char *const MANY_SAMPLES;

/* In front of a window of 1280 x 800 with nothing open; player_leave at the
   end. */
Player *player_come(void);
Player *player_come_again(const AppOptions *options);
void player_leave(Player *player);

/* The same with the tiny network, with sizes, or with an experiment's text. */
Player *player_with_tiny_network(void);
Player *player_with_sizes(const char *sizes);
Player *player_with(const char *text);

/* Writes a file into the player's own folder; its path, valid until the next
   call. */
const char *player_file(Player *player, const char *name, const char *text);

/* Drops a file on the window, and makes a frame. */
void player_drop(Player *player, const char *path);

/* One frame, `elapsed` seconds after the last. Keys, drops, presses and
   releases in `input` are over afterwards. */
void player_frame(Player *player, double elapsed);

/* Frames until the program would wait for ever; fails when it never does. */
void player_settle(Player *player);

/* Press and frame. */
void player_press(Player *player, int key, int modifiers);

/* Runs a command by name, which must exist, and makes a frame. */
void player_command(Player *player, const char *name);

/* Where the mouse is, in logical pixels, and whether its button is down; one
   frame. */
void player_mouse(Player *player, Point at, bool down);

/* Moves, presses, lets go; three frames. */
void player_click(Player *player, Point at);
void player_click_on(Player *player, DrawId id);

/* The middle of what is drawn first under an id; fails when nothing is. */
Point player_find(const Player *player, DrawId id);

/* The button of a command. */
DrawId player_button(const char *command);

uint64_t player_steps(const Player *player);

/* The whole line of the state, valid until the next call. */
const char *player_state(const Player *player);

/* True when the state line has these words. */
bool player_state_has(const Player *player, const char *words);

/* True when the last frame has a text that holds `part`. */
bool player_reads(const Player *player, const char *part);

/* What the program allocated in all frames so far. */
uint64_t player_allocations(void);

#endif
