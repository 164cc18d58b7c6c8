/* One panel an area, so that only what changed is painted again. */
#include "scene/stage.h"

#include "lesson/lesson.h"
#include "scene/chart.h"
#include "scene/ids.h"
#include "scene/network.h"
#include "scene/runbar.h"
#include "scene/side.h"
#include "scene/timeline.h"

static float between(float low, float value, float high)
{
    return value < low ? low : value > high ? high : value;
}

StageAreas stage_areas(float width, float height, bool controls)
{
    float top = between(40, height * 0.065f, 52);
    float bottom = controls ? between(156, height * 0.275f, 220)
                            : between(116, height * 0.2f, 160);
    float side = between(width * 0.32f, 434, width * 0.38f);
    float middle = height - top - bottom, left = width - side;
    float row = controls ? between(62, bottom * 0.42f, 92) : 10;
    float margin = between(16, width * 0.034f, 44);
    StageAreas areas = {
        .top = {0, 0, width, top},
        .network = {0, top, left, middle},
        .side = {left, top, side, middle},
        .controls = {0, top + middle, left, row},
        .timeline = {margin, top + middle + row, left - 2 * margin,
                     bottom - row},
        .chart = {left + 20, top + middle, side - 40, bottom},
    };
    return areas;
}

StageAreas stage_areas_hiding(float width, float height, bool controls,
                              unsigned hidden)
{
    StageAreas areas = stage_areas(width, height, controls);
    if (hidden & LESSON_CHART) {
        areas.side.h = height - areas.side.y;
        areas.chart = (Rect){areas.chart.x, height, areas.chart.w, 0};
    }
    return areas;
}

static void panel(DrawList *list, ScenePanel which, Rect rect,
                  Colour background)
{
    draw_panel(list, scene_id(ID_PANEL, (int)which), rect, background);
}

/* A hairline along the top or left edge of an area. */
static void hairline(DrawList *list, const Theme *theme, Rect line)
{
    draw_box(list, 0, line, (BoxLook){.fill = theme->line});
}

static void draw_top(const StageView *view, DrawList *list, Rect top)
{
    const Theme *theme = theme_row(view->theme);
    panel(list, PANEL_TOP, top, theme->panel);
    hairline(list, theme, (Rect){0, top.h - 1, top.w, 1});
    if (view->title)
        draw_string(list, scene_id(ID_CAPTION, 4), (Point){24, top.h / 2 + 5},
                    (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT},
                    view->title);
}

static void draw_side(const StageView *view, DrawList *list, Rect area)
{
    const Theme *theme = theme_row(view->theme);
    panel(list, PANEL_SIDE, area, theme->panel);
    hairline(list, theme, (Rect){area.x, area.y, 1, area.h});
    side_draw(list, view->run, (SideLook){theme, view->grain, view->decimals},
              area);
}

static void draw_network(const StageView *view, DrawList *list, Rect area)
{
    const Theme *theme = theme_row(view->theme);
    panel(list, PANEL_NETWORK, area, theme->stage);
    network_draw(list, view->run,
                 (NetworkLook){.theme = theme,
                               .grain = view->grain,
                               .decimals = view->decimals,
                               .progress = view->progress,
                               .hidden = view->hidden,
                               .gradients = view->gradients,
                               .calm = view->calm,
                               .lit = view->lit,
                               .lit_count = view->lit_count},
                 area);
}

static void draw_timeline(const StageView *view, DrawList *list,
                          const StageAreas *areas)
{
    const Theme *theme = theme_row(view->theme);
    Rect rows = areas->controls;
    rows.h += areas->timeline.h;
    if (!view->controls)
        rows.y = areas->controls.y;
    Rect below = {0, areas->timeline.y, rows.w, areas->timeline.h};
    if (!view->controls)
        below = rows;
    panel(list, PANEL_TIMELINE, below, theme->panel);
    if (!view->controls)
        hairline(list, theme, (Rect){0, below.y, below.w, 1});
    if (view->controls)
        runbar_draw(list, view->run, view->furthest, theme, areas->timeline);
    timeline_draw(list, view->run, theme, areas->timeline);
}

static void draw_chart(const StageView *view, DrawList *list,
                       const StageAreas *areas)
{
    if (areas->chart.h <= 0)
        return;
    const Theme *theme = theme_row(view->theme);
    Rect whole = {areas->side.x, areas->chart.y, areas->side.w, areas->chart.h};
    panel(list, PANEL_CHART, whole, theme->panel);
    hairline(list, theme, (Rect){whole.x, whole.y, whole.w, 1});
    chart_draw(list, view->run, view->history,
               (ChartLook){theme, view->logarithmic, view->secret},
               areas->chart);
}

void stage_draw(const StageView *view, DrawList *list)
{
    StageAreas areas = stage_areas_hiding(view->width, view->height,
                                          view->controls, view->hidden);
    if (!view->controls)
        draw_top(view, list, areas.top);
    draw_network(view, list, areas.network);
    if (!view->own_side)
        draw_side(view, list, areas.side);
    draw_timeline(view, list, &areas);
    draw_chart(view, list, &areas);
}
