/* The suites of this folder, one a file, and how they compare lengths. */
#ifndef SCENE_SUITES_H
#define SCENE_SUITES_H

#include "support/suite.h"

Suite *caption_suite(void);
Suite *chart_suite(void);
Suite *deltas_suite(void);
Suite *edgelabels_suite(void);
Suite *edges_suite(void);
Suite *equationbox_suite(void);
Suite *errorlabel_suite(void);
Suite *focus_suite(void);
Suite *spotlight_suite(void);
Suite *prose_suite(void);
Suite *prosecode_suite(void);
Suite *proseline_suite(void);
Suite *prosepiece_suite(void);
Suite *prosespan_suite(void);
Suite *prosetable_suite(void);
Suite *formulashare_suite(void);
Suite *formulasoftmax_suite(void);
Suite *formulaupdate_suite(void);
Suite *formulawork_suite(void);
Suite *labels_suite(void);
Suite *legend_suite(void);
Suite *names_suite(void);
Suite *netlayout_suite(void);
Suite *netview_suite(void);
Suite *network_suite(void);
Suite *neurons_suite(void);
Suite *runbar_suite(void);
Suite *side_suite(void);
Suite *stage_suite(void);
Suite *stepformula_suite(void);
Suite *story_suite(void);
Suite *story_step_suite(void);
Suite *symbols_suite(void);
Suite *theme_suite(void);
Suite *timeline_suite(void);
Suite *waitingsum_suite(void);
Suite *trylabel_suite(void);
Suite *story_try_suite(void);
Suite *formulatry_suite(void);
Suite *whereabouts_suite(void);

/* At most `within` apart. */
static inline void expect_near(float got, float want, float within)
{
    ck_assert_msg(got >= want - within && got <= want + within,
                  "got %g, want %g", (double)got, (double)want);
}

#endif
