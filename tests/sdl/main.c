/* The suites of src/sdl, one a file. */
#include "support/suite.h"

Suite *assets_suite(void);
Suite *fonts_suite(void);
Suite *png_suite(void);
Suite *text_cache_suite(void);

static Suite *(*const SUITES[])(void) = {assets_suite, fonts_suite, png_suite,
                                         text_cache_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
