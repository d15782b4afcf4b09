# shellcheck shell=bash
# The machine: the JDK, time, processes, ports and memory. Linux first, macOS where it differs.

say() {
  printf '%s\n' "$*"
}

fail() {
  printf 'xuezhao: %s\n' "$*" >&2
  exit 1
}

now_ms() {
  if [ -n "${EPOCHREALTIME:-}" ]; then
    local micros="${EPOCHREALTIME/[.,]/}"
    echo "${micros%???}"
  else
    echo "$(date +%s)000" # bash before 5 counts whole seconds
  fi
}

seconds_since() {
  awk -v ms=$(($(now_ms) - $1)) 'BEGIN { printf "%.1f", ms / 1000 }'
}

# --- Java ---------------------------------------------------------------------------------------

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  printf '%s\n' /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
  local java
  if java="$(command -v java)"; then
    while [ -L "$java" ]; do
      java="$(cd "$(dirname "$java")" && cd "$(dirname "$(readlink "$java")")" && pwd -P)/$(basename "$(readlink "$java")")"
    done
    dirname "$(dirname "$java")"
  fi
}

find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done < <(jdk_candidates)
  return 1
}

use_jdk() {
  JAVA_HOME="$(find_jdk)" || fail "no JDK 25 found.
  Install one (for example Eclipse Temurin 25 from https://adoptium.net, or 'sdk install java 25-tem')
  or set JAVA_HOME to it, then run this command again."
  export JAVA_HOME
  JAVA="$JAVA_HOME/bin/java"
}

# --- Libraries of the system --------------------------------------------------------------------

TURBO_JPEG_ADVICE="no libjpeg-turbo: photos cost an eighth more processor time ('apt install libturbojpeg0')"

has_turbo_jpeg() {
  case "$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2> /dev/null)" in
    *libturbojpeg.so.0*) true ;;
    *) false ;;
  esac
}

need_maven() {
  command -v mvn > /dev/null || fail "Maven is missing.
  Install Maven 3.8 or newer ('apt install maven', 'brew install maven' or 'sdk install maven')."
}

# --- Processes ----------------------------------------------------------------------------------

# When a process began, in the machine's own terms. Together with the pid it names one process for
# ever: a recycled pid has another beginning.
beginning_of() {
  if [ -d /proc/self ]; then
    local stat
    { stat="$(< "/proc/$1/stat")"; } 2> /dev/null || return 1
    stat="${stat##*) }" # the command in parentheses may hold blanks
    # shellcheck disable=SC2086
    set -- $stat
    [ "$1" != Z ] || return 1
    echo "${20}"
  else
    ps -o lstart= -p "$1" | tr -s ' ' '_'
  fi
}

is_alive() { # <pid> <beginning>
  [ "$(beginning_of "$1" || true)" = "$2" ]
}

# The process itself and everything it started.
family_of() {
  ps -e -o pid= -o ppid= | awk -v root="$1" '
    { parent[$1] = $2 }
    END {
      for (pid in parent) {
        for (p = pid; p != "" && p != 0; p = parent[p]) if (p == root) { print pid; break }
      }
    }'
}

# Proportional set size of a process and its children in KB; the resident set where there is no PSS.
memory_of() {
  local pid total=0 part
  for pid in $(family_of "$1"); do
    if [ -r "/proc/$pid/smaps_rollup" ]; then
      part="$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2> /dev/null || echo 0)"
    else
      part="$(ps -o rss= -p "$pid" || echo 0)"
    fi
    total=$((total + ${part:-0}))
  done
  echo "$total"
}

# --- Ports --------------------------------------------------------------------------------------

is_open() {
  (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

# By the shell itself: not every machine has curl.
status_line() { # <port> <path>
  local line
  exec 3<> "/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3
  IFS= read -r -t 3 line <&3
  printf '%s' "$line"
}

# answers <port> <path> <status pattern>
answers() {
  local status
  status="$(status_line "$1" "$2" 2> /dev/null)" || return 1
  [[ "$status" =~ ^HTTP/[0-9.]+\ $3 ]]
}

# Who listens at a port: "1234 java -jar ...", as far as the system tells.
holder_of() {
  local pid=''
  if [ -r /proc/net/tcp ]; then
    local hex inode
    hex="$(printf ':%04X' "$1")"
    inode="$(cat /proc/net/tcp /proc/net/tcp6 2> /dev/null |
      awk -v port="$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10; exit }')"
    if [ -n "$inode" ]; then
      pid="$(find /proc/[0-9]*/fd -lname "socket:\\[$inode\\]" 2> /dev/null | head -n 1 | cut -d / -f 3)"
    fi
  elif command -v lsof > /dev/null; then
    pid="$(lsof -nP -t -iTCP:"$1" -sTCP:LISTEN 2> /dev/null | head -n 1)"
  fi
  if [ -n "$pid" ]; then
    ps -o pid= -o args= -p "$pid" | sed 's/^ *//' | cut -c 1-150
  else
    echo 'a process of another user'
  fi
}
