# shellcheck shell=bash
# The time of the business. All processes add to real time what one file says (an ISO-8601 duration),
# so that three days pass in one moment. On a running platform it is only ever turned forward.

# Within so many days of the calendar's end the next batches could no longer be planned.
DAYS_TO_PLAN_AHEAD=60

is_demo() {
  [ "${XUEZHAO_DEMO:-true}" = true ]
}

# ./xuezhao clock [+<duration> | <day>T<time> | reset]
clock() {
  is_demo || fail "business time is real time: it is turned for demonstrations only (XUEZHAO_DEMO)."
  local step offset
  offset="$(clock_offset)"
  case "${1:-}" in
    '') ;;
    reset)
      ! anything_runs || fail "the clock is reset only while nothing runs; ./xuezhao down first."
      turn_clock_to 0
      ;;
    +*)
      step="$(seconds_of "${1#+}")" || fail "'$1' is no duration; write +P3D, +PT36H or +P1DT2H30M"
      turn_clock_to $((offset + step))
      ;;
    *)
      step="$(epoch_of "$1")" || fail "'$1' is no time; write 2026-09-21T09:30 (Shanghai), or +P3D to turn by"
      turn_clock_to $((step - $(date +%s)))
      ;;
  esac
  print_business_time
}

turn_clock_to() { # <seconds from real time>
  local now
  now="$(clock_offset)"
  if [ "$1" -lt "$now" ]; then
    ! anything_runs || fail "time never goes back on a running platform; ./xuezhao down first."
    [ ! -d "$HOME_DIR/data" ] ||
      say "What was stored at a later time stays in $HOME_DIR/data; delete it to begin anew."
  fi
  mkdir -p "$HOME_DIR"
  # A running process ignores a file that is gone.
  if [ "$1" -eq 0 ] && ! anything_runs; then
    rm -f "$CLOCK_FILE"
  else
    printf 'PT%dS\n' "$1" > "$CLOCK_FILE.next"
    mv "$CLOCK_FILE.next" "$CLOCK_FILE"
  fi
}

print_business_time() {
  local offset
  offset="$(clock_offset)"
  say "Business time    $(shanghai $(($(date +%s) + offset))) (Shanghai)$(how_far_turned)"
}

how_far_turned() {
  [ ! -f "$CLOCK_FILE" ] || printf ', turned by %s' "$(< "$CLOCK_FILE")"
}

# Before a first start near the end of the known calendar: nobody would be promised anything.
choose_business_time() {
  local last today target years=0
  is_demo && [ ! -f "$CLOCK_FILE" ] && ! anything_runs || return 0
  last="$(last_known_day)"
  [ "$(days_between "$(today)" "$last")" -lt "$DAYS_TO_PLAN_AHEAD" ] || return 0
  if [ -d "$HOME_DIR/data" ]; then
    say "  The business calendar ends on $last, and what is stored keeps the platform in real time."
    say "  Add the next year (docs/running.md), or delete $HOME_DIR/data and the platform starts in a known year."
    return 0
  fi
  today="$(today)"
  target="$today"
  while [ "$(days_between "$target" "$last")" -lt "$DAYS_TO_PLAN_AHEAD" ]; do
    years=$((years + 1))
    target="$(years_before "$today" "$years")"
  done
  turn_clock_to $(($(days_between "$today" "$target") * 86400))
  say "  The business calendar ends on $last: business time starts on $target, $years year(s) back."
}

anything_runs() {
  local name
  while IFS= read -r name; do
    [ -z "$(pid_of "$name")" ] || return 0
  done < <(component_names)
  return 1
}

# Seconds by which business time differs from real time.
clock_offset() {
  [ -f "$CLOCK_FILE" ] || {
    echo 0
    return
  }
  seconds_of "$(< "$CLOCK_FILE")" || fail "$CLOCK_FILE holds no ISO-8601 duration"
}

# seconds_of <ISO-8601 duration, as Java reads and writes it>
seconds_of() {
  local n='([-+]?[0-9]+)' pattern
  pattern="^([-+]?)P(${n}D)?(T(${n}H)?(${n}M)?(${n}([.][0-9]+)?S)?)?\$"
  [[ "$1" =~ [0-9][DHMS]$ ]] && [[ "$1" =~ $pattern ]] || return 1
  awk -v sign="${BASH_REMATCH[1]}1" -v days="${BASH_REMATCH[3]:-0}" -v hours="${BASH_REMATCH[6]:-0}" \
    -v minutes="${BASH_REMATCH[8]:-0}" -v seconds="${BASH_REMATCH[10]:-0}" \
    'BEGIN { printf "%.0f\n", sign * (((days * 24 + hours) * 60 + minutes) * 60 + seconds) }'
}

# Every year has a file of its own, and they follow each other.
last_known_day() {
  local file last=''
  for file in "$ROOT"/infra/business-calendar/src/main/resources/cn/xuezhao/calendar/china-*.txt; do
    last="$file"
  done
  last="${last##*china-}"
  echo "${last%.txt}-12-31"
}

today() {
  shanghai "$(date +%s)" | cut -d ' ' -f 1
}

years_before() { # <day> <years>
  local year="${1%%-*}" rest="${1#*-}"
  [ "$rest" != 02-29 ] || rest=02-28
  echo "$((year - $2))-$rest"
}

days_between() { # <day> <day>
  echo $((($(epoch_of "$2T00:00") - $(epoch_of "$1T00:00")) / 86400))
}

# China has one time zone and no summer time; written so, it needs no time zone data.
# GNU and BSD date ask for it in different words.
shanghai() { # <seconds since 1970>
  TZ=CST-8 date -d "@$1" '+%Y-%m-%d %H:%M:%S' 2> /dev/null || TZ=CST-8 date -r "$1" '+%Y-%m-%d %H:%M:%S'
}

epoch_of() { # <day>T<hours>:<minutes>
  [[ "$1" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$ ]] || return 1
  TZ=CST-8 date -d "${1/T/ }" +%s 2> /dev/null || TZ=CST-8 date -j -f '%Y-%m-%dT%H:%M:%S' "$1:00" +%s 2> /dev/null
}
