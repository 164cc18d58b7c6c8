/* A folder of its own for tests that write, removed afterwards. */
#ifndef SDL_SCRATCH_H
#define SDL_SCRATCH_H

enum { SCRATCH_PATH = 256 };

/* Makes an empty folder below the system's temporary one. */
void scratch_make(char ret_folder[SCRATCH_PATH]);

/* Makes a folder inside it, or writes a small file. */
void scratch_folder(const char *folder, const char *name);
void scratch_file(const char *folder, const char *name, const char *text);

/* The number of things that lie in it. */
int scratch_count(const char *folder);

/* Removes it with all that is in it. */
void scratch_remove(const char *folder);

/* The source tree's assets. */
const char *scratch_assets(void);

#endif
