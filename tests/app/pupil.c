#include "pupil.h"

#include "app/lessonview.h"
#include "app/question.h"
#include "base/number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const PUPIL_FILES[PUPIL_LESSONS] = {
    "06-a-tiny-network.md", "07-output-deltas.md",
    "08-deltas-change-weights.md", "09-other-deltas.md",
    "11-backprop-in-action.md"};

const char *pupil_path(const char *file)
{
    static char path[1024];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    ck_assert_ptr_nonnull(root);
    snprintf(path, sizeof path, "%s/lessons%s%s", root, *file ? "/" : "", file);
    return path;
}

Player *pupil_come(const char *file, int page)
{
    Player *player = player_come();
    ck_assert_msg(app_open(player->app, pupil_path(file)), "%s", file);
    app_page(player->app, (uint64_t)page);
    player_frame(player, 0);
    player_settle(player);
    return player;
}

void pupil_type(Player *player, const char *text)
{
    snprintf(player->input.text, sizeof player->input.text, "%s", text);
    player_frame(player, 0);
    player->input.text[0] = '\0';
}

void pupil_answer(Player *player, bool rightly)
{
    App *app = player->app;
    const PagePlan *plan = lessonview_plan(app);
    int options = question_options(app);
    if (options == 0) {
        char text[NUMBER_TEXT];
        number_exact(rightly ? plan->answer : 1e5, text);
        pupil_type(player, text);
        player_press(player, KEY_ENTER, 0);
        return;
    }
    bool sign = strcmp(lessonview_page(app)->ask.what, "sign") == 0;
    int right = sign ? (plan->answer > 0 ? 0 : 1) : plan->right;
    player_press(player, '1' + (rightly ? right : (right + 1) % options), 0);
}
