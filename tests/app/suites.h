/* The suites of this folder, one a file. */
#ifndef APP_SUITES_H
#define APP_SUITES_H

#include "support/suite.h"

Suite *app_suite(void);
Suite *branch_suite(void);
Suite *chrome_suite(void);
Suite *command_suite(void);
Suite *divergence_suite(void);
Suite *document_suite(void);
Suite *edit_suite(void);
Suite *filelist_suite(void);
Suite *gotobox_suite(void);
Suite *home_suite(void);
Suite *homecard_suite(void);
Suite *homecards_suite(void);
Suite *keep_suite(void);
Suite *lessonfoot_suite(void);
Suite *lessonnote_suite(void);
Suite *lessonpanel_suite(void);
Suite *lessonview_suite(void);
Suite *monkey_suite(void);
Suite *pages_suite(void);
Suite *play_suite(void);
Suite *question_suite(void);
Suite *questioncard_suite(void);
Suite *script_suite(void);
Suite *slips_suite(void);
Suite *stateline_suite(void);
Suite *verdict_suite(void);

#endif
