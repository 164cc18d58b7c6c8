/* Web addresses are taken as they are; anything else must be a plain path
   downwards that ends in .md. */
#include "lesson/link.h"

#include <string.h>

static bool has(Text text, const char *bytes)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] && strchr(bytes, text.at[i]))
            return true;
    return false;
}

static bool leaves_the_folder(Text path)
{
    if (path.length && (path.at[0] == '/' || path.at[0] == '\\'))
        return true;
    for (size_t from = 0, i = 0; i <= path.length; i++) {
        if (i < path.length && path.at[i] != '/' && path.at[i] != '\\')
            continue;
        if (text_is((Text){path.at + from, i - from}, ".."))
            return true;
        from = i + 1;
    }
    return false;
}

static bool is_web(Text target)
{
    return (text_starts_with(target, "https://") ||
            text_starts_with(target, "http://")) &&
           !has(target, " \t\n\"<>");
}

const char *link_fault(Text target)
{
    if (is_web(target))
        return NULL;
    if (leaves_the_folder(target))
        return "a path inside the folder of the lesson";
    bool lesson = target.length > 3 &&
                  text_is((Text){target.at + target.length - 3, 3}, ".md") &&
                  !has(target, ":\\?#\n");
    return lesson ? NULL
                  : "an address with http(s)://, or another lesson's .md";
}
