#include "player.h"

#include "app/command.h"
#include "sdl/scratch.h"

#include <math.h>
#include <string.h>

const char *const MANY_SAMPLES = "network:\n"
                                 "  layers: [2, 3, 1]\n"
                                 "data:\n"
                                 "  samples:\n"
                                 "    - {in: [0, 0], out: [0]}\n"
                                 "    - {in: [0, 1], out: [1]}\n"
                                 "    - {in: [1, 0], out: [1]}\n"
                                 "    - {in: [1, 1], out: [0]}\n"
                                 "learner:\n"
                                 "  rate: 0.5\n"
                                 "  batch: 2\n"
                                 "  order: shuffled\n";

/* --- allocations --- */

static uint64_t allocations;
static bool counting; /* only the program's own, not the test's */

/* The linker's names for the real ones, and for what is called in place. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

void *__wrap_malloc(size_t size)
{
    allocations += counting;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations += counting;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *at, size_t size)
{
    allocations += counting;
    return __real_realloc(at, size);
}

uint64_t player_allocations(void)
{
    return allocations;
}

/* --- coming and going --- */

Player *player_come(void)
{
    return player_come_again(&(AppOptions){.theme = THEME_LIGHT});
}

Player *player_come_again(const AppOptions *options)
{
    Player *player = calloc(1, sizeof *player);
    ck_assert_ptr_nonnull(player);
    player->app = app_new(options);
    ck_assert_ptr_nonnull(player->app);
    player->list = draw_list();
    player->font = font_fixed();
    player->input = (Input){
        .width = 1280, .height = 800, .scale = 1, .mouse_x = -1, .mouse_y = -1};
    return player;
}

void player_leave(Player *player)
{
    if (player->folder[0])
        scratch_remove(player->folder);
    draw_free(&player->list);
    app_free(player->app);
    free(player);
}

Player *player_with_tiny_network(void)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/tiny-network.yaml", scratch_assets());
    Player *player = player_come();
    ck_assert(app_open(player->app, path));
    player_settle(player);
    return player;
}

Player *player_with_sizes(const char *sizes)
{
    Player *player = player_come();
    ck_assert(app_open_sizes(player->app, sizes));
    player_settle(player);
    return player;
}

Player *player_with(const char *text)
{
    Player *player = player_come();
    ck_assert(app_open(player->app, player_file(player, "it.yaml", text)));
    player_settle(player);
    return player;
}

const char *player_file(Player *player, const char *name, const char *text)
{
    static char path[2 * PLAYER_PATH];
    if (!player->folder[0])
        scratch_make(player->folder);
    scratch_file(player->folder, name, text);
    snprintf(path, sizeof path, "%s/%s", player->folder, name);
    return path;
}

/* --- frames --- */

static void look_over(const DrawList *list)
{
    ck_assert(!list->out_of_memory);
    for (int i = 0; i < list->command_count; i++) {
        const DrawCommand *command = &list->commands[i];
        Rect rect = command->rect;
        bool finite = isfinite(rect.x) && isfinite(rect.y) &&
                      isfinite(rect.w) && isfinite(rect.h);
        if (!finite) /* an assertion each would be slow */
            ck_abort_msg("command %d, id %x", i, command->id);
    }
}

void player_frame(Player *player, double elapsed)
{
    Input *input = &player->input;
    input->elapsed = elapsed;
    counting = true;
    app_frame(player->app, input, &player->list, &player->font);
    counting = false;
    Document *document = &player->app->document;
    player->run = document->open ? document->run : NULL;
    input->mouse_pressed = input->mouse_released = input->quit = false;
    input->key_count = 0;
    input->dropped[0] = '\0';
    look_over(&player->list);
}

void player_settle(Player *player)
{
    player_frame(player, 1.0 / 60);
    for (int i = 0; i < 1000 && app_wait(player->app) >= 0; i++)
        player_frame(player, 1.0 / 60);
    ck_assert_msg(app_wait(player->app) < 0, "it never comes to rest: %s",
                  player_state(player));
}

void player_drop(Player *player, const char *path)
{
    snprintf(player->input.dropped, sizeof player->input.dropped, "%s", path);
    player_frame(player, 0);
}

void player_press(Player *player, int key, int modifiers)
{
    player->input.keys[player->input.key_count++] = (KeyPress){key, modifiers};
    player_frame(player, 0);
}

void player_command(Player *player, const char *name)
{
    ck_assert_msg(app_command(player->app, name), "no command %s", name);
    player_frame(player, 0);
}

void player_mouse(Player *player, Point at, bool down)
{
    Input *input = &player->input;
    input->mouse_x = at.x * player->app->scale;
    input->mouse_y = at.y * player->app->scale;
    input->mouse_pressed = down && !input->mouse_down;
    input->mouse_released = !down && input->mouse_down;
    input->mouse_down = down;
    player_frame(player, 0);
}

void player_click(Player *player, Point at)
{
    player_mouse(player, at, false);
    player_mouse(player, at, true);
    player_mouse(player, at, false);
}

void player_click_on(Player *player, DrawId id)
{
    player_click(player, player_find(player, id));
}

/* --- looking --- */

Point player_find(const Player *player, DrawId id)
{
    const DrawCommand *command = draw_find(&player->list, id);
    ck_assert_msg(command, "nothing is drawn under %x", id);
    Rect rect = command->rect;
    return (Point){rect.x + rect.w / 2, rect.y + rect.h / 2};
}

DrawId player_button(const char *command)
{
    for (int i = 0; i < command_count(); i++)
        if (strcmp(command_at(i)->name, command) == 0)
            return widget_id(ID_BUTTON, i);
    ck_abort_msg("no command %s", command);
}

uint64_t player_steps(const Player *player)
{
    ck_assert_ptr_nonnull(player->run);
    return player->run->cursor.steps;
}

const char *player_state(const Player *player)
{
    static char line[4096];
    TextBuffer text = text_buffer(line, sizeof line);
    app_state(player->app, &text);
    text_add(&text, " ");
    app_details(player->app, &text);
    return line;
}

bool player_state_has(const Player *player, const char *words)
{
    return strstr(player_state(player), words) != NULL;
}

bool player_reads(const Player *player, const char *part)
{
    size_t length = strlen(part);
    for (int i = 0; i < player->list.command_count; i++) {
        const DrawCommand *command = &player->list.commands[i];
        if (command->kind != DRAW_TEXT)
            continue;
        Text text = draw_text_of(&player->list, command);
        for (size_t k = 0; k + length <= text.length; k++)
            if (memcmp(text.at + k, part, length) == 0)
                return true;
    }
    return false;
}
