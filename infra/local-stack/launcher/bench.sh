# shellcheck shell=bash
# ./xuezhao bench: what a photo costs, beside what native tools spend on the same bytes in the same run.

NATIVE_TOOLS_ADVICE="sudo apt-get install -y libjpeg-turbo-progs (elsewhere: libjpeg-turbo's djpeg and cjpeg in the PATH)"

# What a photo needs of the platform; identity-service and order-service are spoken for by the bench itself.
BENCH_COMPONENTS='document-store broker object-store photo-service'

bench() {
  local subject="${1:-}" rounds=15 photos=400
  [ "$subject" = photo ] || fail "unknown subject: ${subject:-none}; there is: photo"
  shift
  while [ $# -gt 0 ]; do
    requires_value "$@"
    case "$1" in
      --rounds) rounds="$2" ;;
      --photos) photos="$2" ;;
      *) fail "unknown option of bench: $1" ;;
    esac
    shift 2
  done
  use_jdk
  need_native_tools
  need_portraits
  # shellcheck disable=SC2086
  build_if_needed keys $BENCH_COMPONENTS bench
  BENCH_DIR="$(mktemp -d "${TMPDIR:-/tmp}/xuezhao-bench.XXXXXX")"
  trap end_bench EXIT
  trap 'exit 130' INT TERM HUP
  platform_of_bench
  "$JAVA" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "@$(app_of bench)/start" \
    --portraits "$XUEZHAO_PORTRAITS" --work "$BENCH_DIR/work" --rounds "$rounds" --photos "$photos" \
    --service "$(url_of photo-service)" --identity-port "$(port_of identity-service)" \
    --kafka "127.0.0.1:$(port_of broker)" --keys "$KEYS_DIR" --processes "$PIDS_DIR" \
    --tenant "$(tenants | awk 'NR == 1')" &
  # In the background, because a signal to this shell would else wait for the end of the program.
  BENCH_PID=$!
  wait "$BENCH_PID"
}

# A platform of its own, with what a photo needs: one that runs is neither used nor disturbed.
platform_of_bench() {
  XUEZHAO_HOME="$BENCH_DIR/platform"
  XUEZHAO_PORT_OFFSET="$(free_offset)"
  XUEZHAO_DEMO=false
  set_paths
  mkdir -p "$HOME_DIR"
  make_keys
  export_environment
  # The service as it would run for long: with both compilers of the JVM.
  RUNS_HOT=photo-service
  say "Starting photo-service and its stores at ports $PORT_OFFSET higher than usual ..."
  # shellcheck disable=SC2086
  start_in_order $BENCH_COMPONENTS
}

# The first of some offsets with which nobody holds a port that is wanted.
free_offset() {
  local offset name column base taken
  for offset in 20000 21000 22000 23000 24000 25000; do
    taken=false
    for name in $BENCH_COMPONENTS identity-service; do
      for column in port also; do
        base="$(field "$name" "$column")"
        if [ "$base" != - ] && is_open $((base + offset)); then taken=true; fi
      done
    done
    if ! $taken; then
      echo "$offset"
      return
    fi
  done
  fail "no free ports for the bench"
}

# Nothing is left running or lying about, however it ended.
end_bench() {
  trap - EXIT
  # Whoever insists must not leave half of it running.
  trap '' INT TERM HUP
  [ -z "${BENCH_PID:-}" ] || kill "$BENCH_PID" 2> /dev/null || true
  if [ -d "$BENCH_DIR/platform/pids" ]; then
    # shellcheck disable=SC2086
    stop_components photo-service object-store broker document-store
  fi
  rm -rf "$BENCH_DIR"
}

has_native_tools() {
  command -v djpeg > /dev/null && command -v cjpeg > /dev/null
}

need_native_tools() {
  has_native_tools && return
  may_install || fail "the floor is measured with djpeg and cjpeg: $NATIVE_TOOLS_ADVICE"
  say "Installing djpeg and cjpeg ..."
  install_packages libjpeg-turbo-progs
  has_native_tools || fail "djpeg and cjpeg could not be installed; try it by hand: $NATIVE_TOOLS_ADVICE"
}
