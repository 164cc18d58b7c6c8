/* Settings count as made in the window when they differ from the frame before,
   so that an option of the command line changes this session only. */
#include "app/keep.h"

#include "app/ids.h"
#include "app/play.h"
#include "app/question.h"
#include "base/platform.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Seconds between two times of saving. */
static const double PAUSE = 1;

/* --- settings --- */

static ThemeKind theme_named(const char *name)
{
    ThemeKind kind = THEME_LIGHT;
    theme_by_name(name, &kind);
    return kind;
}

/* In full screen the size is the screen's, not the window's. */
static Settings settings_now(const App *app)
{
    const Settings *before = &app->keep.seen;
    Settings now = {.theme = theme_row(app->theme)->name,
                    .text_size = (double)app->zoom,
                    .speed = app->speed,
                    .still = app->reduced_motion,
                    .width = before->width,
                    .height = before->height};
    if (app->window_width > 0 && !app->full_screen) {
        now.width = app->window_width;
        now.height = app->window_height;
    }
    return now;
}

static void note_size(KeepState *keep, const Settings *now)
{
    const Settings *seen = &keep->seen;
    Settings *kept = &keep->store->settings;
    bool same = now->width == seen->width && now->height == seen->height;
    if (same || seen->width == 0) /* the first size is given, not made */
        return;
    kept->width = now->width < STORE_WINDOW ? now->width : STORE_WINDOW;
    kept->height = now->height < STORE_WINDOW ? now->height : STORE_WINDOW;
    keep->unsaved = true;
}

/* The settings of a frame that differ from the frame before are kept. */
static void note_settings(App *app)
{
    KeepState *keep = &app->keep;
    Settings *kept = &keep->store->settings;
    Settings now = settings_now(app), *seen = &keep->seen;
    bool theme = now.theme != seen->theme, still = now.still != seen->still;
    bool text = now.text_size != seen->text_size;
    bool speed = now.speed != seen->speed;
    kept->theme = theme ? now.theme : kept->theme;
    kept->text_size = text ? now.text_size : kept->text_size;
    kept->speed = speed ? now.speed : kept->speed;
    kept->still = still ? now.still : kept->still;
    keep->unsaved = keep->unsaved || theme || still || text || speed;
    note_size(keep, &now);
    *seen = now;
}

static void use_settings(App *app)
{
    const Settings *kept = &app->keep.store->settings;
    app->theme = theme_named(kept->theme);
    app->zoom = (float)kept->text_size;
    play_set_speed(app, kept->speed);
    app->reduced_motion = kept->still;
}

bool keep_begin(App *app, const char *folder)
{
    KeepState *keep = &app->keep;
    TextBuffer copy = text_buffer(keep->folder, sizeof keep->folder);
    keep->store = malloc(sizeof *keep->store);
    if (!keep->store)
        return false;
    text_add(&copy, folder ? folder : "");
    store_start(keep->store);
    if (folder)
        store_load(folder, keep->store, keep->notice);
    use_settings(app);
    return true;
}

void keep_begin_session(App *app)
{
    app->keep.seen = settings_now(app);
}

/* --- saving --- */

/* What cannot be saved is tried again only after the next change. */
static void save(App *app)
{
    KeepState *keep = &app->keep;
    char message[STORE_MESSAGE];
    keep->unsaved = false;
    keep->since = 0;
    if (!keep->folder[0] || keep->store->kept_away)
        return;
    store_save(keep->folder, keep->store, message);
    if (!message[0])
        return;
    memcpy(keep->notice, message, sizeof message);
    app->stale = true;
}

void keep_end(App *app)
{
    if (app->keep.store && app->keep.unsaved)
        save(app);
    free(app->keep.store);
    app->keep.store = NULL;
}

void keep_frame(App *app, double elapsed)
{
    KeepState *keep = &app->keep;
    bool waited = keep->unsaved; /* of changes of this frame none has */
    note_settings(app);
    keep->since = fmin(keep->since + elapsed, PAUSE);
    bool held = app->ui.input && app->ui.input->mouse_down;
    if (waited && keep->since >= PAUSE && !held)
        save(app);
}

double keep_wait(const App *app)
{
    const KeepState *keep = &app->keep;
    bool waits = keep->unsaved && keep->folder[0] && !keep->store->kept_away;
    return waits ? fmax(0.01, PAUSE - keep->since) : -1;
}

/* --- lessons --- */

/* Of the lesson that is open; it stands first since keep_open. NULL: its path
   cannot be kept. */
static StoreLesson *lesson_of(App *app)
{
    Store *store = app->keep.store;
    bool first = store->count > 0 && app->lesson.key[0] &&
                 strcmp(store->lessons[0].path, app->lesson.key) == 0;
    return first ? &store->lessons[0] : NULL;
}

static void restore_answers(App *app, const StoreLesson *from)
{
    for (int i = 0; i < app->lesson.lesson.page_count; i++)
        question_restore(app, i, &from->answers[i]);
}

int keep_open(App *app)
{
    char *key = app->lesson.key;
    if (!platform_full_path(app->path, key, sizeof app->lesson.key))
        key[0] = '\0';
    const StoreLesson *lesson = store_open(app->keep.store, key);
    if (!lesson)
        return 0;
    restore_answers(app, lesson);
    int last = app->lesson.lesson.page_count;
    return lesson->page > 0 && lesson->page < last ? lesson->page - 1 : 0;
}

const StoreLesson *keep_find(const App *app, const char *path)
{
    return store_find(app->keep.store, path);
}

void keep_page(App *app)
{
    StoreLesson *lesson = lesson_of(app);
    if (!lesson)
        return;
    store_show(lesson, app->lesson.page + 1, app->lesson.lesson.page_count);
    app->keep.unsaved = true;
}

void keep_answer(App *app)
{
    StoreLesson *lesson = lesson_of(app);
    char given[STORE_GIVEN];
    TextBuffer text = text_buffer(given, sizeof given);
    if (!lesson)
        return;
    bool skipped = question_answer(app)->skipped;
    question_given(app, &text);
    store_answer(lesson, app->lesson.page + 1, skipped ? NULL : given);
    app->keep.unsaved = true;
}

void keep_forget_answers(App *app)
{
    StoreLesson *lesson = lesson_of(app);
    if (!lesson)
        return;
    memset(lesson->answers, 0, sizeof lesson->answers);
    lesson->changed = app->keep.unsaved = true;
}

/* --- the notice --- */

void keep_close_notice(App *app)
{
    app->keep.notice[0] = '\0';
    app->stale = true;
}

void keep_draw_notice(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Text words = text_of(app->keep.notice);
    TextLook look = {FACE_TEXT, 13, theme->panel, ALIGN_LEFT};
    float width = fminf(app->width - 24, 720), room = width - 60;
    if (words.length == 0)
        return;
    int lines =
        draw_paragraph(list, 0, (Point){0, 0}, look, room, 18, words, false);
    float height = 18 * (float)lines + 22;
    Rect box = {(app->width - width) / 2, app->height - height - 12, width,
                height};
    DrawId id = widget_id(ID_NOTICE, 0);
    draw_panel(list, id, box, theme->ink);
    draw_paragraph(list, id, (Point){box.x + 16, box.y + 24}, look, room, 18,
                   words, true);
    look.face = FACE_BOLD;
    draw_string(list, id, (Point){box.x + width - 30, box.y + 25}, look, "×");
    if (ui_area(&app->ui, id, box) & UI_CLICKED)
        keep_close_notice(app);
}
