# shellcheck shell=bash
# ./xuezhao bench: what a photo costs, beside what native tools spend on the same bytes in the same run.

NATIVE_TOOLS_ADVICE="sudo apt-get install -y libjpeg-turbo-progs (elsewhere: libjpeg-turbo's djpeg and cjpeg in the PATH)"

bench() {
  local subject="${1:-}" rounds=15 photos=500
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
  build_if_needed bench
  BENCH_DIR="$(mktemp -d "${TMPDIR:-/tmp}/xuezhao-bench.XXXXXX")"
  trap 'rm -rf "$BENCH_DIR"' EXIT
  "$JAVA" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "@$(app_of bench)/start" \
    --portraits "$XUEZHAO_PORTRAITS" --work "$BENCH_DIR" --rounds "$rounds" --photos "$photos"
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
