/* The samples of an experiment that are not written in it. */
#ifndef SETUP_MATERIAL_H
#define SETUP_MATERIAL_H

#include "base/report.h"
#include "data/data.h"
#include "lesson/experiment.h"

/* Makes or reads them (`experiment->samples` is 0), and checks that the loss
   can have their targets. As data_load. */
bool material_load(const Experiment *experiment, const char *assets,
                   Report *report, Data *ret_data);

#endif
