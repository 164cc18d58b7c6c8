/* Where the tests of this folder find the shipped files. */
#ifndef TESTS_HOST_PLACE_H
#define TESTS_HOST_PLACE_H

enum { PLACE_PATH = 1024 };

/* The path of a file of the source tree. */
void place_of(const char *file, char ret_path[PLACE_PATH]);

#endif
