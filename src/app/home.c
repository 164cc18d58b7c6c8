/* The arrows walk over the cards that the search leaves; Enter opens the one
   with the strong border, which at first is the one to go on with. */
#include "app/home.h"

#include "app/command.h"
#include "app/homecard.h"
#include "app/homecards.h"
#include "app/ids.h"
#include "app/keep.h"
#include "ui/widgets.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

enum { NOTHING = -1 };

static const float HEAD = 150, CARD = 214, GAP = 20, TILE = 74;

/* --- searching --- */

static bool holds(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (; *text; text++) {
        size_t k = 0;
        while (k < length && tolower((unsigned char)text[k]) ==
                                 tolower((unsigned char)word[k]))
            k++;
        if (k == length)
            return true;
    }
    return length == 0;
}

static bool is_shown(const HomeState *home, const HomeCard *card)
{
    return holds(card->title, home->search) ||
           holds(card->summary, home->search);
}

/* The card at a place among those that are shown; NOTHING beyond them. */
static int card_at(const HomeState *home, int place)
{
    for (int i = 0; i < home->count; i++)
        if (is_shown(home, &home->cards[i]) && place-- == 0)
            return i;
    return NOTHING;
}

static int count_shown(const HomeState *home)
{
    int shown = 0;
    while (card_at(home, shown) != NOTHING)
        shown++;
    return shown;
}

/* --- going on --- */

static int card_of(const HomeState *home, const char *path)
{
    for (int i = 0; i < home->count; i++)
        if (strcmp(home->cards[i].path, path) == 0)
            return i;
    return NOTHING;
}

static bool is_read(const App *app, int index)
{
    const HomeCard *card = &app->home.cards[index];
    return store_part(keep_find(app, card->path), card->pages) >= 1;
}

/* The lesson opened last; when it was read to its end, the next that was
   not. NOTHING before the first. */
static int card_to_continue(const App *app)
{
    const Store *store = app->keep.store;
    int card = NOTHING;
    for (int i = 0; i < store->count && card == NOTHING; i++)
        card = card_of(&app->home, store->lessons[i].path);
    for (; card != NOTHING && card < app->home.count; card++)
        if (!is_read(app, card) && app->home.cards[card].minutes > 0)
            return card;
    return NOTHING;
}

void home_read(App *app, const char *folder)
{
    HomeState *home = &app->home;
    homecards_read(home, folder);
    home->search[0] = '\0';
    home->scroll = 0;
    int card = card_to_continue(app);
    home->chosen = card == NOTHING ? 0 : card;
}

void home_folder_of(const char *path, char ret_folder[APP_PATH])
{
    TextBuffer text = text_buffer(ret_folder, APP_PATH);
    const char *slash = strrchr(path, '/');
    if (!slash)
        text_add(&text, ".");
    else if (slash == path)
        text_add(&text, "/");
    else
        text_add_slice(&text, (Text){path, (size_t)(slash - path)});
}

int home_after(App *app, const char *path)
{
    int card = card_of(&app->home, path);
    if (card == NOTHING && path[0]) {
        char folder[APP_PATH];
        home_folder_of(path, folder);
        home_read(app, folder);
        card = card_of(&app->home, path);
    }
    if (card == NOTHING)
        return NOTHING;
    for (card++; card < app->home.count; card++)
        if (app->home.cards[card].minutes > 0)
            return card;
    return NOTHING;
}

/* --- keys --- */

static int columns_of(const App *app)
{
    return app->width > 1000 ? 4 : app->width > 700 ? 3 : 2;
}

static void move(HomeState *home, int by)
{
    int chosen = home->chosen + by;
    if (chosen >= 0 && chosen < count_shown(home))
        home->chosen = chosen;
    home->follow = true;
}

static bool walk(App *app, int key)
{
    int columns = columns_of(app);
    int by = key == KEY_LEFT    ? -1
             : key == KEY_RIGHT ? 1
             : key == KEY_UP    ? -columns
             : key == KEY_DOWN  ? columns
                                : 0;
    if (by != 0)
        move(&app->home, by);
    return by != 0;
}

static void search_anew(HomeState *home, size_t length)
{
    home->search[length] = '\0';
    home->chosen = 0;
    home->scroll = 0;
}

bool home_key(App *app, KeyPress press)
{
    HomeState *home = &app->home;
    size_t length = strlen(home->search);
    int card = card_at(home, home->chosen);
    if (press.modifiers & INPUT_CONTROL)
        return false;
    if (press.key == KEY_ENTER && card != NOTHING)
        app_open(app, home->cards[card].path);
    else if (press.key == KEY_BACKSPACE && length > 0)
        search_anew(home, length - 1);
    else if (press.key == KEY_ESCAPE && length > 0)
        search_anew(home, 0);
    else if (!walk(app, press.key))
        return press.key > ' ' && press.key < 127 && press.key != '?';
    return true;
}

void home_type(App *app, const char *text)
{
    HomeState *home = &app->home;
    TextBuffer buffer = {home->search, sizeof home->search,
                         strlen(home->search), false};
    for (const char *c = text; *c; c++)
        if ((unsigned char)*c >= ' ' && *c != '?' &&
            !(*c == ' ' && buffer.length == 0))
            text_add_slice(&buffer, (Text){c, 1});
    search_anew(home, buffer.length);
}

/* --- drawing --- */

typedef struct Grid {
    float margin, width; /* of a card */
    int columns, places; /* cards that are shown, then "Open" */
} Grid;

static Grid grid_of(const App *app, int places)
{
    Grid grid = {.margin = app->width > 1000 ? 56 : 28,
                 .columns = columns_of(app),
                 .places = places};
    grid.width =
        (app->width - 2 * grid.margin - GAP * (float)(grid.columns - 1)) /
        (float)grid.columns;
    return grid;
}

/* Where a place is while nothing is scrolled. */
static Rect place_of(const Grid *grid, int place)
{
    int column = place % grid->columns, row = place / grid->columns;
    return (Rect){grid->margin + (grid->width + GAP) * (float)column,
                  HEAD + (CARD + GAP) * (float)row, grid->width, CARD};
}

static void scroll(App *app, const Grid *grid)
{
    HomeState *home = &app->home;
    float tile = place_of(grid, grid->places).y + TILE;
    float card = place_of(grid, grid->places - 1).y + CARD;
    float most = fmaxf(0, fmaxf(tile, card) + GAP - app->height);
    home->scroll -= app->ui.input->wheel * 60;
    if (home->follow) {
        Rect chosen = place_of(grid, home->chosen);
        float below = chosen.y + chosen.h + GAP - app->height;
        home->scroll = fmaxf(below, fminf(home->scroll, chosen.y - HEAD));
        home->follow = false;
    }
    home->scroll = fmaxf(0, fminf(home->scroll, most));
}

static void draw_tile(App *app, DrawList *list, Rect rect)
{
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_HOME_BUTTON, HOME_OPEN);
    unsigned events = ui_area(&app->ui, id, rect);
    draw_box(list, id, rect,
             (BoxLook){.fill = events & UI_HOVER ? theme->done : theme->card,
                       .radius = 12});
    draw_string(list, id, (Point){rect.x + 18, rect.y + 31},
                (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT}, "Open…");
    draw_fitted(list, id, (Point){rect.x + 18, rect.y + 54},
                (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT}, rect.w - 36,
                text_of("a lesson, network or folder"));
    if (events & UI_CLICKED)
        command_run(app, command_by_name("open"));
}

/* "Continue · 9 Step 3: other deltas" */
static void draw_continue(App *app, DrawList *list, float margin)
{
    int card = card_to_continue(app);
    char label[HOME_TEXT + 16];
    TextBuffer text = text_buffer(label, sizeof label);
    if (card == NOTHING)
        return;
    const char *path = app->home.cards[card].path;
    text_addf(&text, "%s · %s", keep_find(app, path) ? "Continue" : "Next",
              app->home.cards[card].title);
    TextSize size = draw_measure(list, FACE_BOLD, 13, text_of(label));
    float width = size.width + 40, room = app->width - 2 * margin - 200;
    width = width < room ? width : room;
    Rect rect = {app->width - margin - width, 44, width, 38};
    if (widget_strong(&app->ui, widget_id(ID_HOME_BUTTON, HOME_CONTINUE), rect,
                      label))
        app_open(app, path);
}

static void draw_head(App *app, DrawList *list, float margin)
{
    const Theme *theme = theme_row(app->theme);
    const char *search = app->home.search;
    char text[HOME_TEXT + 16];
    TextBuffer buffer = text_buffer(text, sizeof text);
    /* cards scroll away below it */
    draw_box(list, 0, (Rect){0, 0, app->width, HEAD - GAP},
             (BoxLook){.fill = theme->stage});
    draw_string(list, widget_id(ID_HOME_TEXT, 0), (Point){margin, 76},
                (TextLook){FACE_BOLD, 34, theme->ink, ALIGN_LEFT}, "Backstep");
    if (search[0])
        text_addf(&buffer, "Search: %s", search);
    else
        text_add(&buffer, "See how a neural network learns, one step at a "
                          "time, forward and back.");
    draw_fitted(list, widget_id(ID_HOME_TEXT, search[0] ? 2 : 1),
                (Point){margin, 112},
                (TextLook){search[0] ? FACE_BOLD : FACE_TEXT, 16,
                           search[0] ? theme->ink : theme->soft, ALIGN_LEFT},
                app->width - 2 * margin, text_of(text));
    if (!search[0] && app->width > 1000)
        draw_string(list, widget_id(ID_HOME_TEXT, 4),
                    (Point){app->width - margin, 112},
                    (TextLook){FACE_TEXT, 13, theme->faint, ALIGN_RIGHT},
                    "Type to search");
    draw_continue(app, list, margin);
}

static void draw_places(App *app, DrawList *list, const Grid *grid)
{
    HomeState *home = &app->home;
    for (int place = 0; place <= grid->places; place++) {
        Rect rect = place_of(grid, place);
        rect.y -= home->scroll;
        if (rect.y + rect.h < HEAD - GAP || rect.y > app->height)
            continue;
        int card = card_at(home, place);
        rect.h = card == NOTHING ? TILE : CARD;
        if (card == NOTHING)
            draw_tile(app, list, rect);
        else if (homecard_draw(app, list, card, rect, place == home->chosen) &
                 UI_CLICKED)
            app_open(app, home->cards[card].path);
    }
}

static const char *nothing_to_show(const HomeState *home)
{
    return home->count > 0 ? "No lesson like that."
                           : "There are no lessons in this folder.";
}

void home_draw(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Grid grid = grid_of(app, count_shown(&app->home));
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE),
               (Rect){0, 0, app->width, app->height}, theme->stage);
    scroll(app, &grid);
    if (grid.places > 0) {
        draw_places(app, list, &grid);
    } else {
        draw_string(list, widget_id(ID_HOME_TEXT, 3),
                    (Point){grid.margin, HEAD + 14},
                    (TextLook){FACE_TEXT, 15, theme->soft, ALIGN_LEFT},
                    nothing_to_show(&app->home));
        draw_tile(app, list, (Rect){grid.margin, HEAD + 40, grid.width, TILE});
    }
    draw_head(app, list, grid.margin);
}
