#define _XOPEN_SOURCE 700 /* setenv */
#include "sdl/assets.h"

#include "base/text.h"
#include "scratch.h"
#include "support/suite.h"

#include <string.h>

Suite *assets_suite(void);

static Report report;

START_TEST(what_the_person_chose_is_the_only_place)
{
    AssetsPlaces places;
    assets_places("/my/own", "/usr/bin", &places);
    ck_assert_int_eq(places.count, 1);
    ck_assert_str_eq(places.at[0], "/my/own");
}
END_TEST

START_TEST(beside_the_program_comes_first)
{
    AssetsPlaces places;
    assets_places("", "/opt/backstep", &places);
    ck_assert_int_ge(places.count, 5);
    ck_assert_str_eq(places.at[0], "/opt/backstep/assets");
    ck_assert_str_eq(places.at[1], "/opt/backstep/../share/backstep/assets");
}
END_TEST

START_TEST(without_a_program_folder_the_built_in_places_remain)
{
    AssetsPlaces places;
    assets_places(NULL, NULL, &places);
    ck_assert_int_eq(places.count, 2);
    ck_assert_ptr_nonnull(strstr(places.at[0], "share/backstep/assets"));
}
END_TEST

START_TEST(a_path_too_long_is_no_place)
{
    static char deep[2 * ASSETS_PATH];
    AssetsPlaces places;
    memset(deep, 'd', sizeof deep - 1);
    assets_places(deep, NULL, &places);
    ck_assert_int_eq(places.count, 0);
    char found[ASSETS_PATH] = "untouched";
    ck_assert(!assets_find(&places, &report, found));
    ck_assert_int_eq(report.kept, 1);
}
END_TEST

START_TEST(a_folder_without_fonts_is_passed_over)
{
    char folder[SCRATCH_PATH], found[ASSETS_PATH];
    AssetsPlaces places = {.count = 3};
    scratch_make(folder);
    scratch_folder(folder, "stray");
    scratch_folder(folder, "right");
    scratch_folder(folder, "right/fonts");
    snprintf(places.at[0], ASSETS_PATH, "%s/none", folder);
    snprintf(places.at[1], ASSETS_PATH, "%s/stray", folder);
    snprintf(places.at[2], ASSETS_PATH, "%s/right", folder);
    ck_assert(assets_find(&places, &report, found));
    ck_assert_str_eq(found, places.at[2]);
    scratch_remove(folder);
}
END_TEST

START_TEST(nowhere_found_tells_every_place)
{
    char found[ASSETS_PATH] = "untouched", line[400];
    AssetsPlaces places = {.count = 2, .at = {"/nowhere/a", "/nowhere/b"}};
    ck_assert(!assets_find(&places, &report, found));
    ck_assert_str_eq(found, "untouched");
    ck_assert(report_is_missing(&report));
    ck_assert_int_eq(report.kept, 3);
    report_text(&report, 0, line, sizeof line);
    ck_assert_ptr_nonnull(strstr(line, "assets: no such folder; expected"));
    report_text(&report, 2, line, sizeof line);
    ck_assert_str_eq(line, "assets: not here: /nowhere/b");
}
END_TEST

START_TEST(the_environment_decides)
{
    char found[ASSETS_PATH];
    setenv("BACKSTEP_ASSETS", scratch_assets(), 1);
    ck_assert(assets_locate(&report, found));
    ck_assert_str_eq(found, scratch_assets());
    setenv("BACKSTEP_ASSETS", "/nowhere", 1);
    ck_assert(!assets_locate(&report, found));
    ck_assert_int_eq(report.kept, 2);
}
END_TEST

START_TEST(a_program_in_its_build_folder_finds_them)
{
    char found[ASSETS_PATH];
    unsetenv("BACKSTEP_ASSETS");
    ck_assert(assets_locate(&report, found));
}
END_TEST

Suite *assets_suite(void)
{
    const TTest *const tests[] = {
        what_the_person_chose_is_the_only_place,
        beside_the_program_comes_first,
        without_a_program_folder_the_built_in_places_remain,
        a_path_too_long_is_no_place,
        a_folder_without_fonts_is_passed_over,
        nowhere_found_tells_every_place,
        the_environment_decides,
        a_program_in_its_build_folder_finds_them,
        NULL};
    return suite_of("sdl/assets", tests);
}
