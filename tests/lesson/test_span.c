/* The text inside blocks. */
#include "lesson/pages.h"
#include "lesson/suites.h"

START_TEST(styles_add_up)
{
    expect_blocks("a *b **c*** `d`\n",
                  "  9 paragraph\n    9 text 'a '\n    9 text emphasis 'b '\n"
                  "    9 text strong emphasis 'c'\n    9 text ' '\n"
                  "    9 text code 'd'\n");
}
END_TEST

START_TEST(breaks_are_soft_or_hard)
{
    expect_blocks("a\nb  \nc\\\nd\n",
                  "  9 paragraph\n    9 text 'a'\n    9 soft\n"
                  "    10 text 'b'\n    10 hard\n    11 text 'c'\n"
                  "    11 hard\n    12 text 'd'\n");
}
END_TEST

START_TEST(escapes_and_entities_are_characters)
{
    expect_blocks("\\*a\\$ &lt;&#x2212;\n",
                  "  9 paragraph\n    9 text '*a$ <−'\n");
    expect_page_errors("a\n&foo;\n", "f:10: unknown entity '&foo;'; expected "
                                     "the character itself\n");
}
END_TEST

START_TEST(formulas_become_trees)
{
    expect_blocks("so $w_{AC} \\cdot x_1$.\n",
                  "  9 paragraph\n    9 text 'so '\n"
                  "    9 formula (row (script w (row AC) -) ~· "
                  "(script x #1 -))\n    9 text '.'\n");
    expect_page_errors("a\nb $\\foo$\n",
                       "f:10: unknown command '\\foo' in a formula; expected "
                       "\\frac \\cdot \\times \\partial \\sum \\leftarrow "
                       "\\approx or a Greek letter\n");
}
END_TEST

START_TEST(a_dollar_alone_is_told)
{
    expect_page_errors("a\nit costs $5\n",
                       "f:10: '$' without its partner; expected $…$ on one "
                       "line, within *…* rather than _…_, or '\\$'\n");
}
END_TEST

START_TEST(two_dollars_in_prose_are_told)
{
    expect_page_errors("a\n$3 and $4\n",
                       "f:10: a blank beside a formula's '$'; expected $…$ "
                       "without, or '\\$' for a dollar\n");
    expect_page_errors("_a $w_{B}$ c_\n",
                       "f:9: '$' without its partner; expected $…$ on one "
                       "line, within *…* rather than _…_, or '\\$'\n"
                       "f:9: '$' without its partner; expected $…$ on one "
                       "line, within *…* rather than _…_, or '\\$'\n");
}
END_TEST

START_TEST(values_are_read_and_their_faults_told)
{
    expect_blocks("`=error .2` and `= x`\n",
                  "  9 paragraph\n    9 value code error step -1 decimals 2\n"
                  "    9 text ' and '\n    9 text code '= x'\n");
    expect_page_errors("a\n`=eror .2`\n",
                       "f:10: unknown cell 'eror'; did you mean 'error'?\n");
}
END_TEST

START_TEST(links_keep_their_target)
{
    expect_blocks("[a *b*](02-x.md) <https://c.org>\n",
                  "  9 paragraph\n    9 text link 'a ' -> 02-x.md\n"
                  "    9 text emphasis link 'b' -> 02-x.md\n    9 text ' '\n"
                  "    9 text link 'https://c.org' -> https://c.org\n");
    expect_page_errors("a\n\nb\n[c](../d.md)\n",
                       "f:12: link to '../d.md'; expected a path inside the "
                       "folder of the lesson\n");
    expect_page_errors("a\n\n[c](d.txt)\n",
                       "f:11: link to 'd.txt'; expected an address with "
                       "http(s)://, or another lesson's .md\n");
}
END_TEST

START_TEST(images_are_told)
{
    expect_page_errors("a\n\n![b](c.png)\n",
                       "f:11: image 'c.png' is not available; expected text\n");
}
END_TEST

START_TEST(raw_html_is_told_and_comments_are_not)
{
    expect_page_errors("a <b>c\n\n<div>\n",
                       "f:9: raw HTML '<b>'; expected Markdown\n"
                       "f:11: raw HTML '<div>'; expected Markdown\n");
    expect_blocks("a <!-- b --> c\n", "  9 paragraph\n    9 text 'a  c'\n");
}
END_TEST

START_TEST(directives_inside_text_are_told)
{
    const char *error = "f:9: directives or a note inside text; expected the "
                        "comment on lines of its own, not indented\n";
    expect_page_errors("a <!-- at: end -->\n", error);
    expect_page_errors("- <!-- Note: x -->\n", error);
    expect_page_errors("a <!-- open\n",
                       "f:9: a comment is not closed; expected '-->'\n");
}
END_TEST

Suite *span_suite(void)
{
    const TTest *const tests[] = {styles_add_up,
                                  breaks_are_soft_or_hard,
                                  escapes_and_entities_are_characters,
                                  formulas_become_trees,
                                  a_dollar_alone_is_told,
                                  two_dollars_in_prose_are_told,
                                  values_are_read_and_their_faults_told,
                                  links_keep_their_target,
                                  images_are_told,
                                  raw_html_is_told_and_comments_are_not,
                                  directives_inside_text_are_told,
                                  NULL};
    return suite_of("span", tests);
}
