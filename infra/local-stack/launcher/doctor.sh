# shellcheck shell=bash
# ./xuezhao doctor: what this machine lacks, and how to get it.

doctor() {
  DOCTOR_FINDINGS=0
  local jdk name column port free
  if jdk="$(find_jdk)"; then
    fine "JDK 25 at $jdk"
  else
    missing "no JDK 25: install Eclipse Temurin 25 (https://adoptium.net or 'sdk install java 25-tem')"
  fi
  check_tool mvn "Maven 3.8 or newer ('apt install maven', 'brew install maven')"
  check_tool git "git ('apt install git', 'xcode-select --install')"
  check_node
  check_browser

  free="$(df -Pk "$ROOT" | awk 'NR == 2 { print int($4 / 1024 / 1024) }')"
  if [ "$free" -ge 8 ]; then fine "$free GB of disk are free"; else
    missing "only $free GB of disk are free where the project lies: 8 GB are needed for libraries, programs and data"
  fi
  check_memory
  check_jpeg
  while IFS= read -r name; do
    [ -z "$(pid_of "$name")" ] || continue
    for column in port also; do
      port="$(port_of "$name" "$column")"
      if [ -n "$port" ] && is_open "$port"; then
        missing "port $port of $name is held by $(holder_of "$port"): end it, or set XUEZHAO_PORT_OFFSET"
      fi
    done
  done < <(component_names)
  [ "$DOCTOR_FINDINGS" -eq 0 ] || fail "$DOCTOR_FINDINGS thing(s) to mend, see above."
  say "Nothing is in the way of ./xuezhao up."
}

fine() {
  say "  fine     $*"
}

missing() {
  say "  MISSING  $*"
  DOCTOR_FINDINGS=$((DOCTOR_FINDINGS + 1))
}

check_tool() {
  if command -v "$1" > /dev/null; then fine "$1 at $(command -v "$1")"; else missing "$1: install $2"; fi
}

check_node() {
  if has_node; then fine "Node.js $(node --version) at $(command -v node)"; else missing "$NODE_ADVICE: the mini-program is built with it"; fi
}

# Nothing of the platform needs it, only ./xuezhao test.
check_browser() {
  if find_chromium > /dev/null && has_chinese_font; then
    fine "Chromium at $(find_chromium), and a Chinese font"
  elif may_install; then
    fine "no Chromium or no Chinese font yet; ./xuezhao test installs them"
  else
    missing "Chromium and a Chinese font, for ./xuezhao test: $BROWSER_ADVICE"
  fi
}

# Only a matter of speed: without it OpenCV reads and writes the same bytes.
check_jpeg() {
  if has_turbo_jpeg; then
    fine "libjpeg-turbo reads and writes photos"
  else
    fine "$TURBO_JPEG_ADVICE"
  fi
}

check_memory() {
  local available
  if [ -r /proc/meminfo ]; then
    available="$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)"
    if [ "$available" -ge 5000 ] || [ -n "$(pid_of gateway)" ]; then
      fine "$available MB of memory are available"
    else
      missing "only $available MB of memory are available: the platform takes about 4,500 MB; close something"
    fi
  fi
}
