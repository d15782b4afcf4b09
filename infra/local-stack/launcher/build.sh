# shellcheck shell=bash
# From sources to programs that start fast: Maven when sources changed, then each Boot jar unpacked
# into .run/apps/<name>/<checksum>, because a jar of jars costs seconds at every start.

# The names and contents of everything a program is built from, as one number.
sources_of() { # <component or tool>
  local folders
  folders="$(module_of "$1")"
  case "$folders" in
    infra/local-stack/*) folders="$folders infra/local-stack/logging" ;;
    infra/photo-lab) folders="$folders photo-service infra/service-kit infra/contracts infra/tenants" ;;
    *) folders="$folders infra/service-kit infra/business-calendar infra/contracts infra/tenants" ;;
  esac
  case "$1" in
    bench) folders="$folders photo-service" ;;
  esac
  # shellcheck disable=SC2086
  (cd "$ROOT" && {
    printf '%s\n' pom.xml infra/pom.xml infra/local-stack/pom.xml .mvn/*
    find $folders \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -print
  } | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum)
}

# jar_of <component or tool>
jar_of() {
  local jar
  for jar in "$ROOT/$(module_of "$1")"/target/*-app.jar; do
    [ -f "$jar" ] && echo "$jar" && return
  done
  return 1
}

# The folder that a component runs from; empty before the first build.
app_of() {
  local current="$APPS_DIR/$1/current"
  [ ! -f "$current" ] || echo "$APPS_DIR/$1/$(< "$current")"
}

# build_if_needed <name>...: what was built from other sources than these is built again.
build_if_needed() {
  local name outdated=()
  for name in "$@"; do
    is_current "$name" || outdated+=("$name")
  done
  [ "${#outdated[@]}" -eq 0 ] || build_and_stage package_modules "${outdated[@]}"
}

# build_and_stage <command that builds> <name>...: the sources count as they were before the build.
build_and_stage() {
  local build="$1" name sources=()
  shift
  for name in "$@"; do
    sources+=("$(sources_of "$name")")
  done
  "$build" "$@"
  for name in "$@"; do
    stage "$name" "${sources[0]}"
    sources=("${sources[@]:1}")
  done
}

is_current() {
  local app
  app="$(app_of "$1")"
  [ -n "$app" ] && [ -d "$app" ] && [ "$(cat "$APPS_DIR/$1/sources" 2> /dev/null)" = "$(sources_of "$1")" ]
}

package_modules() {
  local modules='' name
  need_maven
  for name in "$@"; do
    modules="$modules,$(module_of "$name")"
  done
  say "Building (the first build downloads its libraries and takes several minutes) ..."
  # Tests belong to ./xuezhao test; compiling them here would only make starting slower.
  maven -q -pl "${modules#,}" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true ||
    fail "the build failed; Maven's messages above say where."
}

maven() {
  # Without noreset, Jansi ends every run with an escape sequence, even into a file.
  (cd "$ROOT" && MAVEN_OPTS="${MAVEN_OPTS:-} -Djansi.noreset=true" mvn -B -ntp "$@")
}

# stage <name> <its sources>: unpacks the jar and notes how to start it in an argument file for java.
stage() {
  local name="$1" jar version target unfinished
  jar="$(jar_of "$name")" || fail "$(module_of "$name") built no *-app.jar; is the Spring Boot plugin missing in its pom.xml?"
  version="$(cksum < "$jar" | tr -s ' ' - | tr -d '\n')"
  target="$APPS_DIR/$name/$version"
  if [ ! -d "$target" ]; then
    unfinished="$APPS_DIR/$name/unfinished"
    rm -rf "$unfinished"
    mkdir -p "$unfinished"
    (cd "$unfinished" && "$JAVA_HOME/bin/jar" --extract --file "$jar") || fail "could not unpack $jar"
    mv "$unfinished/BOOT-INF/lib" "$unfinished/lib"
    cp "${jar%-app.jar}.jar" "$unfinished/$name.jar"
    write_arguments "$unfinished" "$name" "$target"
    rm -rf "$unfinished/BOOT-INF" "$unfinished/META-INF" "$unfinished/org"
    mv "$unfinished" "$target"
  fi
  printf '%s\n' "$version" > "$APPS_DIR/$name/current"
  printf '%s\n' "$2" > "$APPS_DIR/$name/sources"
  remove_old_versions "$name" "$version"
}

# The class path in the order Maven resolved it: jars only, as the class cache of the JVM demands.
write_arguments() { # <folder> <name> <folder it will be moved to>
  local path main
  path="$3/$2.jar$(sed -n "s|^- \"BOOT-INF/lib/\(.*\)\"|:$3/lib/\1|p" "$1/BOOT-INF/classpath.idx" | tr -d '\n')"
  main="$(tr -d '\r' < "$1/META-INF/MANIFEST.MF" | sed -n 's/^Start-Class: //p')"
  printf -- '-cp "%s"\n%s\n' "$path" "$main" > "$1/start"
}

# Programs that still run keep theirs: a JVM opens its jars late.
remove_old_versions() {
  local folder
  for folder in "$APPS_DIR/$1"/*/; do
    folder="${folder%/}"
    if [ "$(basename "$folder")" != "$2" ] && ! pgrep -f -- "$folder/" > /dev/null; then
      rm -rf "$folder"
    fi
  done
}
