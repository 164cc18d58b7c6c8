/* Meson says where the tree is; by hand it is the folder one stands in. */
#include "place.h"

#include <stdio.h>
#include <stdlib.h>

void place_of(const char *file, char ret_path[PLACE_PATH])
{
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(ret_path, PLACE_PATH, "%s/%s", root ? root : ".", file);
}
