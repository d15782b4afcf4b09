#!/usr/bin/env bash
# What ./xuezhao clock promises, tried on a folder that is thrown away. Nothing is started.
# shellcheck disable=SC2317 # functions that take the place of others are called by those
set -uo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)"
for part in machine components processes clock; do
  # shellcheck source=/dev/null
  source "$ROOT/infra/local-stack/launcher/$part.sh"
done
XUEZHAO_HOME="$(mktemp -d)"
trap 'rm -rf "$XUEZHAO_HOME"' EXIT
unset XUEZHAO_DEMO
set_paths
failed=0

expect() { # <what> <expected> <actual>
  if [ "$2" = "$3" ]; then
    printf 'ok    %s\n' "$1"
  else
    failed=$((failed + 1))
    printf 'FAIL  %s\n      expected: %s\n      but was:  %s\n' "$1" "$2" "$3"
  fi
}

# In a subshell, because a refusal ends the script.
told() {
  ("$@") 2>&1
}

offset_after() {
  told clock "$@" > /dev/null
  clock_offset
}

begin_anew() {
  rm -rf "${XUEZHAO_HOME:?}"/*
}

# This script plays a component.
run_something() {
  mkdir -p "$PIDS_DIR"
  echo "$$ $(beginning_of $$) none" > "$(record_of gateway)"
}

expect "reads days, hours, minutes and seconds" 95400 "$(seconds_of P1DT2H30M0.5S)"
expect "reads what Java writes for a negative offset" -23400 "$(seconds_of PT-6H-30M)"
expect "reads a negated period" -3456000 "$(seconds_of -P40D)"
expect "knows the time of Shanghai" 1789954200 "$(epoch_of 2026-09-21T09:30)"
expect "counts days over a leap year" 366 "$(days_between 2028-01-01 2029-01-01)"
expect "has no 29 February in other years" 2027-02-28 "$(years_before 2028-02-29 1)"

begin_anew
expect "is real time at first" 0 "$(offset_after)"
expect "turns forward" 259200 "$(offset_after +P3D)"
expect "turns further" 262800 "$(offset_after +PT1H)"
expect "goes back while nothing runs" 0 "$(offset_after reset)"
expect "refuses what is no duration" "xuezhao: '+3d' is no duration; write +P3D, +PT36H or +P1DT2H30M" "$(told clock +3d)"

begin_anew
run_something
expect "turns forward while something runs" 86400 "$(offset_after +P1D)"
expect "never goes back while something runs" \
  "xuezhao: time never goes back on a running platform; ./xuezhao down first." "$(told clock 2001-01-01T00:00)"
expect "is not reset while something runs" \
  "xuezhao: the clock is reset only while nothing runs; ./xuezhao down first." "$(told clock reset)"

begin_anew
export XUEZHAO_DEMO=false
expect "is not turned where it is no demonstration" 0 "$(offset_after +P1D)"
unset XUEZHAO_DEMO

last_known_day() { echo 2026-12-31; }
today() { echo 2026-11-01; }
expect "starts in real time while the calendar goes on" "" "$(told choose_business_time)"
today() { echo 2026-11-02; }
expect "starts a year back when it does not" \
  "  The business calendar ends on 2026-12-31: business time starts on 2025-11-02, 1 year(s) back." \
  "$(told choose_business_time)"
expect "keeps the time of day" $((-365 * 86400)) "$(clock_offset)"

begin_anew
today() { echo 2028-02-29; }
expect "goes back as many years as it takes" \
  "  The business calendar ends on 2026-12-31: business time starts on 2026-02-28, 2 year(s) back." \
  "$(told choose_business_time)"

begin_anew
mkdir "$HOME_DIR/data"
told choose_business_time > /dev/null
expect "leaves a platform with data in its time" 0 "$(clock_offset)"

[ "$failed" -eq 0 ]
