/* Whatever is in the place of our file and cannot be read is moved out of the
   way before anything is written there; if it cannot be moved, nothing is
   written. So no bytes of the user's are ever lost. */
#include "lesson/store.h"

#include "base/file.h"
#include "base/number.h"
#include "base/platform.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_LENGTH = 4096, SET_ASIDE = 1000 };

/* The path of our file, with something behind it; false when it does not
   fit. */
static bool path_in(const char *folder, const char *behind,
                    char ret_path[PATH_LENGTH])
{
    TextBuffer path = text_buffer(ret_path, PATH_LENGTH);
    text_addf(&path, "%s/%s%s", folder, STORE_FILE, behind);
    return !path.full;
}

/* The number behind "damaged-"; 0 when it could not be set aside. */
static int set_aside(const char *folder, const char *path)
{
    char aside[PATH_LENGTH], behind[32];
    for (int number = 1; number <= SET_ASIDE; number++) {
        snprintf(behind, sizeof behind, ".damaged-%d", number);
        if (path_in(folder, behind, aside) &&
            platform_path_kind(aside) == PATH_MISSING)
            return platform_replace(path, aside) ? number : 0;
    }
    return 0;
}

static void tell_damage(const char *folder, const Report *report, int number,
                        char ret_message[STORE_MESSAGE])
{
    char why[REPORT_MESSAGE + 80];
    TextBuffer message = text_buffer(ret_message, STORE_MESSAGE);
    report_text(report, 0, why, sizeof why);
    text_addf(&message, "Your progress and settings could not be read (%s). ",
              why);
    if (number)
        text_addf(&message, "The file is now %s.damaged-%d in %s", STORE_FILE,
                  number, folder);
    else
        text_addf(&message,
                  "The file could not be set aside, so nothing is saved in %s",
                  folder);
}

/* The version a file says on its first line; 0 when it says none. */
static uint64_t version_of(Text source)
{
    static const char key[] = "version: ";
    uint64_t version = 0;
    if (!text_starts_with(source, key))
        return 0;
    Text digits = {source.at + strlen(key), 0};
    size_t rest = source.length - strlen(key);
    while (digits.length < rest && digits.at[digits.length] >= '0' &&
           digits.at[digits.length] <= '9')
        digits.length++;
    number_read_whole(digits, UINT32_MAX, &version);
    return version;
}

typedef enum Outcome { FILE_READ, FILE_NEWER, FILE_DAMAGED } Outcome;

static Outcome read_file(const char *path, Report *report, Store *into)
{
    Text source;
    store_start(into);
    report_start(report, STORE_FILE);
    if (!file_read(path, STORE_BYTES, report, &source))
        return report_is_missing(report) ? FILE_READ : FILE_DAMAGED;
    Outcome outcome = FILE_READ;
    if (version_of(source) > STORE_VERSION)
        outcome = FILE_NEWER;
    else if (!store_parse(source, report, into))
        outcome = FILE_DAMAGED;
    text_free(source);
    return outcome;
}

/* As read_file; what cannot be read is got out of the way. False, with a
   message, when there is something to tell. */
static bool read_or_set_aside(const char *folder, const char *path, Store *into,
                              char ret_message[STORE_MESSAGE])
{
    static Report report; /* large */
    Outcome outcome = read_file(path, &report, into);
    TextBuffer message = text_buffer(ret_message, STORE_MESSAGE);
    if (outcome == FILE_NEWER) {
        into->kept_away = true;
        text_addf(&message,
                  "Your progress was written by a newer Backstep. It is left "
                  "as it is, and nothing is saved in %s",
                  folder);
    } else if (outcome == FILE_DAMAGED) {
        int number = set_aside(folder, path);
        into->kept_away = number == 0;
        tell_damage(folder, &report, number, ret_message);
    }
    return outcome == FILE_READ;
}

bool store_load(const char *folder, Store *ret_store,
                char ret_message[STORE_MESSAGE])
{
    char path[PATH_LENGTH];
    if (path_in(folder, "", path))
        return read_or_set_aside(folder, path, ret_store, ret_message);
    TextBuffer message = text_buffer(ret_message, STORE_MESSAGE);
    store_start(ret_store);
    ret_store->kept_away = true;
    text_add(&message, "Your progress cannot be kept: the name of the folder "
                       "for it is too long.");
    return false;
}

/* NULL when it was written, else why not. */
static const char *write_file(const char *folder, const char *path,
                              const Store *store)
{
    const char *reason = NULL;
    if (!platform_make_folder(folder, &reason))
        return reason;
    char *bytes = malloc(STORE_BYTES);
    if (!bytes)
        return "out of memory";
    TextBuffer text = text_buffer(bytes, STORE_BYTES);
    if (!store_write(store, &text))
        reason = "there is too much of it";
    else if (file_write(path, (Text){text.at, text.length}, &reason))
        reason = NULL;
    free(bytes);
    return reason;
}

/* NULL when it was saved, else why not. */
static const char *save(const char *folder, const char *path, Store *store,
                        char ret_message[STORE_MESSAGE])
{
    Store *saved = malloc(sizeof *saved);
    const char *reason = "out of memory";
    if (saved) {
        read_or_set_aside(folder, path, saved, ret_message);
        store->kept_away = saved->kept_away;
        reason = "what is in its place could not be set aside";
    }
    if (saved && !saved->kept_away) {
        store_merge(store, saved);
        reason = write_file(folder, path, store);
    }
    free(saved);
    for (int i = 0; !reason && i < store->count; i++)
        store->lessons[i].changed = false;
    return reason;
}

bool store_save(const char *folder, Store *store,
                char ret_message[STORE_MESSAGE])
{
    char path[PATH_LENGTH];
    const char *reason = "the path is too long";
    ret_message[0] = '\0';
    if (store->kept_away)
        reason = "what is in its place could not be read";
    else if (path_in(folder, "", path))
        reason = save(folder, path, store, ret_message);
    if (reason && !*ret_message)
        snprintf(ret_message, STORE_MESSAGE,
                 "Your progress and settings cannot be saved in %s (%s).",
                 folder, reason);
    return !reason;
}
