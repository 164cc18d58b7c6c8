/* The suites of src/draw, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    canvas_suite,  damage_suite,  fingerprint_suite, fitted_suite,
    font_suite,    formula_suite, geometry_suite,    layer_suite,
    list_suite,    paint_suite,   paragraph_suite,   path_suite,
    picture_suite, raster_suite,  shape_suite,       stroke_suite,
    NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
