/* The card is a panel of its own, which cuts a note that is too long. */
#include "app/lessonnote.h"

#include "app/ids.h"
#include "app/lessonview.h"

#include <math.h>

enum { NOTE_BYTES = 1200 /* of a note are shown */ };

static const float NOTE_LINE = 18, NOTE_HEAD = 38;

static TextLook note_look(const App *app)
{
    return (TextLook){FACE_TEXT, 13, theme_row(app->theme)->ink, ALIGN_LEFT};
}

/* The page's note as far as it is shown, line ends of the file as blanks;
   empty: none. */
static Text note_of(const App *app, char into[NOTE_BYTES])
{
    Text note = lessonview_page(app)->note;
    TextBuffer text = text_buffer(into, NOTE_BYTES);
    for (size_t i = 0; app->notes && i < note.length; i++) {
        bool ends = note.at[i] == '\n';
        bool alone = ends && i > 0 && note.at[i - 1] != '\n' &&
                     i + 1 < note.length && note.at[i + 1] != '\n';
        text_add_slice(&text, (Text){alone ? " " : note.at + i, 1});
    }
    return (Text){text.at, text.length};
}

float lessonnote_height(const App *app, DrawList *list, Rect column)
{
    char bytes[NOTE_BYTES];
    Text note = note_of(app, bytes);
    if (note.length == 0)
        return 0;
    int lines = draw_paragraph(list, 0, (Point){0, 0}, note_look(app), column.w,
                               NOTE_LINE, note, false);
    return fminf(NOTE_HEAD + NOTE_LINE * (float)lines, column.h * 0.5f);
}

void lessonnote_draw(const App *app, DrawList *list, Rect column, float height)
{
    char bytes[NOTE_BYTES];
    Text note = note_of(app, bytes);
    const Theme *theme = theme_row(app->theme);
    DrawId id = widget_id(ID_LESSON, 3);
    Rect card = {column.x - 10, column.y + column.h - height, column.w + 20,
                 height};
    if (height == 0)
        return;
    draw_panel(list, id, card, theme->card);
    draw_string(list, id, (Point){column.x, card.y + 19},
                (TextLook){FACE_BOLD, 11, theme->soft, ALIGN_LEFT},
                "NOTE FOR THE PRESENTER");
    draw_paragraph(list, id, (Point){column.x, card.y + NOTE_HEAD},
                   note_look(app), column.w, NOTE_LINE, note, true);
}
