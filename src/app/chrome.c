/* Every button runs a command of the table, so that keys and buttons cannot
   disagree. */
#include "app/chrome.h"

#include "app/command.h"
#include "app/edit.h"
#include "app/ids.h"
#include "app/lessonpanel.h"
#include "app/lessonview.h"
#include "app/play.h"
#include "scene/chart.h"
#include "scene/runbar.h"
#include "scene/timeline.h"
#include "ui/widgets.h"

#include "base/number.h"

UiStyle chrome_style(ThemeKind kind)
{
    const Theme *theme = theme_row(kind);
    return (UiStyle){.ink = theme->ink,
                     .soft = theme->soft,
                     .faint = theme->faint,
                     .quiet = theme->card,
                     .hot = theme->done,
                     .strong = theme->ink,
                     .strong_ink = theme->panel,
                     .track = theme->done,
                     .page = theme->panel,
                     .line = theme->line,
                     .disabled = colour_mix(theme->faint, theme->card, 0.55f)};
}

static int index_of(const char *name)
{
    for (int i = 0; i < command_count(); i++)
        if (command_at(i) == command_by_name(name))
            return i;
    return 0;
}

/* "one step forward (→)" */
static void tip_of(const Command *command, char *ret_tip, size_t size)
{
    TextBuffer text = text_buffer(ret_tip, size);
    text_addf(&text, "%s (%s)", command->title, command->keys);
}

static void text_command(App *app, Rect rect, const char *name,
                         const char *label)
{
    int index = index_of(name);
    char tip[UI_TIP];
    tip_of(command_at(index), tip, sizeof tip);
    if (widget_button(&app->ui, widget_id(ID_BUTTON, index), rect, label, tip))
        command_run(app, command_at(index));
}

/* --- top --- */

static void summary(const App *app, char *ret_text, size_t size)
{
    const Experiment *experiment = &app->document.experiment;
    char rate[NUMBER_TEXT];
    TextBuffer text = text_buffer(ret_text, size);
    for (int l = 0; l < experiment->layers; l++)
        text_addf(&text, l ? "–%d" : "%d", experiment->sizes[l]);
    const LearnerConfig *learner = &app->document.setup.learner;
    bool nudges = learner->kind == LEARNER_NUDGE;
    number_shortest(nudges ? learner->nudge : experiment->rate, rate);
    text_addf(&text, nudges ? " · nudges of ±%s" : " · learning rate %s", rate);
    if (experiment->batch == 0)
        text_add(&text, " · whole set a batch");
    else if (experiment->batch > 1)
        text_addf(&text, " · batches of %d", experiment->batch);
    if (app->document.setup.learner.mistake != MISTAKE_NONE)
        text_addf(&text, " · mistake: %s", experiment->mistake);
}

void chrome_top(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    Rect top = stage_areas(app->width, app->height, true).top;
    draw_panel(list, scene_id(ID_PANEL, PANEL_TOP), top, theme->panel);
    draw_box(list, 0, (Rect){0, top.h - 1, top.w, 1},
             (BoxLook){.fill = theme->line});
    float height = top.h - 20 < 28 ? top.h - 20 : 28, right = top.w - 24;
    Rect button = {right - 40, (top.h - height) / 2, 40, height};
    text_command(app, button, "help", "?");
    button.x -= 78;
    button.w = 70;
    text_command(app, button, "theme", "Theme");
    float room = button.x - 24;
    float baseline = top.h / 2 + 5;
    float left = 24;
    if (app->lesson.open) {
        text_command(app, (Rect){16, button.y, 92, height}, "home",
                     "‹ Lessons");
        left = 126;
    }
    const char *title = app->title[0] ? app->title : "Backstep";
    float used =
        draw_string(list, widget_id(ID_CHROME_TEXT, 0), (Point){left, baseline},
                    (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT}, title);
    if (!app->document.open)
        return;
    if (app->lesson.open) {
        lessonpanel_dots(app, list, left + used + 20, room);
        return;
    }
    char text[160];
    summary(app, text, sizeof text);
    TextSize size = draw_measure(list, FACE_TEXT, 13, text_of(text));
    if (24 + used + 20 + size.width < room)
        draw_string(list, widget_id(ID_CHROME_TEXT, 1),
                    (Point){24 + used + 20, baseline},
                    (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT}, text);
}

/* --- transport --- */

static bool at_beginning(const App *app)
{
    return app->document.run->cursor.steps == 0;
}

static float transport(App *app, Rect row)
{
    const struct {
        const char *command;
        Icon icon;
        bool strong, disabled;
    } buttons[] = {
        {"first", ICON_FIRST, false, at_beginning(app)},
        {"back", ICON_BACK, false, at_beginning(app)},
        {"play", app->playing || app->running ? ICON_PAUSE : ICON_PLAY, true,
         false},
        {"forward", ICON_FORWARD, false, false},
        {"last", ICON_LAST, false, false},
    };
    float small = row.w < 640 ? 30 : 38, big = row.w < 640 ? 38 : 48;
    float gap = row.w < 640 ? 5 : 10, x = row.w < 640 ? 14 : 24;
    float middle = row.y + row.h / 2 + 4;
    for (int i = 0; i < 5; i++) {
        float size = buttons[i].strong ? big : small;
        int index = index_of(buttons[i].command);
        char tip[UI_TIP];
        tip_of(command_at(index), tip, sizeof tip);
        IconButton button = {buttons[i].icon, buttons[i].strong,
                             buttons[i].disabled, tip};
        if (widget_icon(&app->ui, widget_id(ID_BUTTON, index),
                        (Rect){x, middle - size / 2, size, size}, button))
            command_run(app, command_at(index));
        x += size + gap;
    }
    return x;
}

static void caption(App *app, DrawList *list, int number, float x, float y,
                    const char *text)
{
    draw_string(
        list, widget_id(ID_CHROME_TEXT, number), (Point){x, y},
        (TextLook){FACE_BOLD, 11, theme_row(app->theme)->faint, ALIGN_LEFT},
        text);
}

static void grain_choice(App *app, Rect rect)
{
    const char *labels[GRAIN_COUNT];
    int chosen = (int)app->grain;
    for (int i = 0; i < GRAIN_COUNT; i++)
        labels[i] = grain_name((Grain)i);
    if (widget_choice(&app->ui, widget_id(ID_GRAIN, 0), rect, labels,
                      GRAIN_COUNT, &chosen))
        command_run(app, command_by_name(labels[chosen]));
}

static void speed_slider(App *app, DrawList *list, Rect rect)
{
    char text[48], number[NUMBER_TEXT];
    float slider = play_slider(app->speed);
    if (widget_slider(&app->ui, widget_id(ID_SPEED, 0), rect, &slider))
        play_set_speed(app, play_speed_at(slider));
    TextBuffer buffer = text_buffer(text, sizeof text);
    number_shown(app->speed, app->speed < 10 ? 1 : 0, NUMBER_SIGN_MINUS,
                 number);
    text_addf(&buffer, "%s a second", number);
    draw_string(
        list, widget_id(ID_CHROME_TEXT, 4),
        (Point){rect.x + rect.w + 10, rect.y + rect.h / 2 + 4},
        (TextLook){FACE_TEXT, 12, theme_row(app->theme)->soft, ALIGN_LEFT},
        text);
}

/* Right-aligned, with its baseline at `y`. */
static void rate(App *app, DrawList *list, float right, float y)
{
    char text[NUMBER_TEXT + 8], number[NUMBER_TEXT];
    const Theme *theme = theme_row(app->theme);
    TextBuffer buffer = text_buffer(text, sizeof text);
    if (app->document.run->config.kind == LEARNER_NUDGE) /* it has none */
        return;
    number_shortest(app->document.run->config.rate, number);
    if (text_of(number).length > 6)
        number_shown(app->document.run->config.rate, 4, NUMBER_SIGN_MINUS,
                     number);
    text_addf(&buffer, "rate %s", number);
    TextLook look = {FACE_TEXT, 12, theme->soft, ALIGN_LEFT};
    float width = draw_measure(list, look.face, look.size, text_of(text)).width;
    Rect rect = {right - width, y - 11, width, 14};
    draw_string(list, widget_id(ID_CHROME_TEXT, 5), (Point){rect.x, y}, look,
                text);
    edit_rate(app, list, rect);
}

void chrome_controls(App *app, DrawList *list)
{
    Rect row = stage_areas(app->width, app->height, true).controls;
    const Theme *theme = theme_row(app->theme);
    draw_panel(list, scene_id(ID_PANEL, PANEL_CONTROLS), row, theme->panel);
    draw_box(list, 0, (Rect){row.x, row.y, row.w, 1},
             (BoxLook){.fill = theme->line});
    float x = transport(app, row) + 16, right = row.w - 16;
    bool wide = right - x > 520;
    float y = row.y + (wide ? row.h / 2 - 16 : 10);
    float speed = 168;
    Rect choice = {x, y + (wide ? 8.0f : 0.0f),
                   right - x - (wide ? speed + 30 : 0), 24};
    if (wide) {
        choice.w = choice.w < 400 ? choice.w : 400;
        caption(app, list, 2, x, y, "STEP BY");
        caption(app, list, 3, choice.x + choice.w + 26, y, "SPEED");
    }
    grain_choice(app, choice);
    Rect slider = {choice.x + choice.w + 26, choice.y, 74, 24};
    if (!wide)
        slider = (Rect){x, choice.y + 28, 84, 20};
    speed_slider(app, list, slider);
    rate(app, list, right, wide ? y : slider.y + slider.h / 2 + 4);
}

/* The sample that a drag began in stays the one that is dragged: at its very
   beginning the timeline shows the sample before. */
static void drag_timeline(App *app, Rect area)
{
    const Run *run = app->document.run;
    Rect bar = timeline_bar(area);
    Rect grip = {bar.x - 6, bar.y - 10, bar.w + 12, bar.h + 16};
    unsigned events = ui_area(&app->ui, widget_id(ID_TIMELINE_AREA, 0), grip);
    if (!(events & UI_HELD))
        return;
    if (app->ui.input->mouse_pressed) {
        app->drag_from = run->cursor.steps - timeline_done(run);
        app->drag_steps = timeline_steps(run);
    }
    float part = timeline_part_at(area, app->ui.mouse.x);
    double steps = (double)part * (double)app->drag_steps + 0.5;
    uint64_t step = app->drag_from + (uint64_t)steps;
    play_pause(app);
    if (step != run->cursor.steps)
        play_goto(app, step);
}

static void drag_run(App *app, Rect area)
{
    Rect grip = rect_inset(runbar_bar(area), -5);
    unsigned events = ui_area(&app->ui, widget_id(ID_RUNBAR, 0), grip);
    uint64_t furthest = app->document.furthest;
    if (!(events & UI_HELD))
        return;
    uint64_t steps = runbar_steps_at(area, app->ui.mouse.x, furthest);
    play_pause(app);
    if (steps != app->document.run->cursor.steps)
        play_goto(app, steps);
}

void chrome_run(App *app, DrawList *list)
{
    Rect area = stage_areas(app->width, app->height, true).timeline;
    Rect button = runbar_button(area);
    draw_panel(list, widget_id(ID_RUNBAR, 1), rect_inset(button, -2),
               theme_row(app->theme)->panel);
    text_command(app, button, "run", app->running ? "stop" : "full speed");
}

void chrome_travel(App *app)
{
    StageAreas areas = stage_areas_hiding(app->width, app->height, true,
                                          lessonview_hidden(app));
    Run *run = app->document.run;
    drag_timeline(app, areas.timeline);
    drag_run(app, areas.timeline);
    if (areas.chart.h <= 0)
        return;
    unsigned events = ui_area(&app->ui, widget_id(ID_CHART_AREA, 0),
                              rect_inset(chart_plot(areas.chart), -4));
    if (events & UI_CLICKED) {
        play_pause(app);
        play_goto_sample(app, chart_sample_at(run, &app->document.history,
                                              areas.chart, app->ui.mouse.x));
    }
}

void chrome_tip(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    if (!app->ui.tip[0])
        return;
    TextSize size = draw_measure(list, FACE_TEXT, 12, text_of(app->ui.tip));
    Rect box = {0, 0, size.width + 20, 26};
    box.x = app->ui.tip_at.x + app->ui.tip_at.w / 2 - box.w / 2;
    box.x = box.x < 6 ? 6 : box.x;
    if (box.x + box.w > app->width - 6)
        box.x = app->width - 6 - box.w;
    box.y = app->ui.tip_at.y - box.h - 6;
    if (box.y < 4)
        box.y = app->ui.tip_at.y + app->ui.tip_at.h + 6;
    draw_panel(list, widget_id(ID_TIP, 0), box, theme->ink);
    draw_string(list, widget_id(ID_TIP, 0), (Point){box.x + 10, box.y + 17},
                (TextLook){FACE_TEXT, 12, theme->panel, ALIGN_LEFT},
                app->ui.tip);
}
