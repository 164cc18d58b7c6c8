"""Counts single tests, not suites: reads meson's testlog.json and prints
`PASSED FAILED`, with what failed on standard error. A suite whose last words
are not Check's summary did not run to its end and counts as one failure."""
import json
import re
import sys

SUMMARY = re.compile(r"^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)$", re.M)


def counts(test):
    """The (passed, failed) of one suite."""
    found = SUMMARY.findall(test.get("stdout", ""))
    checks = sum(int(row[0]) for row in found)
    failed = sum(int(row[1]) + int(row[2]) for row in found)
    if not checks or (test["returncode"] != 0 and failed == 0):
        return checks, failed + 1  # crashed, leaked at its end, or ran nothing
    return checks - failed, failed


def main():
    with open(sys.argv[1], encoding="utf-8") as log:
        tests = [json.loads(line) for line in log]
    passed, failed = 0, 0 if tests else 1
    for test in tests:
        good, bad = counts(test)
        passed, failed = passed + good, failed + bad
        if bad:
            print(f"FAILED suite {test['name']} ({test['result']})",
                  test.get("stdout", ""), test.get("stderr", ""),
                  sep="\n", file=sys.stderr)
    print(passed, failed)


main()
