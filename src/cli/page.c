/* A lesson whose moments are never reached is wrong as well, so it is walked
   before anything is drawn: the host then only fails without memory. */
#include "cli/page.h"

#include "cli/job.h"
#include "setup/lessonplan.h"

#include <inttypes.h>

bool page_count(const char *path, Report *report, int *ret_pages)
{
    Lesson lesson;
    LessonPlan plan;
    char assets[ASSETS_PATH];
    if (!lesson_read(path, report, &lesson))
        return false;
    bool right = lessonplan_make(&lesson, job_assets(assets), report, &plan);
    if (right) {
        *ret_pages = lesson.page_count;
        lessonplan_free(&plan);
    }
    lesson_free(&lesson);
    return right;
}

int page_check(const Cli *cli, const Usage *usage, const PageWish *wish)
{
    Report report;
    int pages;
    if (!page_count(wish->path, &report, &pages)) {
        command_report(cli, &report);
        return report_is_missing(&report) ? CLI_NO_FILE : CLI_BAD_FILE;
    }
    if (wish->page >= 1 && wish->page <= (uint64_t)pages)
        return CLI_DONE;
    args_complain(usage, cli->err, "--page %" PRIu64 ": the lesson has %d %s",
                  wish->page, pages, pages == 1 ? "page" : "pages");
    return CLI_USAGE;
}

int page_draw(const Cli *cli, const Usage *usage, const PageWish *wish,
              const Font *font, DrawList *list)
{
    const CliHost *host = cli->host;
    if (!host || !host->page_draw) {
        args_complain(usage, cli->err, "pages are not available");
        return CLI_OWN_FAULT;
    }
    if (host->page_draw(host->user, wish, font, list))
        return CLI_DONE;
    return command_out_of_memory(cli);
}
