/* Eight bytes a multiplication. A command is hashed up to where it refers to
   points or bytes; those are hashed by what they hold, not by where they lie,
   so a longer text in one panel does not repaint the others. */
#include "draw/fingerprint.h"

#include <stddef.h>
#include <string.h>

/* No holes between members, whose bytes could be anything. */
_Static_assert(sizeof(DrawCommand) == sizeof(DrawKind) + sizeof(DrawId) +
                                          sizeof(Rect) + 2 * sizeof(Colour) +
                                          5 * sizeof(float) + sizeof(Point) +
                                          sizeof(Face) + 2 * sizeof(float) +
                                          sizeof(Curve) + 2 * sizeof(int),
               "DrawCommand has padding");

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static uint64_t mix_bytes(uint64_t hash, const void *bytes, size_t size)
{
    const char *at = bytes;
    uint64_t word;
    hash = mix(hash, size);
    for (; size >= sizeof word; at += sizeof word, size -= sizeof word) {
        memcpy(&word, at, sizeof word);
        hash = mix(hash, word);
    }
    word = 0;
    if (size)
        memcpy(&word, at, size);
    return mix(hash, word);
}

static uint64_t mix_command(uint64_t hash, const DrawList *list,
                            const DrawCommand *command)
{
    size_t count = (size_t)command->count;
    hash = mix_bytes(hash, command, offsetof(DrawCommand, first));
    if (count == 0)
        return hash;
    if (command->kind == DRAW_TEXT)
        return mix_bytes(hash, list->bytes + command->first, count);
    return mix_bytes(hash, list->points + command->first,
                     count * sizeof(Point));
}

uint64_t fingerprint_of(const DrawList *list, int first, int end)
{
    uint64_t hash = mix_bytes(1, &list->scale, sizeof list->scale);
    hash = mix(hash, (uint64_t)(uintptr_t)list->font);
    for (int i = first; i < end; i++)
        hash = mix_command(hash, list, &list->commands[i]);
    return hash;
}
