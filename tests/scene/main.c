/* The suites of src/scene, one a file. */
#include "suites.h"

#include <stddef.h>

static Suite *(*const SUITES[])(void) = {
    caption_suite,
    chart_suite,
    deltas_suite,
    edgelabels_suite,
    edges_suite,
    equationbox_suite,
    errorlabel_suite,
    focus_suite,
    spotlight_suite,
    prose_suite,
    prosecode_suite,
    prosepiece_suite,
    prosespan_suite,
    prosetable_suite,
    proseline_suite,
    formulashare_suite,
    formulasoftmax_suite,
    formulatry_suite,
    formulaupdate_suite,
    formulawork_suite,
    labels_suite,
    legend_suite,
    names_suite,
    netlayout_suite,
    netview_suite,
    network_suite,
    neurons_suite,
    runbar_suite,
    side_suite,
    stage_suite,
    stepformula_suite,
    story_suite,
    story_step_suite,
    story_try_suite,
    symbols_suite,
    theme_suite,
    timeline_suite,
    trylabel_suite,
    waitingsum_suite,
    whereabouts_suite,
    NULL,
};

int main(void)
{
    return suite_run_all(SUITES);
}
