# shellcheck shell=bash
# One component as a process: its record, starting, readiness and stopping.

# A record is "<pid> <beginning> <folder of the program>".
record_of() {
  echo "$PIDS_DIR/$1.pid"
}

# The pid of a component that runs, or nothing.
pid_of() {
  local pid beginning app
  [ -f "$(record_of "$1")" ] || return 0
  read -r pid beginning app < "$(record_of "$1")"
  if is_alive "$pid" "$beginning"; then
    echo "$pid"
  fi
}

runs_older_build() {
  local pid beginning app
  read -r pid beginning app < "$(record_of "$1")"
  [ "$app" != "$(app_of "$1")" ]
}

is_ready() {
  local port path also
  port="$(port_of "$1")"
  also="$(port_of "$1" also)"
  path="$(field "$1" ready)"
  case "$path" in
    tcp) is_open "$port" ;;
    /) answers "$port" / '[1-5][0-9][0-9]' ;;
    *) answers "${also:-$port}" "$path" 200 ;;
  esac
}

java_options() {
  # C1 alone and the serial collector: a development platform starts often and never runs hot.
  local compilers="-XX:TieredStopAtLevel=1"
  [ "$1" != "${RUNS_HOT:-}" ] || compilers=""
  echo "-Xmx$(field "$1" heap)m -Xss512k -XX:+UseSerialGC $compilers" \
    "-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED" \
    "--sun-misc-unsafe-memory-access=allow -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
}

# In a subshell: what is exported for one process is nobody else's business.
start_component() (
  mkdir -p "$(data_dir "$1")" "$LOGS_DIR" "$PIDS_DIR"
  [ ! -f "$(log_of "$1")" ] || mv "$(log_of "$1")" "$(log_of "$1").before"
  XUEZHAO_DATA="$(data_dir "$1")"
  SERVER_PORT="$(port_of "$1")"
  export XUEZHAO_DATA SERVER_PORT
  if [ "$1" = keycloak ]; then
    start_keycloak
  else
    # shellcheck disable=SC2046
    detach "$1" "$JAVA" $(java_options "$1") "@$(app_of "$1")/start"
  fi
)

# Runs a command that outlives this script, in a process group of its own, and records it.
detach() {
  local name="$1" pid
  shift
  set -m
  nohup "$@" < /dev/null >> "$(log_of "$name")" 2>&1 &
  pid=$!
  set +m
  printf '%s %s %s\n' "$pid" "$(beginning_of "$pid")" "$(app_of "$name")" > "$(record_of "$name")"
}

# stop_components <name>...: asks all of them to end, waits, and only then insists.
stop_components() {
  local name pid own=() line
  for name in "$@"; do
    pid="$(pid_of "$name")"
    [ -n "$pid" ] || continue
    for line in $(family_of "$pid"); do
      own+=("$line:$(beginning_of "$line" || true)")
    done
    kill -TERM "$pid" 2> /dev/null || true
  done
  [ "${#own[@]}" -eq 0 ] || end_of_all 30 "${own[@]}" || {
    signal_all KILL "${own[@]}"
    end_of_all 10 "${own[@]}" || fail "these processes do not end: $(alive_of "${own[@]}")"
  }
  for name in "$@"; do
    rm -f "$(record_of "$name")"
  done
}

alive_of() {
  local each
  for each in "$@"; do
    if is_alive "${each%%:*}" "${each#*:}"; then
      printf '%s ' "${each%%:*}"
    fi
  done
}

signal_all() {
  local signal="$1" pid
  shift
  for pid in $(alive_of "$@"); do
    kill "-$signal" "$pid" 2> /dev/null || true
  done
}

end_of_all() { # <seconds> <pid:beginning>...
  local deadline=$(($(now_ms) + $1 * 1000))
  shift
  while [ -n "$(alive_of "$@")" ]; do
    [ "$(now_ms)" -lt "$deadline" ] || return 1
    sleep 0.1
  done
}
