/* A folder is read once, when it is entered; the filter only leaves entries
   out. Folders come first, each group in the order of the names. */
#include "app/filelist.h"

#include "app/ids.h"
#include "base/platform.h"
#include "lesson/lesson.h"
#include "ui/widgets.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

static const float ROW = 34, TOP = 128, BOTTOM = 40;

/* --- reading --- */

static void add_entry(FileList *files, FileKind kind, const char *name)
{
    if (files->count == FILE_ENTRIES || strlen(name) >= FILE_NAME)
        return;
    FileEntry *entry = &files->entries[files->count++];
    TextBuffer text = text_buffer(entry->name, sizeof entry->name);
    entry->kind = kind;
    text_add(&text, name);
}

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), count = strlen(ending);
    return length > count && strcmp(name + length - count, ending) == 0;
}

/* False when it does not fit. */
static bool path_of(const FileList *files, const char *name, char *ret_path,
                    size_t size)
{
    bool root = strcmp(files->folder, "/") == 0;
    TextBuffer path = text_buffer(ret_path, size);
    text_addf(&path, "%s/%s", root ? "" : files->folder, name);
    return !path.full;
}

static PathKind kind_on_disk(const FileList *files, const char *name)
{
    char path[APP_PATH];
    return path_of(files, name, path, sizeof path) ? platform_path_kind(path)
                                                   : PATH_OTHER;
}

static void add_folder(void *user, const char *name)
{
    FileList *files = user;
    if (kind_on_disk(files, name) == PATH_FOLDER)
        add_entry(files, FILE_FOLDER, name);
}

static void add_file(void *user, const char *name)
{
    FileList *files = user;
    bool lesson = lesson_looks_like(name);
    bool experiment = ends_in(name, ".yaml") || ends_in(name, ".yml");
    if ((lesson || experiment) && kind_on_disk(files, name) == PATH_FILE)
        add_entry(files, lesson ? FILE_LESSON : FILE_EXPERIMENT, name);
}

static void see_lesson(void *user, const char *name)
{
    bool *seen = user;
    *seen = *seen || lesson_looks_like(name);
}

static void read_folder(FileList *files, const char *folder)
{
    bool lessons = false;
    if (!platform_full_path(folder, files->folder, sizeof files->folder))
        return;
    files->count = files->chosen = 0;
    files->scroll = 0;
    files->filter[0] = '\0';
    files->unreadable =
        !platform_list_folder(files->folder, see_lesson, &lessons);
    if (lessons)
        add_entry(files, FILE_ALL, "All lessons of this folder");
    if (strcmp(files->folder, "/") != 0)
        add_entry(files, FILE_UP, "..");
    platform_list_folder(files->folder, add_folder, files);
    platform_list_folder(files->folder, add_file, files);
    files->chosen = files->count > 1 && files->entries[0].kind == FILE_UP;
}

void filelist_open(App *app)
{
    char folder[APP_PATH];
    TextBuffer path = text_buffer(folder, sizeof folder);
    char *slash;
    text_add(&path, app->path[0] ? app->path : app->home.folder);
    if (app->path[0] && (slash = strrchr(folder, '/')))
        slash[slash == folder ? 1 : 0] = '\0';
    else if (app->path[0] || !folder[0])
        strcpy(folder, ".");
    app->files.folder[0] = '\0';
    read_folder(&app->files, folder);
    if (!app->files.folder[0])
        read_folder(&app->files, ".");
    app->files.open = true;
    app->playing = false;
}

/* --- choosing --- */

static bool is_left(const FileList *files, const FileEntry *entry)
{
    size_t length = strlen(files->filter);
    for (const char *at = entry->name; length > 0; at++) {
        size_t k = 0;
        while (k < length && tolower((unsigned char)at[k]) ==
                                 tolower((unsigned char)files->filter[k]))
            k++;
        if (k == length)
            return true;
        if (*at == '\0')
            return false;
    }
    return true;
}

static int count_left(const FileList *files)
{
    int left = 0;
    for (int i = 0; i < files->count; i++)
        left += is_left(files, &files->entries[i]);
    return left;
}

/* The entry at a place among those that are left; NULL when there is none. */
static const FileEntry *left_at(const FileList *files, int place)
{
    for (int i = 0; i < files->count; i++)
        if (is_left(files, &files->entries[i]) && place-- == 0)
            return &files->entries[i];
    return NULL;
}

static void choose(App *app, const FileEntry *entry)
{
    FileList *files = &app->files;
    char path[APP_PATH];
    const char *name = entry->kind == FILE_ALL ? "." : entry->name;
    if (!path_of(files, name, path, sizeof path))
        return;
    app->stale = true;
    if (entry->kind == FILE_UP || entry->kind == FILE_FOLDER) {
        read_folder(files, path);
        return;
    }
    files->open = false;
    app_open(app, path);
}

static int rows_shown(const App *app)
{
    return (int)fmaxf(1, (app->height - TOP - BOTTOM) / ROW);
}

static void move(App *app, int by)
{
    FileList *files = &app->files;
    int last = count_left(files) - 1, rows = rows_shown(app);
    int chosen = files->chosen + by;
    files->chosen = chosen > last ? last : chosen;
    files->chosen = files->chosen < 0 ? 0 : files->chosen;
    float top = (float)files->chosen * ROW;
    files->scroll =
        fmaxf(fminf(files->scroll, top), top - (float)(rows - 1) * ROW);
}

static void take_back(FileList *files)
{
    size_t length = strlen(files->filter);
    if (length == 0) {
        char above[APP_PATH];
        if (path_of(files, "..", above, sizeof above))
            read_folder(files, above);
        return;
    }
    do
        length--;
    while (length > 0 && (files->filter[length] & 0xC0) == 0x80);
    files->filter[length] = '\0';
    files->chosen = 0;
}

bool filelist_key(App *app, KeyPress press)
{
    FileList *files = &app->files;
    const FileEntry *chosen = left_at(files, files->chosen);
    int rows = rows_shown(app), key = press.key;
    if (press.modifiers & INPUT_CONTROL)
        return false;
    if (key == KEY_ESCAPE)
        files->open = false;
    else if (key == KEY_ENTER && chosen)
        choose(app, chosen);
    else if (key == KEY_BACKSPACE)
        take_back(files);
    else if (key == KEY_UP || key == KEY_DOWN)
        move(app, key == KEY_UP ? -1 : 1);
    else if (key == KEY_PAGE_UP || key == KEY_PAGE_DOWN)
        move(app, key == KEY_PAGE_UP ? -rows : rows);
    else if (key == KEY_HOME || key == KEY_END)
        move(app, key == KEY_HOME ? -FILE_ENTRIES : FILE_ENTRIES);
    else
        return key >= ' ' && key < 127;
    app->stale = true;
    return true;
}

void filelist_type(App *app, const char *text)
{
    FileList *files = &app->files;
    TextBuffer buffer = {files->filter, sizeof files->filter,
                         strlen(files->filter), false};
    text_add(&buffer, text);
    files->chosen = 0;
    files->scroll = 0;
}

/* --- drawing --- */

static const char *kind_name(FileKind kind)
{
    static const char *const names[] = {
        [FILE_ALL] = "",
        [FILE_UP] = "the folder above",
        [FILE_FOLDER] = "folder",
        [FILE_LESSON] = "lesson",
        [FILE_EXPERIMENT] = "experiment",
    };
    return names[kind];
}

static void draw_entry(App *app, DrawList *list, const FileEntry *entry,
                       int place, Rect row)
{
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_FILE, place);
    unsigned events = ui_area(&app->ui, id, row);
    bool chosen = place == app->files.chosen;
    bool folder = entry->kind < FILE_LESSON;
    draw_box(list, id, row,
             (BoxLook){.fill = events & UI_HOVER ? theme->done
                               : chosen          ? theme->card
                                                 : theme->stage,
                       .border = theme->ink,
                       .border_width = chosen ? 1.5f : 0,
                       .radius = 8});
    float base = row.y + row.h / 2 + 5;
    draw_string(list, id, (Point){row.x + row.w - 14, base},
                (TextLook){FACE_TEXT, 12, theme->soft, ALIGN_RIGHT},
                kind_name(entry->kind));
    draw_fitted(
        list, id, (Point){row.x + 14, base},
        (TextLook){folder ? FACE_BOLD : FACE_TEXT, 14, theme->ink, ALIGN_LEFT},
        row.w - 150, text_of(entry->name));
    if (events & UI_CLICKED)
        choose(app, entry);
}

static void draw_head(const App *app, DrawList *list, float margin, float room)
{
    const Theme *theme = theme_row(app->theme);
    const FileList *files = &app->files;
    char text[FILE_FILTER + 32];
    TextBuffer filter = text_buffer(text, sizeof text);
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_HEADING),
                (Point){margin, 62},
                (TextLook){FACE_BOLD, 22, theme->ink, ALIGN_LEFT}, "Open");
    draw_fitted(list, widget_id(ID_PAGE_TEXT, PAGE_FILE), (Point){margin, 88},
                (TextLook){FACE_TEXT, 14, theme->soft, ALIGN_LEFT}, room,
                text_of(files->folder));
    text_addf(&filter, files->filter[0] ? "Named like: %s" : "Type to search",
              files->filter);
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_HINT), (Point){margin, 114},
                (TextLook){FACE_TEXT, 13,
                           files->filter[0] ? theme->ink : theme->faint,
                           ALIGN_LEFT},
                text);
    draw_string(list, widget_id(ID_PAGE_TEXT, PAGE_REMEDY),
                (Point){margin + room, 114},
                (TextLook){FACE_TEXT, 12, theme->faint, ALIGN_RIGHT},
                "↑ ↓ choose · Enter opens · Esc closes");
}

static const char *nothing_here(const FileList *files)
{
    if (files->unreadable)
        return "This folder cannot be read.";
    return files->filter[0] ? "Nothing is named like that." : NULL;
}

void filelist_draw(App *app, DrawList *list)
{
    const Theme *theme = theme_row(app->theme);
    FileList *files = &app->files;
    float width = fminf(app->width - 48, 860);
    float margin = (app->width - width) / 2;
    Rect area = {margin, TOP, width, app->height - TOP - BOTTOM + ROW};
    draw_panel(list, scene_id(ID_PANEL, PANEL_PAGE),
               (Rect){0, 0, app->width, app->height}, theme->stage);
    draw_head(app, list, margin, width);
    int left = count_left(files);
    float most = fmaxf(0, (float)(left - rows_shown(app)) * ROW);
    files->scroll =
        fmaxf(0, fminf(files->scroll - app->ui.input->wheel * 3 * ROW, most));
    int first = (int)(files->scroll / ROW + 0.5f);
    for (int i = first; i < left && i < first + rows_shown(app); i++) {
        Rect row = {area.x, TOP + (float)(i - first) * ROW, area.w, ROW - 4};
        const FileEntry *entry = left_at(files, i);
        if (!entry)
            break;
        draw_entry(app, list, entry, i, row);
        if (app->stale) /* it was chosen: what follows is another list */
            return;
    }
    const char *nothing = left == 0 ? nothing_here(files) : NULL;
    if (nothing)
        draw_string(list, widget_id(ID_PAGE_TEXT, 0), (Point){margin, TOP + 24},
                    (TextLook){FACE_TEXT, 14, theme->soft, ALIGN_LEFT},
                    nothing);
}
