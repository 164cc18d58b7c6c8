#!/usr/bin/env bash
# mirror.sh sees a file without a test and a test that nobody runs.
. "$(dirname "$0")/rule_test.bash"

sound() {
    rm -rf "${project:?}"/*
    put src/main.c 'int main(void)'
    put src/base/text.c '' && put src/engine/fast/pass.c ''
    put tests/base/test_text.c 'Suite *text_suite(void)'
    put tests/base/main.c 'text_suite,'
    put tests/base/meson.build "files('main.c', 'test_text.c')"
    put tests/engine/fast/test_pass.c 'Suite *pass_suite(void)'
    put tests/engine/main.c 'pass_suite,'
    put tests/engine/meson.build "files('main.c', 'fast/test_pass.c')"
    put tests/fuzz/fuzz_yaml.c '' && put tests/fuzz/yaml/seed 'x'
    put tests/fuzz/meson.build "'yaml'"
}

sound
green mirror "a sound project"

sound && put src/base/rng.c ''
red mirror "a file without a test" 'no tests/base/test_rng.c'

sound && put src/engine/fast/new.c ''
red mirror "a deeper file" 'no tests/engine/fast/test_new.c'

sound && put tests/base/meson.build "files('main.c')"
red mirror "a test that is not built" 'is not named in'

sound && put tests/base/main.c 'other_suite,'
red mirror "a suite that is not run" 'does not run text_suite'

sound && put tests/base/main.c 'Suite *text_suite(void);'
red mirror "a suite that is only declared" 'does not run text_suite'

sound && put tests/base/test_text.c 'static void test(void)'
red mirror "a test file without a suite" 'has no suite'

sound && rm "$project/tests/fuzz/yaml/seed"
red mirror "a fuzz target without seeds" 'has no seeds'

sound && put tests/fuzz/meson.build ''
red mirror "a fuzz target that is not built" 'is not named in'
