/* A card takes what it shows out of its lesson, which is then closed again. */
#include "app/homecards.h"

#include "base/platform.h"
#include "setup/setup.h"

#include <ctype.h>
#include <string.h>

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
    if (!setup_sketch(experiment, &setup))
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

void homecards_read(HomeState *home, const char *folder)
{
    home->count = 0;
    if (!platform_full_path(folder, home->folder, sizeof home->folder))
        copy_text(home->folder, sizeof home->folder, text_of(folder));
    platform_list_folder(home->folder, add_card, home);
}
