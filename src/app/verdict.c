/* What is read from the run is told only while it stands at the answer. */
#include "app/verdict.h"

#include "app/lessonview.h"
#include "app/question.h"
#include "app/slips.h"
#include "base/number.h"
#include "scene/caption.h"

#include <string.h>

static const LessonAsk *ask_of(const App *app)
{
    return &lessonview_page(app)->ask;
}

/* The options of a choice are sentences of their own. */
static void add_option(const App *app, int index, TextBuffer *text)
{
    bool choice = question_asks(app, "choice");
    text_add(text, choice ? "“" : "");
    question_option(app, index, text);
    text_add(text, choice ? "”" : "");
}

static void said(App *app, TextBuffer *text)
{
    const Answer *answer = question_answer(app);
    if (answer->skipped) {
        text_add(text, "Skipped.");
        return;
    }
    if (answer->right) {
        text_add(text, "Right.");
        return;
    }
    text_add(text, "You said ");
    if (question_options(app) > 0) {
        add_option(app, answer->choice, text);
    } else {
        char number[NUMBER_TEXT];
        number_shortest(answer->value, number);
        text_add(text, number);
    }
    text_add(text, ".");
}

/* "1.0000" is said as one would say it: "1". */
static void cut_zeros(char *number)
{
    char *end = number + strlen(number);
    if (!strchr(number, '.') || strchr(number, 'e'))
        return;
    while (end[-1] == '0')
        *--end = '\0';
    if (end[-1] == '.')
        end[-1] = '\0';
}

static void truth(const App *app, TextBuffer *text)
{
    const PagePlan *plan = lessonview_plan(app);
    bool choice = question_asks(app, "choice");
    if (choice || question_asks(app, "largest")) {
        text_add(text, choice ? " The answer: " : " It is ");
        add_option(app, plan->right, text);
    } else {
        char number[NUMBER_TEXT];
        number_shown(plan->answer, app->document.decimals + 2,
                     NUMBER_SIGN_MINUS, number);
        cut_zeros(number);
        text_addf(text, " It is %s", number);
    }
    text_add(text, ".");
}

static bool asks_gradient(const App *app)
{
    int cell = lessonview_plan(app)->cell;
    CellFamily family =
        cell < 0 ? CELL_W : net_ref(app->document.run->net, cell).family;
    return family == CELL_GRAD || family == CELL_GRADB;
}

/* What a wrong number may come from. */
static bool add_slip(App *app, TextBuffer *text)
{
    const Answer *answer = question_answer(app);
    int cell = lessonview_plan(app)->cell;
    return cell >= 0 && question_options(app) == 0 && !answer->right &&
           !answer->skipped &&
           slips_explain(app->document.run, cell, answer->value,
                         question_tolerance(app), app->document.decimals, text);
}

/* "A→D 3.00, B→D 1.50.": all that were to be compared. */
static void add_compared(const App *app, TextBuffer *text)
{
    const LessonAsk *ask = ask_of(app);
    const Run *run = app->document.run;
    for (int i = 0; i < ask->among_count; i++) {
        char number[NUMBER_TEXT];
        int cell = net_cell_by_text(run->net, ask->among[i].name);
        CellRef ref = net_ref(run->net, cell);
        double value = run->cells[cell];
        number_whole(value, app->document.decimals, NUMBER_SIGN_MINUS, number);
        if (ref.family == CELL_W || ref.family == CELL_GRAD)
            text_addf(text, "%s→",
                      net_name(run->net, ref.layer - 1, ref.source));
        text_addf(text, "%s %s%s", net_name(run->net, ref.layer, ref.neuron),
                  number, i + 1 < ask->among_count ? ", " : ".");
    }
}

static void add_caption(const App *app, TextBuffer *text)
{
    Caption caption;
    bool step = question_asks(app, "step") || asks_gradient(app);
    caption_write(&caption, app->document.run, step ? GRAIN_TERM : GRAIN_NEURON,
                  app->document.decimals);
    text_add(text, caption.body);
}

void verdict_say(App *app, TextBuffer *text)
{
    said(app, text);
    truth(app, text);
}

static bool is_there(const App *app)
{
    return app->document.run->cursor.steps == lessonview_plan(app)->answered &&
           !app->document.changed;
}

void verdict_reason(App *app, TextBuffer *text)
{
    const PagePlan *plan = lessonview_plan(app);
    Text because = ask_of(app)->because;
    bool there = is_there(app);
    bool largest = question_asks(app, "largest");
    if (there && add_slip(app, text))
        return;
    if (there && largest) {
        add_compared(app, text);
        text_add(text, because.length > 0 ? " " : "");
    }
    if (because.length > 0)
        text_add_slice(text, because);
    else if (there && !largest && plan->answered > plan->opens)
        add_caption(app, text);
}

const char *verdict_kept(App *app)
{
    char *kept = app->lesson.reason;
    if (is_there(app) || !*kept) {
        TextBuffer text = text_buffer(kept, sizeof app->lesson.reason);
        verdict_reason(app, &text);
    }
    return kept;
}
