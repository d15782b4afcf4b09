# shellcheck shell=bash
# ./xuezhao up: everything that is missing, in an order given by need.

up() {
  local timings=false name begin wanted=''
  while [ $# -gt 0 ]; do
    case "$1" in
      --timings) timings=true ;;
      -*) fail "unknown option of up: $1" ;;
      *)
        is_component "$1" || fail "there is no component $1; there are: $(component_names | tr '\n' ' ')"
        wanted="$wanted $1"
        ;;
    esac
    shift
  done
  # shellcheck disable=SC2086
  wanted="$(with_needs ${wanted:-$(component_names)})"

  begin="$(now_ms)"
  TIMINGS=()
  use_jdk
  take_turn
  local missing=()
  for name in $wanted; do
    [ -n "$(pid_of "$name")" ] || missing+=("$name")
  done
  [ "${#missing[@]}" -eq 0 ] || refuse_taken_ports "${missing[@]}"
  # shellcheck disable=SC2086
  measure mini-program prepare_clients $wanted
  if [ "${#missing[@]}" -gt 0 ]; then
    # shellcheck disable=SC2086
    measure build prepare_programs $wanted
    measure keys make_keys
    choose_business_time
    export_environment
    measure start start_in_order "${missing[@]}"
  fi
  # shellcheck disable=SC2086
  warn_about_older_builds $wanted
  # shellcheck disable=SC2086
  tell_of_slow_photos $wanted
  say "Everything answers after $(seconds_since "$begin") s."
  ! $timings || print_timings
  print_status
  print_sign_ins
}

# The given components and what they need, in the order of starting.
with_needs() {
  local name wanted=" $* "
  for name in "$@"; do
    name="$(field "$name" needs)"
    [ "$name" = - ] || wanted="$wanted${name//,/ } "
  done
  for name in $(component_names); do
    case "$wanted" in *" $name "*) echo "$name" ;; esac
  done
}

# Two starts of one platform at the same time would start everything twice.
take_turn() {
  local lock="$HOME_DIR/lock" pid beginning
  mkdir -p "$HOME_DIR"
  if ! (set -o noclobber && echo "$$ $(beginning_of $$)" > "$lock") 2> /dev/null; then
    read -r pid beginning < "$lock" || true
    if is_alive "${pid:-0}" "${beginning:-none}"; then
      fail "process $pid is starting or stopping this platform; try again when it has finished."
    fi
    echo "$$ $(beginning_of $$)" > "$lock"
  fi
  # shellcheck disable=SC2064
  trap "rm -f '$lock'" EXIT
}

measure() { # <label> <command...>
  local label="$1" begin
  begin="$(now_ms)"
  shift
  "$@"
  TIMINGS+=("$label $(seconds_since "$begin")")
}

refuse_taken_ports() {
  local name column port taken=''
  for name in "$@"; do
    for column in port also; do
      port="$(port_of "$name" "$column")"
      if [ -n "$port" ] && is_open "$port"; then
        taken="$taken
  port $port, wanted by $name, is held by $(holder_of "$port")"
      fi
    done
  done
  [ -z "$taken" ] || fail "nothing was started, because of taken ports:$taken
  End what holds them, or move the platform with XUEZHAO_PORT_OFFSET=1000 ./xuezhao up"
}

prepare_programs() {
  # shellcheck disable=SC2086
  build_if_needed $TOOLS "$@"
  case " $* " in *' keycloak '*) prepare_keycloak ;; esac
}

# Also beside a gateway that already runs: it finds a new build by itself. The services need no page to run.
prepare_clients() {
  case " $* " in
    *' gateway '*) (build_mini_program) || say "The platform goes on without a new mini-program; a build of before stays." ;;
  esac
}

make_keys() {
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
    "@$(app_of keys)/start" "$KEYS_DIR" "$TENANTS_DIR" || fail "the keys could not be made"
}

# Starts each component once everything it needs answers and a place is free for it.
start_in_order() {
  local waiting=("$@") starting=() still name begin deadline
  begin="$(now_ms)"
  deadline=$((begin + 300000))
  while [ $((${#waiting[@]} + ${#starting[@]})) -gt 0 ]; do
    [ "$(now_ms)" -lt "$deadline" ] || fail "not ready after 5 minutes: ${starting[*]}; see $LOGS_DIR"

    still=()
    for name in ${starting[@]+"${starting[@]}"}; do
      if is_ready "$name"; then
        say "  $(printf '%6s s' "$(seconds_since "$begin")")  $name"
        TIMINGS+=("$name $(seconds_since "$begin")")
      else
        [ -n "$(pid_of "$name")" ] || tell_end_of "$name"
        still+=("$name")
      fi
    done
    starting=(${still[@]+"${still[@]}"})

    still=()
    for name in ${waiting[@]+"${waiting[@]}"}; do
      if may_start "$name" ${starting[@]+"${starting[@]}"}; then
        start_component "$name"
        starting+=("$name")
      else
        still+=("$name")
      fi
    done
    waiting=(${still[@]+"${still[@]}"})
    sleep 0.1
  done
}

may_start() { # <name> <those that are starting>
  local name="$1" needed other services=0
  shift
  needed="$(field "$name" needs)"
  for other in ${needed//,/ }; do
    [ "$other" = - ] || is_ready "$other" || return 1
  done
  if is_service "$name"; then
    for other in "$@"; do
      ! is_service "$other" || services=$((services + 1))
    done
    [ "$services" -lt "$SERVICES_AT_ONCE" ] || return 1
  fi
}

tell_end_of() {
  tail -n 15 "$(log_of "$1")" | cut -c 1-600 >&2
  # A log line of a service is long; what it stumbled over stands at its end.
  { grep -o 'Caused by: [^\\]*' "$(log_of "$1")" || true; } | tail -n 1 >&2
  fail "$1 ended while it was starting; the lines above are the end of $(log_of "$1")
  What already runs stays; ./xuezhao down ends it."
}

warn_about_older_builds() {
  local name
  for name in "$@"; do
    if runs_older_build "$name"; then
      say "  $name still runs an older build; ./xuezhao down and up again renews it."
    fi
  done
}

# The same bytes come out, so this is worth a line and no more.
tell_of_slow_photos() {
  case " $* " in
    *' photo-service '*) has_turbo_jpeg || say "  $TURBO_JPEG_ADVICE" ;;
  esac
}

print_timings() {
  local line
  say
  say "Seconds for each part, and for each process until it was ready:"
  for line in ${TIMINGS[@]+"${TIMINGS[@]}"}; do
    # shellcheck disable=SC2086
    printf '  %-22s %8s\n' $line
  done
}
