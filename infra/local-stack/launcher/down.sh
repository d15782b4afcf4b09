# shellcheck shell=bash
# ./xuezhao down: nothing is left running.

down() {
  local name services=() rest=()
  take_turn
  while IFS= read -r name; do
    if is_service "$name"; then services+=("$name"); else rest+=("$name"); fi
  done < <(component_names)
  # Services first: they finish what they began while the store and the broker still answer.
  stop_components "${services[@]}"
  stop_components "${rest[@]}"
  say "Nothing of the platform is running."
}
