/* Where the folder of assets (fonts, pictures, data sets) lies: the program may
   run from its build folder, be unpacked anywhere, or be installed. Lessons lie
   beside the folder, as `../lessons`, in all of these. */
#ifndef SDL_ASSETS_H
#define SDL_ASSETS_H

#include "base/report.h"

enum { ASSETS_PLACES = 8, ASSETS_PATH = 1024 };

/* Folders to look in, the best first. Plain data. */
typedef struct AssetsPlaces {
    int count;
    char at[ASSETS_PLACES][ASSETS_PATH]; /* [count] */
} AssetsPlaces;

/* The places for a program in `program_folder` (NULL: not known). `chosen` is
   what the person asked for (NULL or "": nothing); it is then the only place.
 */
void assets_places(const char *chosen, const char *program_folder,
                   AssetsPlaces *ret_places);

/* The first place with a folder `fonts` in it. False, with a line for every
   place in `report` and ret_folder untouched, when there is none. */
bool assets_find(const AssetsPlaces *places, Report *report,
                 char ret_folder[ASSETS_PATH]);

/* Both for this program: the environment's BACKSTEP_ASSETS, else where the
   program lies. As assets_find. */
bool assets_locate(Report *report, char ret_folder[ASSETS_PATH]);

#endif
