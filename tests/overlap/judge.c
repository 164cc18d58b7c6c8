/* Every text is reduced to the area its letters really cover: from a little
   under the height of a capital to a little under the baseline. Whatever is
   drawn later than a text and lies over it hides it, whatever was drawn earlier
   is only a background, except for discs and arrows: those belong to
   something, and another's text has no business there. */
#include "judge.h"

#include "app/ids.h"

#include <math.h>

/* Texts below these sizes (logical pixels) cannot be read; scripts of formulas
   are smaller than their line. */
static const float LEAST_SIZE = 8, LEAST_SCRIPT = 6;

typedef struct Court {
    const DrawList *list;
    const DrawPanel *panel; /* the one that is looked at */
    Verdict *verdict;
    TextBuffer said;
} Court;

typedef struct Mark {
    const DrawCommand *command;
    int index; /* of the command */
    Rect area; /* what is seen of it */
} Mark;

static int noun_of(DrawId id)
{
    return (int)(id >> 24);
}

/* Formulas, with their operators that name nothing. */
static bool is_in_card(const DrawPanel *panel, const DrawCommand *text)
{
    return panel->id == scene_id(ID_PANEL, PANEL_SIDE) &&
           (text->id == 0 || noun_of(text->id) == ID_FORMULA);
}

/* Blanks at the ends are not seen. */
static Rect seen_text(const DrawList *list, const DrawCommand *text)
{
    Text words = draw_text_of(list, text);
    float blank = font_is_mono(text->face) ? 0.6f : 0.24f;
    Rect seen = {text->rect.x + 0.5f, text->baseline - text->size * 0.70f,
                 text->rect.w - 1, text->size * 0.90f - 1};
    for (; words.length > 0 && words.at[0] == ' '; words.at++, words.length--) {
        seen.x += blank * text->size;
        seen.w -= blank * text->size;
    }
    for (; words.length > 0 && words.at[words.length - 1] == ' ';
         words.length--)
        seen.w -= blank * text->size;
    return seen;
}

/* "text" (id 5000012, 10,20 30x12) */
static void name_mark(Court *court, const Mark *mark)
{
    if (mark->command->kind == DRAW_TEXT) {
        Text words = draw_text_of(court->list, mark->command);
        text_addf(&court->said, "\"%.*s\" ", (int)words.length, words.at);
    }
    text_addf(&court->said, "(id %x, %.0f,%.0f %.0fx%.0f)",
              (unsigned)mark->command->id, (double)mark->area.x,
              (double)mark->area.y, (double)mark->area.w, (double)mark->area.h);
}

static void accuse(Court *court, const Mark *a, const char *what, const Mark *b)
{
    court->verdict->faults++;
    text_add(&court->said, "  ");
    name_mark(court, a);
    text_addf(&court->said, " %s ", what);
    if (b)
        name_mark(court, b);
    text_add(&court->said, "\n");
}

static bool holds(Rect outer, Rect inner)
{
    const float slack = 0.75f;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.w <= outer.x + outer.w + slack &&
           inner.y + inner.h <= outer.y + outer.h + slack;
}

static bool touches_disc(Rect area, Point centre, float radius)
{
    float x = fmaxf(area.x, fminf(centre.x, area.x + area.w));
    float y = fmaxf(area.y, fminf(centre.y, area.y + area.h));
    return hypotf(x - centre.x, y - centre.y) < radius - 0.5f;
}

static bool is_disc(const DrawCommand *command)
{
    return command->kind == DRAW_RING && noun_of(command->id) == ID_NEURON;
}

static bool is_chip(const DrawCommand *command)
{
    int noun = noun_of(command->id);
    return command->kind == DRAW_BOX &&
           (noun == ID_WEIGHT || noun == ID_BIAS || noun == ID_DELTA ||
            noun == ID_SUM || noun == ID_PRODUCT || noun == ID_CHANGE ||
            noun == ID_OUTPUT);
}

/* A box, disc or polygon that hides what is below it. */
static bool hides(const DrawCommand *command)
{
    bool filled = command->kind == DRAW_BOX || command->kind == DRAW_DISC ||
                  command->kind == DRAW_POLYGON;
    return filled && command->fill >> 24 > 0x20;
}

static Mark mark_at(const Court *court, int index)
{
    const DrawCommand *command = &court->list->commands[index];
    Mark mark = {command, index, command->rect};
    if (command->kind == DRAW_TEXT)
        mark.area = seen_text(court->list, command);
    return mark;
}

/* What a person is to see whole: a question with its buttons, the formulas. */
static bool is_whole(const DrawCommand *box)
{
    int noun = noun_of(box->id);
    return box->kind == DRAW_BOX &&
           (noun == ID_QUESTION || noun == ID_QUESTION_BUTTON ||
            noun == ID_CARD || noun == ID_PAGE_BUTTON || noun == ID_BUTTON);
}

/* Cards of a list and what is on a page are cut where they scroll away: what
   is left of them is not missed. */
static bool is_scrolled(const Court *court, const Mark *mark)
{
    Rect panel = court->panel->rect;
    const DrawCommand *card = draw_find(court->list, mark->command->id);
    if (court->panel->id == scene_id(ID_PANEL, PANEL_PROSE))
        return mark->area.y < panel.y ||
               mark->area.y + mark->area.h > panel.y + panel.h;
    return noun_of(mark->command->id) == ID_CARD_BUTTON &&
           !holds(panel, card->rect);
}

/* Is the box one that a text must be in? */
static bool owns(const Court *court, const DrawCommand *box,
                 const DrawCommand *text)
{
    DrawId question = widget_id(ID_QUESTION, 9);
    int noun = noun_of(text->id);
    if (box->id == scene_id(ID_CARD, 0))
        return is_in_card(court->panel, text);
    return box->id == question && noun == ID_QUESTION && text->id != question;
}

/* A text written on boxes of its own: one must hold it. */
static void judge_box(Court *court, const Mark *text)
{
    Point middle = {text->area.x + text->area.w / 2,
                    text->area.y + text->area.h / 2};
    Mark last = {NULL, 0, {0, 0, 0, 0}};
    for (int i = court->panel->first; i < text->index; i++) {
        Mark box = mark_at(court, i);
        if (box.command->kind != DRAW_BOX ||
            noun_of(box.command->id) == ID_CHANGE)
            continue;
        bool card = owns(court, box.command, text->command);
        bool own = text->command->id && box.command->id == text->command->id &&
                   rect_contains(box.area, middle);
        if (!card && !own)
            continue;
        if (holds(box.area, text->area))
            return;
        last = box;
    }
    if (last.command)
        accuse(court, text, "sticks out of its box", &last);
}

/* The text of a lesson has a panel of its own within another; nothing of that
   may lie below it. */
static void judge_cover(Court *court, const Mark *text)
{
    const DrawList *list = court->list;
    for (const DrawPanel *over = court->panel + 1;
         over < list->panels + list->panel_count; over++)
        if (over->id == scene_id(ID_PANEL, PANEL_PROSE) &&
            rect_overlaps(over->rect, text->area))
            accuse(court, text, "is covered by the lesson's text", NULL);
}

static void judge_place(Court *court, const Mark *text)
{
    int noun = noun_of(text->command->id);
    bool script = noun == ID_FORMULA || noun == ID_DELTA || noun == 0;
    float least = script ? LEAST_SCRIPT : LEAST_SIZE;
    if (is_scrolled(court, text))
        return;
    judge_cover(court, text);
    if (!holds(court->panel->rect, text->area))
        accuse(court, text, "is cut by its panel", NULL);
    if (text->command->size < least - 0.01f)
        accuse(court, text, "is too small to read", NULL);
    judge_box(court, text);
}

static void judge_pair(Court *court, const Mark *text, const Mark *other)
{
    const DrawCommand *it = other->command;
    bool over = rect_overlaps(text->area, other->area);
    if (it->kind == DRAW_TEXT) {
        if (over && text->index < other->index)
            accuse(court, text, "touches", other);
        return;
    }
    if (is_disc(it)) {
        bool own = noun_of(text->command->id) == ID_OUTPUT;
        bool inside =
            rect_contains(other->area, (Point){text->area.x, text->area.y});
        if (touches_disc(text->area, it->centre, it->radius) &&
            !(own && inside))
            accuse(court, text, "lies over the disc", other);
    } else if (over && hides(it) && other->index > text->index) {
        accuse(court, text, "is hidden by", other);
    } else if (over && it->kind == DRAW_LINES && noun_of(it->id) == ID_NEURON) {
        accuse(court, text, "runs into the mark", other);
    } else if (over && it->kind == DRAW_POLYGON &&
               noun_of(it->id) == ID_DELTA) {
        accuse(court, text, "lies over the arrow", other);
    }
}

static void judge_chip(Court *court, const Mark *chip, const Mark *other)
{
    const DrawCommand *it = other->command;
    if (is_disc(it) && noun_of(chip->command->id) != ID_CHANGE &&
        touches_disc(chip->area, it->centre, it->radius))
        accuse(court, chip, "is a box over the disc", other);
    if (is_chip(it) && chip->index < other->index &&
        rect_overlaps(rect_inset(chip->area, 0.5f), other->area) &&
        it->id != chip->command->id)
        accuse(court, chip, "is a box that touches", other);
}

static void judge_whole(Court *court, const Mark *box)
{
    const DrawCommand *card = draw_find(court->list, widget_id(ID_QUESTION, 9));
    if (!is_scrolled(court, box) && !holds(court->panel->rect, box->area))
        accuse(court, box, "is a box cut by its panel", NULL);
    if (noun_of(box->command->id) == ID_QUESTION_BUTTON && card &&
        !holds(card->rect, box->area))
        accuse(court, box, "is a box outside its card", NULL);
}

static void judge_panel(Court *court)
{
    const DrawPanel *panel = court->panel;
    for (int i = panel->first; i < panel->end; i++) {
        Mark mark = mark_at(court, i);
        bool text = mark.command->kind == DRAW_TEXT;
        bool chip = is_chip(mark.command);
        if (is_whole(mark.command))
            judge_whole(court, &mark);
        if (text && draw_text_of(court->list, mark.command).length > 0)
            judge_place(court, &mark);
        else if (!chip)
            continue;
        for (int k = panel->first; k < panel->end; k++) {
            Mark other = mark_at(court, k);
            if (k == i)
                continue;
            if (text)
                judge_pair(court, &mark, &other);
            else
                judge_chip(court, &mark, &other);
        }
    }
}

Verdict judge(const DrawList *list)
{
    Verdict verdict = {.faults = 0};
    Court court = {.list = list, .verdict = &verdict};
    court.said = text_buffer(verdict.first, sizeof verdict.first);
    for (int i = 0; i < list->panel_count; i++) {
        court.panel = &list->panels[i];
        judge_panel(&court);
    }
    return verdict;
}
