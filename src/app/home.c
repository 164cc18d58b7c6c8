/* Cards are read once; drawing them again costs nothing but drawing. */
#include "app/home.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "base/number.h"
#include "base/platform.h"
#include "ui/widgets.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* --- reading --- */

static void copy_text(char *to, size_t size, Text from)
{
    TextBuffer buffer = text_buffer(to, size);
    text_add_slice(&buffer, from);
}

/* The shown neurons' part of the first weights. */
static void copy_weights(HomeCard *card, const Setup *setup)
{
    const Net *net = setup->net;
    int at = 0;
    for (int l = 1; l < card->layers; l++)
        for (int to = 0; to < card->sizes[l]; to++)
            for (int from = 0; from < card->sizes[l - 1]; from++)
                if (at < HOME_WEIGHTS)
                    card->weights[at++] =
                        (float)setup->start[net_row(net, CELL_W, l, to) + from];
}

static void picture_of(HomeCard *card, const Experiment *experiment)
{
    Setup setup;
    if (!setup_build(experiment, &setup))
        return;
    card->layers =
        experiment->layers < HOME_LAYERS ? experiment->layers : HOME_LAYERS;
    for (int l = 0; l < card->layers; l++)
        card->sizes[l] =
            experiment->sizes[l] < HOME_ROWS ? experiment->sizes[l] : HOME_ROWS;
    copy_weights(card, &setup);
    setup_free(&setup);
}

static void read_card(HomeCard *card)
{
    static Report report; /* a page of its own shows it when it is opened */
    Lesson lesson;
    const char *name = strrchr(card->path, '/');
    TextBuffer title = text_buffer(card->title, sizeof card->title);
    TextBuffer summary = text_buffer(card->summary, sizeof card->summary);
    if (!lesson_read(card->path, &report, &lesson)) {
        text_add(&title, name ? name + 1 : card->path);
        text_addf(&summary, "%d error%s in this file", report.count,
                  report.count == 1 ? "" : "s");
        return;
    }
    text_addf(&title, "%d ", lesson.number);
    text_add_slice(&title, lesson.title);
    copy_text(card->summary, sizeof card->summary, lesson.summary);
    card->minutes = lesson.minutes;
    card->pages = lesson.page_count;
    picture_of(card, &lesson.experiment);
    lesson_free(&lesson);
}

static void add_card(void *user, const char *name)
{
    HomeState *home = user;
    if (home->count == HOME_LESSONS || !lesson_looks_like(name) ||
        !isdigit((unsigned char)name[0]))
        return;
    HomeCard *card = &home->cards[home->count++];
    *card = (HomeCard){.minutes = 0};
    TextBuffer path = text_buffer(card->path, sizeof card->path);
    text_addf(&path, "%s/%s", home->folder, name);
    read_card(card);
}

void home_read(App *app, const char *folder)
{
    HomeState *home = &app->home;
    home->count = 0;
    home->search[0] = '\0';
    home->scroll = 0;
    copy_text(home->folder, sizeof home->folder, text_of(folder));
    platform_list_folder(folder, add_card, home);
}

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

static const HomeCard *first_shown(const HomeState *home)
{
    for (int i = 0; i < home->count; i++)
        if (is_shown(home, &home->cards[i]))
            return &home->cards[i];
    return NULL;
}

bool home_key(App *app, KeyPress press)
{
    HomeState *home = &app->home;
    size_t length = strlen(home->search);
    const HomeCard *card = first_shown(home);
    if (press.modifiers & INPUT_CONTROL)
        return false;
    if (press.key == KEY_ENTER && card)
        app_open(app, card->path);
    else if (press.key == KEY_BACKSPACE && length > 0)
        home->search[length - 1] = '\0';
    else if (press.key == KEY_ESCAPE && length > 0)
        home->search[0] = '\0';
    else
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
}

/* --- drawing --- */

static Point spot(const HomeCard *card, Rect area, int layer, int row)
{
    float across = (float)layer / (float)(card->layers - 1);
    float pitch = fminf(20, area.h / (float)card->sizes[layer]);
    float first =
        area.y + area.h / 2 - pitch * (float)(card->sizes[layer] - 1) / 2;
    return (Point){area.x + area.w * across, first + pitch * (float)row};
}

static void draw_picture(const HomeCard *card, DrawList *list,
                         const Theme *theme, Rect area)
{
    int at = 0;
    for (int l = 1; l < card->layers; l++)
        for (int to = 0; to < card->sizes[l]; to++)
            for (int from = 0; from < card->sizes[l - 1]; from++) {
                Point a = spot(card, area, l - 1, from);
                Point b = spot(card, area, l, to);
                float bend = (b.x - a.x) * 0.5f;
                float weight = at < HOME_WEIGHTS ? card->weights[at++] : 0;
                Curve curve = {{a, {a.x + bend, a.y}, {b.x - bend, b.y}, b}};
                draw_curve(
                    list, 0, &curve, 0.8f + 2.2f * fminf(1, fabsf(weight)),
                    colour_fade(weight < 0 ? theme->negative : theme->positive,
                                0.7f),
                    0);
            }
    for (int l = 0; l < card->layers; l++)
        for (int row = 0; row < card->sizes[l]; row++) {
            Point at_row = spot(card, area, l, row);
            draw_disc(list, 0, at_row, 7, theme->disc);
            draw_ring(list, 0, at_row, 7, 1.4f, theme->ink, 0);
        }
}

static void draw_card(App *app, DrawList *list, int index, Rect rect)
{
    const HomeCard *card = &app->home.cards[index];
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_CARD_BUTTON, index);
    unsigned events = ui_area(&app->ui, id, rect);
    draw_box(list, id, rect,
             (BoxLook){.fill = theme->panel,
                       .border = events & UI_HOVER ? theme->ink : theme->line,
                       .border_width = events & UI_HOVER ? 2 : 1,
                       .radius = 12});
    if (card->layers > 1)
        draw_picture(card, list, theme,
                     (Rect){rect.x + 48, rect.y + 16, rect.w - 96, 68});
    TextLook look = {FACE_BOLD, 15, theme->ink, ALIGN_LEFT};
    draw_paragraph(list, id, (Point){rect.x + 18, rect.y + 112}, look,
                   rect.w - 36, 19, text_of(card->title), true);
    look = (TextLook){FACE_TEXT, 13,
                      card->minutes > 0 ? theme->soft : theme->mistake,
                      ALIGN_LEFT};
    char text[HOME_TEXT + 32];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_add(&buffer, card->summary);
    Point at = {rect.x + 18, rect.y + 134};
    float room = rect.w - 36;
    if (draw_paragraph(list, id, at, look, room, 17, text_of(text), false) > 3)
        look.size = 11;
    if (draw_paragraph(list, id, at, look, room, 16, text_of(text), false) <= 3)
        draw_paragraph(list, id, at, look, room, 16, text_of(text), true);
    if (card->minutes > 0) {
        buffer = text_buffer(text, sizeof text);
        text_addf(&buffer, "%d minutes · %d pages", card->minutes, card->pages);
        look = (TextLook){FACE_TEXT, 12, theme->faint, ALIGN_LEFT};
        draw_string(list, id, (Point){rect.x + 18, rect.y + rect.h - 14}, look,
                    text);
    }
    if (events & UI_CLICKED)
        app_open(app, card->path);
}

static void draw_head(const App *app, DrawList *list, float margin)
{
    const Theme *theme = theme_row(app->theme);
    draw_string(list, widget_id(ID_HOME_TEXT, 0), (Point){margin, 80},
                (TextLook){FACE_BOLD, 34, theme->ink, ALIGN_LEFT}, "Backstep");
    draw_string(list, widget_id(ID_HOME_TEXT, 1), (Point){margin, 112},
                (TextLook){FACE_TEXT, 16, theme->soft, ALIGN_LEFT},
                "See how a neural network learns, one step at a time, "
                "forward and back.");
    if (!app->home.search[0])
        return;
    char text[HOME_TEXT + 16];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "Search: %s", app->home.search);
    draw_string(list, widget_id(ID_HOME_TEXT, 2),
                (Point){app->width - margin, 80},
                (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_RIGHT}, text);
}

void home_draw(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    HomeState *home = &app->home;
    float margin = app->width > 1000 ? 56 : 28, gap = 20, height = 206;
    int columns = app->width > 1000 ? 4 : app->width > 700 ? 3 : 2;
    float width =
        (app->width - 2 * margin - gap * (float)(columns - 1)) / (float)columns;
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE),
               (Rect){0, 0, app->width, app->height}, theme->stage);
    int shown = 0;
    for (int i = 0; i < home->count; i++)
        shown += is_shown(home, &home->cards[i]);
    int rows = (shown + columns - 1) / columns;
    float most = fmaxf(0, 150 + (height + gap) * (float)rows - app->height);
    home->scroll -= app->ui.input->wheel * 60;
    home->scroll = fmaxf(0, fminf(home->scroll, most));
    int place = 0;
    for (int i = 0; i < home->count; i++) {
        if (!is_shown(home, &home->cards[i]))
            continue;
        int row = place / columns;
        Rect rect = {margin + (width + gap) * (float)(place % columns),
                     150 + (height + gap) * (float)row - home->scroll, width,
                     height};
        place++;
        if (rect.y + rect.h > 130)
            draw_card(app, list, i, rect);
    }
    draw_head(app, list, margin);
    if (shown == 0)
        draw_string(list, widget_id(ID_HOME_TEXT, 3), (Point){margin, 180},
                    (TextLook){FACE_TEXT, 15, theme->soft, ALIGN_LEFT},
                    home->count > 0 ? "No lesson like that."
                                    : "There are no lessons in this folder.");
}
