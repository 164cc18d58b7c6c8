/* docs/house.md: its table of who may include whom is that of the rule. */
#include "page.h"
#include "suites.h"

#include <string.h>

/* "engine:   base" as "| `engine` | `base` |". */
static void row_of(char *rule, char *ret_row, size_t size)
{
    size_t used = 0;
    char *rest = strchr(rule, ':');
    ck_assert_msg(rest, "no rule: %s", rule);
    *rest++ = '\0';
    used += (size_t)snprintf(ret_row, size, "| `%s` | ", rule);
    rest += strspn(rest, " ");
    if (*rest == '\0')
        used += (size_t)snprintf(ret_row + used, size - used, "%s ", "nothing");
    while (*rest) {
        int length = (int)strcspn(rest, " ");
        used += (size_t)snprintf(ret_row + used, size - used, "`%.*s` ", length,
                                 rest);
        rest += length;
        rest += strspn(rest, " ");
    }
    snprintf(ret_row + used, size - used, "|");
}

static bool has_line(const Page *page, const char *line)
{
    for (int i = 0; i < page->count; i++)
        if (strcmp(page->lines[i], line) == 0)
            return true;
    return false;
}

START_TEST(the_include_table_of_the_page_is_the_rule)
{
    static Page page, rules;
    int i = 0, rows = 0;
    char row[512];
    page_open("docs/house.md", &page);
    page_open("tests/style/includes.sh", &rules);
    while (i < rules.count && !strstr(rules.lines[i], "table='"))
        i++;
    for (i++; i < rules.count && rules.lines[i][0] != '\''; i++, rows++) {
        row_of(rules.lines[i], row, sizeof row);
        ck_assert_msg(has_line(&page, row), "docs/house.md lacks\n%s", row);
    }
    Words told = page_column(&page, "## Who may include whom", 0);
    ck_assert_int_eq(told.count, rows);
    ck_assert_int_ge(rows, 10);
    page_close(&rules);
    page_close(&page);
}
END_TEST

Suite *house_suite(void)
{
    const TTest *const tests[] = {
        the_include_table_of_the_page_is_the_rule,
        NULL,
    };
    return suite_of("plan of the house", tests);
}
