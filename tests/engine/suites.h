/* The suites of this folder, one a file. */
#ifndef ENGINE_SUITES_H
#define ENGINE_SUITES_H

#include "support/suite.h"

Suite *activation_suite(void);
Suite *allocation_suite(void);
Suite *backprop_suite(void);
Suite *backprop_plan_suite(void);
Suite *batches_suite(void);
Suite *cell_suite(void);
Suite *change_suite(void);
Suite *computed_suite(void);
Suite *curve_suite(void);
Suite *explain_suite(void);
Suite *fast_suite(void);
Suite *finite_suite(void);
Suite *forward_suite(void);
Suite *gradcheck_suite(void);
Suite *gradients_suite(void);
Suite *history_suite(void);
Suite *init_suite(void);
Suite *kernel_suite(void);
Suite *layers_suite(void);
Suite *learnable_suite(void);
Suite *learner_suite(void);
Suite *loss_suite(void);
Suite *measurement_suite(void);
Suite *mistakes_suite(void);
Suite *move_suite(void);
Suite *net_suite(void);
Suite *nudge_suite(void);
Suite *operand_suite(void);
Suite *order_suite(void);
Suite *pass_suite(void);
Suite *passes_suite(void);
Suite *run_suite(void);
Suite *seek_suite(void);
Suite *share_suite(void);
Suite *slopes_suite(void);
Suite *step_suite(void);
Suite *trial_suite(void);
Suite *truth_suite(void);
Suite *truth_curves_suite(void);
Suite *update_suite(void);
Suite *width_suite(void);

#endif
