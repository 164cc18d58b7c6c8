/* The suites of src/engine, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    activation_suite,    allocation_suite,  backprop_suite,
    backprop_plan_suite, batches_suite,     cell_suite,
    change_suite,        computed_suite,    curve_suite,
    explain_suite,       fast_suite,        finite_suite,
    forward_suite,       gradcheck_suite,   gradients_suite,
    history_suite,       init_suite,        kernel_suite,
    layers_suite,        learnable_suite,   learner_suite,
    loss_suite,          measurement_suite, mistakes_suite,
    move_suite,          net_suite,         nudge_suite,
    operand_suite,       order_suite,       pass_suite,
    passes_suite,        run_suite,         seek_suite,
    share_suite,         slopes_suite,      step_suite,
    trial_suite,         truth_suite,       truth_curves_suite,
    update_suite,        width_suite,       NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
