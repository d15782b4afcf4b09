# shellcheck shell=bash
# ./xuezhao status and logs: what runs, how it is, and how to get in.

print_status() {
  local name pid port health memory total=0 count=0
  say
  printf '%-22s %8s %7s  %-10s %8s\n' component pid port health 'PSS MB'
  while IFS= read -r name; do
    pid="$(pid_of "$name")"
    port="$(port_of "$name")"
    health=stopped
    memory=''
    if [ -n "$pid" ]; then
      if is_ready "$name"; then health=ready; else health='not ready'; fi
      memory="$(memory_of "$pid")"
      total=$((total + memory))
      count=$((count + 1))
      memory=$((memory / 1024))
    fi
    printf '%-22s %8s %7s  %-10s %8s\n' "$name" "${pid:--}" "$port" "$health" "${memory:--}"
  done < <(component_names)
  printf '%-22s %8s %7s  %-10s %8s\n' "$count processes" '' '' '' $((total / 1024))
}

print_sign_ins() {
  local tenant
  say
  say "Gateway          $(url_of gateway)"
  for tenant in $(tenants); do
    say "Students         $(url_of gateway)/m/$tenant/"
  done
  say "WeChat sandbox   $(url_of wechat-sandbox)"
  say "CHSI sandbox     $(url_of chsi-sandbox)"
  say "Received mail    $(data_dir mail-sink)"
  ! is_demo || print_business_time
  if [ -f "$KEYS_DIR/staff.properties" ]; then
    for tenant in $(tenants); do
      say "Staff            $(url_of keycloak)/realms/$tenant: $(staff_of_overlay)"
    done
    say "                 password of each, and of Keycloak's own 'admin': $(property "$KEYS_DIR/staff.properties" password)"
  fi
}

# The user names of the demo staff, from the one file that has them.
staff_of_overlay() {
  sed -n 's/.*"username": "\([^"]*\)".*/\1/p' \
    "$ROOT/infra/local-stack/keycloak/src/main/resources/local-overlay.json" | tr '\n' ' '
}

print_logs() {
  local follow=false name files=()
  while [ $# -gt 0 ]; do
    case "$1" in
      -f) follow=true ;;
      *)
        is_component "$1" || fail "there is no component $1; there are: $(component_names | tr '\n' ' ')"
        files+=("$(log_of "$1")")
        ;;
    esac
    shift
  done
  if [ "${#files[@]}" -eq 0 ]; then
    while IFS= read -r name; do
      [ ! -f "$(log_of "$name")" ] || files+=("$(log_of "$name")")
    done < <(component_names)
  fi
  if [ "${#files[@]}" -eq 0 ] || [ ! -f "${files[0]}" ]; then
    fail "there is no log yet in $LOGS_DIR"
  fi
  if $follow; then
    tail -n 20 -F "${files[@]}"
  elif [ "${#files[@]}" -eq 1 ]; then
    cat "${files[0]}"
  else
    tail -n 20 "${files[@]}"
  fi
}
