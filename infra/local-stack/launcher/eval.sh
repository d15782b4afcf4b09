# shellcheck shell=bash
# ./xuezhao eval photo: how often the screening is right, on a set of labelled pictures.

PHOTO_LAB="infra/photo-lab"

eval_photo() {
  local subject="${1:-}" options=() own=true
  [ "$subject" = photo ] || fail "unknown subject: ${subject:-none}; there is: photo"
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --refit | --duplicates) options+=("$1") ;;
      --set | --make | --from | --also | --decisions | --report | --seed | --good | --kinds | --background)
        [ -n "${2:-}" ] || fail "$1 needs a value; ./xuezhao help says which."
        case "$1" in --set | --from | --decisions) own=false ;; esac
        options+=("$1" "$2")
        shift
        ;;
      *) fail "unknown option of eval photo: $1" ;;
    esac
    shift
  done
  use_jdk
  build_if_needed photo-lab
  if $own; then
    install_libraries "$PHOTO_LAB"
    need_portraits
    options+=(--portraits "$ROOT/$PHOTO_LAB/portraits.csv")
  fi
  "$JAVA" -Xmx768m -XX:+UseSerialGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    "@$(app_of photo-lab)/start" --work "$ROOT/.run/eval" ${options[@]+"${options[@]}"}
}
