#!/usr/bin/env bash
# Builds Portolan and its tests, installing what is missing, and runs the tests.
set -euo pipefail
# shellcheck source=app/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/../app/prepare.sh"

usage() {
    cat <<'TEXT'
usage: tests/run.sh [--all] [-- CTEST_OPTION...]

Builds everything in build/release and runs the tests. On Debian and Ubuntu the packages that are
missing are installed first, by root or through sudo; their names are printed.

  --all    also the slow tests (those with the label "slow"), all tests under the address and
           undefined behaviour sanitizers, those of the network under that of threads, the clazy build, and the benchmarks, which print figures
  -- ...   goes to ctest, for example: tests/run.sh -- -R derivation
TEXT
}

run_ctest() {
    local preset=$1
    shift
    (cd "$source_dir" && ctest --preset "$preset" "$@")
}

run_benchmarks() {
    local source
    for source in "$source_dir"/tests/benchmarks/tst_*.cpp; do
        QT_QPA_PLATFORM=offscreen "$source_dir/build/release/tests/$(basename "$source" .cpp)" ||
            return 1
    done
}

all=no
while [ $# -gt 0 ]; do
    case $1 in
    --all) all=yes ;;
    --help | -h) usage && exit 0 ;;
    --) shift && break ;;
    *) say "tests/run.sh: unknown argument $1" && usage >&2 && exit 2 ;;
    esac
    shift
done

lists=("$source_dir/app/packages.txt" "$source_dir/tests/packages.txt")
[ "$all" = no ] || lists+=("$source_dir"/tests/packages-{sanitizers,all}.txt)
stage "packages" install_packages "${lists[@]}"
stage "node packages" install_node_modules
stage "build" build release all
if [ "$all" = yes ]; then
    stage "build with sanitizers" build asan all
    stage "build with thread sanitizer" build tsan tst_prober
    stage "build with clazy" build clazy all
    stage "benchmarks" run_benchmarks
    stage "tests with sanitizers" run_ctest asan "$@"
    stage "tests of the network with thread sanitizer" run_ctest tsan -R '^model/tst_prober$'
    stage "tests" run_ctest release-all "$@"
else
    stage "tests" run_ctest release "$@"
fi
