#!/usr/bin/env python3
"""Plants the mistakes of mutants.txt into a copy of the sources, one at a time,
and runs the engine's suites: every mistake must be noticed.

usage: run.py [NAME PART]     only mutants whose name has it
Exit code 1 when one survives, or cannot be planted."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 300  # seconds of the suites; a mutant may hang


def mutants():
    text = (ROOT / "tests/mutation/mutants.txt").read_text()
    for block in text.split("\n\n"):
        lines = [l for l in block.splitlines() if l and l[0] != "#"]
        if not lines:
            continue
        name, file, old, new = lines
        assert old.startswith("- ") and new.startswith("+ "), name
        yield name, file, old[2:], new[2:]


def build(copy):
    command = ["ninja", "-C", str(copy / "build"), "tests/engine/test_engine"]
    return subprocess.run(command, capture_output=True, text=True)


def is_noticed(copy):
    """The suites stop at nothing, so the code tells."""
    test = copy / "build/tests/engine/test_engine"
    environment = {"BACKSTEP_SOURCE_ROOT": str(ROOT), "PATH": "/usr/bin:/bin",
                   "CK_DEFAULT_TIMEOUT": "60"}
    try:
        return subprocess.run([str(test)], capture_output=True, timeout=LONGEST,
                              env=environment).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def plant(copy, file, old, new):
    path = copy / "src" / file
    text = path.read_text()
    if text.count(old) != 1:
        return None
    path.write_text(text.replace(old, new))
    return text


def verdict_on(copy, file, old, new):
    before = plant(copy, file, old, new)
    if before is None:
        return "is not to be planted: its text is not there once"
    try:
        built = build(copy)
        if built.returncode != 0:
            return "does not compile:\n" + built.stdout[-600:]
        return None if is_noticed(copy) else "SURVIVES"
    finally:
        (copy / "src" / file).write_text(before)


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    failed = count = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = pathlib.Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("build*", ".git"))
        subprocess.run(["meson", "setup", str(copy / "build"), str(copy),
                        "-Dwerror=false", "-Doptimization=1"],
                       check=True, stdout=subprocess.DEVNULL)
        assert build(copy).returncode == 0
        if is_noticed(copy):
            sys.exit("the suites are red without any mutant")
        for name, file, old, new in mutants():
            if part not in name:
                continue
            count += 1
            trouble = verdict_on(copy, file, old, new)
            failed += trouble is not None
            print(f"{name}: {trouble or 'noticed'}", flush=True)
    print(f"{count - failed} of {count} mutants are noticed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
