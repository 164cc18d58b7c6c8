/* The suites of src/app, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    app_suite,          branch_suite,     chrome_suite,
    command_suite,      divergence_suite, document_suite,
    edit_suite,         filelist_suite,   gotobox_suite,
    home_suite,         homecard_suite,   homecards_suite,
    keep_suite,         lessonfoot_suite, lessonnote_suite,
    lessonpanel_suite,  lessonview_suite, question_suite,
    questioncard_suite, slips_suite,      monkey_suite,
    pages_suite,        play_suite,       script_suite,
    stateline_suite,    verdict_suite,    NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
