/* The answer is the engine's: committing lets the run go on to where the asked
   cell is written, so guess and truth stand side by side. */
#include "app/question.h"

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

int question_options(const App *app)
{
    if (question_asks(app, "sign"))
        return 2;
    if (question_asks(app, "largest"))
        return ask_of(app)->among_count;
    return question_asks(app, "choice") ? ask_of(app)->option_count : 0;
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
    };
    CellRef ref = net_ref(net, cell);
    text_add(text, words[ref.family]);
    if (ref.family == CELL_W || ref.family == CELL_GRAD)
        text_addf(text, " %s→%s", net_name(net, ref.layer - 1, ref.source),
                  net_name(net, ref.layer, ref.neuron));
    else if (ref.family != CELL_ERROR)
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
        char name[NET_CELL_NAME] = "";
        TextBuffer buffer = text_buffer(name, sizeof name);
        text_add_slice(&buffer, ask->among[index].name);
        const Net *net = app->document.run->net;
        question_name(net, net_cell_by_name(net, name), text);
    }
}

/* --- committing --- */

static void reveal(App *app)
{
    app->stale = true;
    const PagePlan *plan = lessonview_plan(app);
    if (app->document.run->cursor.steps < plan->answered)
        play_arrive(app, plan->answered);
}

void question_choose(App *app, int index)
{
    Answer *answer = question_answer(app);
    const PagePlan *plan = lessonview_plan(app);
    if (!lessonview_is_asking(app) || index < 0 ||
        index >= question_options(app))
        return;
    answer->committed = true;
    answer->choice = index;
    answer->right = question_asks(app, "sign")
                        ? (index == 0) == (plan->answer > 0)
                        : index == plan->right;
    reveal(app);
}

double question_tolerance(const App *app)
{
    double tolerance = ask_of(app)->tolerance;
    return tolerance > 0 ? tolerance : 0.01;
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

void question_commit(App *app)
{
    Answer *answer = question_answer(app);
    if (!lessonview_is_asking(app) || question_options(app) > 0)
        return;
    answer->refused = !read_typed(answer->text, &answer->value);
    if (answer->refused)
        return;
    answer->committed = true;
    answer->right = fabs(answer->value - lessonview_plan(app)->answer) <=
                    question_tolerance(app) * (1 + 1e-9);
    reveal(app);
}

void question_skip(App *app)
{
    if (!lessonview_is_asking(app))
        return;
    question_answer(app)->skipped = true;
    reveal(app);
}

void question_type(App *app, const char *text)
{
    Answer *answer = question_answer(app);
    if (!lessonview_is_asking(app) || question_options(app) > 0)
        return;
    size_t length = strlen(answer->text);
    TextBuffer buffer = {answer->text, ANSWER_TEXT, length, false};
    text_add(&buffer, text);
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

/* A field takes what numbers are made of; options are taken by their number. */
bool question_key(App *app, KeyPress press)
{
    if (!lessonview_is_asking(app) || press.modifiers & INPUT_CONTROL)
        return false;
    int options = question_options(app);
    if (options > 0) {
        int index = press.key - '1';
        if (index < 0 || index >= options)
            return false;
        question_choose(app, index);
        return true;
    }
    if (press.key == KEY_ENTER)
        question_commit(app);
    else if (press.key == KEY_BACKSPACE)
        erase_last(question_answer(app));
    else
        return press.key > ' ' && press.key < 127 &&
               strchr("0123456789.,-+e", press.key) != NULL;
    return true;
}
