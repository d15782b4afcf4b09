# shellcheck shell=bash
# ./xuezhao chaos: break the platform on purpose while people use it, then look for damage.

# How long people keep trying, and how long what is under way may take to settle.
PATIENCE=PT4M
SETTLE=PT4M

chaos() {
  local fault="${1:-}" here=false students=200 seed at_once=8
  seed="$(($(now_ms) % 100000))"
  [ "$fault" = kill ] || fail "unknown fault: ${fault:-none}; there is: kill"
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --here) here=true ;;
      --students | --seed | --at-once)
        requires_value "$@"
        case "$1" in
          --students) students="$2" ;;
          --seed) seed="$2" ;;
          *) at_once="$2" ;;
        esac
        shift
        ;;
      *) fail "unknown option of chaos: $1" ;;
    esac
    shift
  done
  use_jdk
  need_portraits
  build_if_needed acceptance chaos
  CHAOS_DIR="$(mktemp -d "${TMPDIR:-/tmp}/xuezhao-chaos.XXXXXX")"
  if $here; then
    require_running
    say "Breaking the platform that runs at $(url_of gateway), seed $seed."
    trap 'stop_people; keep_logs; rm -rf "$CHAOS_DIR"' EXIT
  else
    export XUEZHAO_PORT_OFFSET="${XUEZHAO_CHAOS_PORT_OFFSET:-2500}" XUEZHAO_HOME="$CHAOS_DIR/platform"
    set_paths
    say "Starting a platform of its own to break, at $(url_of gateway), seed $seed."
    trap 'stop_people; "$ROOT/xuezhao" down > /dev/null || true; keep_logs; rm -rf "$CHAOS_DIR"' EXIT
    "$ROOT/xuezhao" up > "$CHAOS_DIR/up.log" || fail "it did not start: $(tail -n 5 "$CHAOS_DIR/up.log")"
  fi
  export_environment
  kill_everything_once "$students" "$seed" "$at_once"
}

# People set out as long as something is still to be killed; then all of them must come to an end.
kill_everything_once() { # <students> <seed> <at once>
  local outcome=0
  touch "$CHAOS_DIR/going-on"
  virtual_people --tenant "$(tenants_named all)" --students "$1" --seed "$2" --at-once "$3" \
    --keep-trying "$PATIENCE" --while "$CHAOS_DIR/going-on" --history "$CHAOS_DIR/history.jsonl" \
    > "$CHAOS_DIR/demo.out" 2> "$CHAOS_DIR/demo.err" &
  PEOPLE=$!
  wait_for_payments 120
  kill_each "$2"
  rm -f "$CHAOS_DIR/going-on"
  say "Everything was killed once; waiting for the journeys under way ..."
  wait_for_people 600 || outcome=1
  cat "$CHAOS_DIR/demo.out"
  say
  say "What is stored, read without the services:"
  check_for_damage || outcome=1
  [ "$outcome" -eq 0 ] || fail "something was lost, done twice, or did not end; see above."
  say "Nothing was lost and nothing was done twice."
}

# A platform that nobody uses loses nothing when it is killed.
wait_for_payments() { # <seconds>
  local deadline=$(($(now_ms) + $1 * 1000))
  until grep -qs '"fact":"paid"' "$CHAOS_DIR/history.jsonl"; do
    if ! kill -0 "$PEOPLE" 2> /dev/null; then
      fail "the virtual people gave up: $(tail -n 5 "$CHAOS_DIR/demo.err")"
    fi
    [ "$(now_ms)" -lt "$deadline" ] || fail "nobody has paid within $1 s"
    sleep 0.5
  done
}

kill_each() { # <seed>
  local name pid begin family killed
  say "$(printf '%-22s %12s %12s' killed 'after s' 'back within s')"
  begin="$(now_ms)"
  for name in $(shuffled "$1"); do
    sleep "$(awk -v seed="$1" -v name="$name" 'BEGIN { srand(seed + length(name)); printf "%.1f", 1 + 2 * rand() }')"
    pid="$(pid_of "$name")"
    [ -n "$pid" ] || fail "$name was gone before it was killed; see $(log_of "$name")"
    family="$(family_with_beginnings "$pid")"
    kill -KILL "$pid"
    killed="$(now_ms)"
    wait_for_end 10 "$name" "${family%% *}"
    "$ROOT/xuezhao" up > "$CHAOS_DIR/up.log" 2>&1 || fail "$name did not come back: $(tail -n 5 "$CHAOS_DIR/up.log")"
    say "$(printf '%-22s %12s %12s' "$name" "$(awk -v ms=$((killed - begin)) 'BEGIN { printf "%.1f", ms / 1000 }')" "$(seconds_since "$killed")")"
    # shellcheck disable=SC2086
    end_of_all 20 $family || fail "children of the killed $name live on: $(alive_of $family)"
  done
}

# The first thread of a killed process is gone before the last one lets go of the port.
wait_for_end() { # <seconds> <name> <pid:beginning>
  local deadline=$(($(now_ms) + $1 * 1000))
  while [ -n "$(alive_of "$3")" ] || is_open "$(port_of "$2")"; do
    [ "$(now_ms)" -lt "$deadline" ] || fail "$2 does not die"
    sleep 0.1
  done
}

# The components in an order that follows from the seed.
shuffled() {
  component_names | awk -v seed="$1" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' | sort -n | cut -f 2
}

family_with_beginnings() {
  local member
  for member in "$1" $(family_of "$1" | grep -vx "$1"); do
    printf '%s:%s ' "$member" "$(beginning_of "$member" || true)"
  done
}

wait_for_people() { # <seconds>
  local deadline=$(($(now_ms) + $1 * 1000))
  while kill -0 "$PEOPLE" 2> /dev/null; do
    if [ "$(now_ms)" -ge "$deadline" ]; then
      stop_people
      say "Journeys did not end within $1 s."
      return 1
    fi
    sleep 1
  done
  local people="$PEOPLE"
  PEOPLE=''
  wait "$people"
}

stop_people() {
  [ -z "${PEOPLE:-}" ] || {
    kill -KILL "$PEOPLE" 2> /dev/null || true
    wait "$PEOPLE" 2> /dev/null || true
  }
}

check_for_damage() {
  "$JAVA" -Xmx256m -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR "@$(app_of chaos)/start" \
    --documents "$XUEZHAO_MONGO_URI" --objects "$XUEZHAO_S3_URL" --keys "$KEYS_DIR" --wechat "$XUEZHAO_WECHAT_URL" \
    --tenants "$(tenants_named all)" --history "$CHAOS_DIR/history.jsonl" --settle "$SETTLE"
}

# Kept until the next run: after a failure the logs are the only witness.
keep_logs() {
  rm -rf "$ROOT/.run/chaos-logs"
  mkdir -p "$ROOT/.run/chaos-logs"
  cp -R "$CHAOS_DIR"/*.* "$LOGS_DIR" "$ROOT/.run/chaos-logs" 2> /dev/null || true
  say "The logs and the history are in .run/chaos-logs"
}
