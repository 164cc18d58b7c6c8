/* The answer is the engine's: committing lets the run go on to where the asked
   cell is written, so guess and truth stand side by side. */
#include "app/question.h"

#include "app/keep.h"
#include "app/lessonview.h"
#include "app/play.h"
#include "base/number.h"

#include <math.h>
#include <string.h>

Answer *question_answer(App *app)
{
    return &app->lesson.answers[app->lesson.page];
}

static const LessonAsk *ask_of(const App *app)
{
    return &lessonview_page(app)->ask;
}

bool question_asks(const App *app, const char *what)
{
    return strcmp(ask_of(app)->what, what) == 0;
}

static int options_of(const LessonAsk *ask)
{
    if (strcmp(ask->what, "sign") == 0)
        return 2;
    if (strcmp(ask->what, "largest") == 0)
        return ask->among_count;
    return strcmp(ask->what, "choice") == 0 ? ask->option_count : 0;
}

int question_options(const App *app)
{
    return options_of(ask_of(app));
}

/* "the delta of A", "the weight A→C" */
void question_name(const Net *net, int cell, TextBuffer *text)
{
    static const char *const words[CELL_FAMILIES] = {
        [CELL_IN] = "input",
        [CELL_TARGET] = "the target of",
        [CELL_W] = "the weight",
        [CELL_B] = "the bias of",
        [CELL_SUM] = "the sum of",
        [CELL_OUT] = "the output of",
        [CELL_UPSTREAM] = "the upstream gradient of",
        [CELL_SLOPE] = "the slope at",
        [CELL_DELTA] = "the delta of",
        [CELL_GRAD] = "the gradient of the weight",
        [CELL_GRADB] = "the gradient of the bias of",
        [CELL_ERROR] = "the error",
        [CELL_MAX] = "the largest sum",
        [CELL_NORM] = "the norm of the outputs",
        [CELL_PICK] = "the pick",
        [CELL_R] = "the nudge",
        [CELL_BEST] = "the error to beat",
        [CELL_VERDICT] = "the verdict",
        [CELL_OLD] = "the weight as it was",
        [CELL_E_UP] = "the error above",
        [CELL_E_DOWN] = "the error below",
    };
    CellRef ref = net_ref(net, cell);
    text_add(text, words[ref.family]);
    if (ref.family == CELL_W || ref.family == CELL_GRAD)
        text_addf(text, " %s→%s", net_name(net, ref.layer - 1, ref.source),
                  net_name(net, ref.layer, ref.neuron));
    else if (ref.family < CELL_ERROR)
        text_addf(text, " %s", net_name(net, ref.layer, ref.neuron));
}

void question_option(const App *app, int index, TextBuffer *text)
{
    const LessonAsk *ask = ask_of(app);
    if (question_asks(app, "sign")) {
        text_add(text, index == 0 ? "+ positive" : "− negative");
    } else if (question_asks(app, "choice")) {
        text_add_slice(text, ask->options[index]);
    } else {
        const Net *net = app->document.run->net;
        question_name(net, net_cell_by_text(net, ask->among[index].name), text);
    }
}

/* --- committing --- */

static void reveal(App *app)
{
    app->stale = true;
    app->lesson.held = false;
    keep_answer(app);
    const PagePlan *plan = lessonview_plan(app);
    if (app->document.run->cursor.steps < plan->answered)
        play_arrive(app, plan->answered);
}

static double tolerance_of(const LessonAsk *ask)
{
    return ask->tolerance > 0 ? ask->tolerance : 0.01;
}

double question_tolerance(const App *app)
{
    return tolerance_of(ask_of(app));
}

/* A comma is what much of the world types, and − what it copies. */
static bool read_typed(const char *typed, double *ret_value)
{
    char text[ANSWER_TEXT];
    TextBuffer buffer = text_buffer(text, sizeof text);
    for (const char *c = typed; *c; c++) {
        if (strncmp(c, "−", strlen("−")) == 0) {
            text_add(&buffer, "-");
            c += strlen("−") - 1;
        } else if (*c != ' ') {
            text_add_slice(&buffer, (Text){*c == ',' ? "." : c, 1});
        }
    }
    return number_read(text_of(text), ret_value) == NUMBER_OK;
}

/* Takes what was typed, or an option's number from 1, as the answer to a
   page's question; false when it is none. */
static bool take_answer(const LessonAsk *ask, const PagePlan *plan,
                        Answer *answer)
{
    double given;
    int options = options_of(ask);
    if (!read_typed(answer->text, &given))
        return false;
    if (options == 0) {
        answer->value = given;
        answer->right =
            fabs(given - plan->answer) <= tolerance_of(ask) * (1 + 1e-9);
    } else {
        if (!(given >= 1 && given <= options))
            return false;
        answer->choice = (int)given - 1;
        answer->right = strcmp(ask->what, "sign") == 0
                            ? (answer->choice == 0) == (plan->answer > 0)
                            : answer->choice == plan->right;
    }
    answer->committed = true;
    return true;
}

void question_restore(App *app, int page, const StoreAnswer *from)
{
    const LessonAsk *ask = &app->lesson.lesson.pages[page].ask;
    Answer *answer = &app->lesson.answers[page];
    if (ask->line == 0)
        return;
    *answer = (Answer){.skipped = from->skipped};
    TextBuffer text = text_buffer(answer->text, sizeof answer->text);
    text_add(&text, from->given);
    if (!from->skipped &&
        !take_answer(ask, &app->lesson.plan.page[page], answer))
        answer->text[0] = '\0';
}

void question_given(App *app, TextBuffer *text)
{
    text_add(text, question_answer(app)->text);
}

void question_choose(App *app, int index)
{
    Answer *answer = question_answer(app);
    if (!lessonview_is_asking(app) || index < 0 ||
        index >= question_options(app))
        return;
    TextBuffer text = text_buffer(answer->text, sizeof answer->text);
    text_addf(&text, "%d", index + 1);
    if (take_answer(ask_of(app), lessonview_plan(app), answer))
        reveal(app);
}

void question_commit(App *app)
{
    Answer *answer = question_answer(app);
    if (!lessonview_is_asking(app) || question_options(app) > 0)
        return;
    answer->refused = !take_answer(ask_of(app), lessonview_plan(app), answer);
    if (!answer->refused)
        reveal(app);
}

void question_skip(App *app)
{
    if (!lessonview_is_asking(app))
        return;
    question_answer(app)->skipped = true;
    reveal(app);
}

void question_again(App *app)
{
    *question_answer(app) = (Answer){.committed = false};
    lessonview_goto_page(app, app->lesson.page);
}

/* What numbers are made of; letters are commands also while a field waits. */
static bool is_typed(uint32_t point)
{
    return point == 0x2212 ||
           (point < 0x80 && point && strchr("0123456789.,+-eE ", (int)point));
}

void question_type(App *app, const char *text)
{
    Answer *answer = question_answer(app);
    if (!lessonview_is_asking(app) || question_options(app) > 0)
        return;
    size_t length = strlen(answer->text);
    TextBuffer buffer = {answer->text, ANSWER_TEXT, length, false};
    Text typed = text_of(text);
    for (size_t at = 0; at < typed.length;) {
        size_t from = at;
        if (is_typed(text_decode(typed, &at)))
            text_add_slice(&buffer, (Text){typed.at + from, at - from});
    }
    answer->refused = false;
}

static void erase_last(Answer *answer)
{
    size_t length = strlen(answer->text);
    while (length > 0 && (answer->text[length - 1] & 0xC0) == 0x80)
        length--;
    if (length > 0)
        answer->text[length - 1] = '\0';
    answer->refused = false;
}

/* A field takes what numbers are made of; options are taken by their number,
   and somebody who types a longer one means no command by it. */
bool question_key(App *app, KeyPress press)
{
    if (!lessonview_is_asking(app) || press.modifiers & INPUT_CONTROL)
        return false;
    int options = question_options(app), index = press.key - '1';
    bool number = press.key > ' ' && press.key < 127 &&
                  strchr("0123456789.,-+e", press.key) != NULL;
    if (options > 0) {
        if (index >= 0 && index < options)
            question_choose(app, index);
        return number;
    }
    if (press.key == KEY_ENTER)
        question_commit(app);
    else if (press.key == KEY_BACKSPACE)
        erase_last(question_answer(app));
    else
        return number;
    return true;
}
