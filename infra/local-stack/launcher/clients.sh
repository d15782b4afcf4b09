# shellcheck shell=bash
# The student's mini-program for browsers: built when its sources changed, into .run/clients/mini-program/<checksum>.
# The gateway reads through the link "current", so that a new build shows without starting anything again.

MINI_PROGRAM="clients/mini-program"

has_node() {
  command -v npm > /dev/null && node -e 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)' 2> /dev/null
}

NODE_ADVICE="Node.js 20 or newer with npm (https://nodejs.org, 'brew install node', or 'apt install nodejs npm' where that is 20 or newer)"

need_node() {
  has_node || fail "Node.js is missing or too old.
  Install $NODE_ADVICE, then run this command again."
}

# Whatever the page is made of; tests and what only checks the build are none of it.
sources_of_mini_program() {
  (cd "$ROOT" && {
    find "$MINI_PROGRAM" \( -name node_modules -o -name dist -o -name unpackage -o -name simulator -o -name target \) -prune \
      -o -type f ! -name '*.test.*' ! -name '*.mjs' ! -name '*.md' -print
  } | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr -s ' ' -)
}

# build_mini_program: a platform without Node.js still runs, only this page is missing.
build_mini_program() {
  local version unfinished
  version="$(sources_of_mini_program)"
  [ "$(readlink "$CLIENTS_DIR/mini-program/current" 2> /dev/null)" != "$version" ] || return 0
  if ! has_node; then
    say "The mini-program is not built: install $NODE_ADVICE. Everything else starts."
    return 0
  fi
  say "Building the mini-program (about 30 s; the first time also fetches its libraries, about a minute) ..."
  install_libraries "$MINI_PROGRAM"
  mkdir -p "$CLIENTS_DIR/mini-program"
  unfinished="$CLIENTS_DIR/mini-program/unfinished.$$"
  rm -rf "$CLIENTS_DIR"/mini-program/unfinished.*
  (cd "$ROOT/$MINI_PROGRAM" && UNI_OUTPUT_DIR="$unfinished" npm run --silent build:h5) \
    > "$CLIENTS_DIR/mini-program/build.log" 2>&1 || rm -f "$unfinished/index.html"
  if [ ! -f "$unfinished/index.html" ]; then
    tail -n 25 "$CLIENTS_DIR/mini-program/build.log" >&2
    fail "the mini-program could not be built; the lines above are the end of $CLIENTS_DIR/mini-program/build.log"
  fi
  find "$unfinished/assets" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' -o -name '*.json' \) -size +1k -exec gzip -9kn {} +
  rm -rf "${CLIENTS_DIR:?}/mini-program/$version"
  mv "$unfinished" "$CLIENTS_DIR/mini-program/$version"
  ln -sfn "$version" "$CLIENTS_DIR/mini-program/current"
  find "$CLIENTS_DIR/mini-program" -mindepth 1 -maxdepth 1 -type d ! -name "$version" -exec rm -rf {} +
}

# install_libraries <folder of a package>: exactly what its lock file says, once; no package runs a script of its own.
install_libraries() {
  need_node
  [ ! "$ROOT/$1/node_modules/.package-lock.json" -nt "$ROOT/$1/package-lock.json" ] || return 0
  (cd "$ROOT/$1" && npm ci --ignore-scripts --no-progress --loglevel=error > /dev/null) ||
    fail "the libraries of $1 could not be fetched; npm's messages above say why."
}

# --- The browser of ./xuezhao test -------------------------------------------------------------

BROWSER_ADVICE="sudo apt-get install -y chromium fonts-noto-cjk (elsewhere: any Chromium or Chrome, named in CHROMIUM, and a Chinese font)"

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" > /dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

has_chinese_font() {
  [ "$(uname)" = Darwin ] || [ -n "$(fc-list :lang=zh-cn family 2> /dev/null | head -n 1)" ]
}

# Where packages come from apt and nobody has to be asked for a password.
may_install() {
  command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2> /dev/null; }
}

# Whether it worked is seen by what is there afterwards.
install_packages() { # <package>...
  local privilege=()
  [ "$(id -u)" -eq 0 ] || privilege=(sudo -n)
  # One source that does not answer is no reason not to ask the others.
  ${privilege[@]+"${privilege[@]}"} apt-get -qq update || true
  ${privilege[@]+"${privilege[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
    "$@" > /dev/null || true
}

need_chromium() {
  if ! find_chromium > /dev/null || ! has_chinese_font; then
    may_install || fail "the journeys in a browser need Chromium and a Chinese font: $BROWSER_ADVICE"
    say "Installing Chromium and a Chinese font ..."
    install_packages chromium fonts-noto-cjk fontconfig
    if ! find_chromium > /dev/null || ! has_chinese_font; then
      fail "Chromium and a Chinese font could not be installed; try it by hand: $BROWSER_ADVICE"
    fi
  fi
  CHROMIUM="$(find_chromium)"
  export CHROMIUM
}
