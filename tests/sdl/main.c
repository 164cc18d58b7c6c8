/* The suites of src/sdl, one a file. */
#include "support/suite.h"

Suite *assets_suite(void);
Suite *events_suite(void);
Suite *fonts_suite(void);
Suite *keys_suite(void);
Suite *png_suite(void);
Suite *present_suite(void);
Suite *scale_suite(void);
Suite *text_cache_suite(void);
Suite *window_suite(void);

static Suite *(*const SUITES[])(void) = {
    assets_suite,  events_suite, fonts_suite,      keys_suite,   png_suite,
    present_suite, scale_suite,  text_cache_suite, window_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
