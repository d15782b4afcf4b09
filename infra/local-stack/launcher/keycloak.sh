# shellcheck shell=bash
# Keycloak: prepared once per version, and one home with its own data per platform.

# The database, caches and health checks that are compiled in; everything else is set at the start.
KEYCLOAK_BUILD='--db=dev-file --health-enabled=true'

# Folder of the prepared server; its name changes with the version and with what is compiled in.
keycloak_server() {
  local version
  version="$(sed -n 's|.*<keycloak.version>\(.*\)</.*|\1|p' "$ROOT/infra/local-stack/keycloak/pom.xml")"
  echo "$APPS_DIR/keycloak-server/keycloak-$version-$(printf '%s' "$KEYCLOAK_BUILD" | cksum | cut -d ' ' -f 1)"
}

prepare_keycloak() {
  local server unfinished old
  server="$(keycloak_server)"
  [ ! -d "$server" ] || return 0
  say "Preparing Keycloak (once) ..."
  unfinished="$APPS_DIR/keycloak-server/unfinished"
  rm -rf "$unfinished"
  mkdir -p "$APPS_DIR/keycloak-server"
  cp -R "$ROOT"/infra/local-stack/keycloak/target/distribution/keycloak-*/ "$unfinished"
  # shellcheck disable=SC2086
  bash "$unfinished/bin/kc.sh" build $KEYCLOAK_BUILD > "$APPS_DIR/keycloak-server/build.log" 2>&1 ||
    fail "Keycloak could not be prepared; see $APPS_DIR/keycloak-server/build.log"
  for old in "$APPS_DIR"/keycloak-server/keycloak-*/; do
    [ ! -d "$old" ] || pgrep -f -- "$old" > /dev/null || rm -rf "$old"
  done
  mv "$unfinished" "$server"
}

# property <file> <name>
property() {
  sed -n "s/^$2=//p" "$1"
}

# The realm files refer to secrets by these names; Keycloak fills them in when it imports.
export_secrets() {
  local name value
  while IFS='=' read -r name value; do
    name="$(printf '%s' "$name" | tr 'a-z-' 'A-Z_')"
    export "XUEZHAO_SECRET_$name=$value"
  done < "$KEYS_DIR/services.properties"
  XUEZHAO_STAFF_PASSWORD="$(property "$KEYS_DIR/staff.properties" password)"
  export XUEZHAO_STAFF_PASSWORD
}

# keycloak_command <arguments>: what kc.sh runs, without the shell around it, so that the recorded
# pid is the server's and the serial collector can be chosen.
keycloak_command() {
  local home
  home="$(data_dir keycloak)"
  # shellcheck disable=SC2046
  printf '%s\n' "$JAVA" $(java_options keycloak) -Xms64m -XX:MaxMetaspaceSize=256m \
    --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
    -Duser.language=en -Duser.country=US \
    -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
    "-Dkc.home.dir=$home" "-Djboss.server.config.dir=$home/conf" \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true \
    -cp "$(keycloak_server)/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint "$@"
}

start_keycloak() {
  local home part command=()
  home="$(data_dir keycloak)"
  for part in lib conf providers themes; do
    ln -sfn "$(keycloak_server)/$part" "$home/$part"
  done
  export KC_HTTP_ENABLED=true KC_HTTP_HOST=127.0.0.1 KC_HTTP_PORT="$SERVER_PORT"
  KC_HTTP_MANAGEMENT_PORT="$(port_of keycloak also)"
  export KC_HTTP_MANAGEMENT_PORT
  # The issuer of a token must not depend on the name that a caller used for this machine.
  KC_HOSTNAME="$(url_of keycloak)"
  export KC_HOSTNAME KC_CACHE=local KC_LOG_LEVEL=warn,io.quarkus:info
  export_secrets
  export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD="$XUEZHAO_STAFF_PASSWORD"

  import_changed_realms
  while IFS= read -r part; do command+=("$part"); done < <(keycloak_command start --optimized --import-realm)
  detach keycloak "${command[@]}"
}

# Keycloak imports a realm that it does not have when it starts. One that changed since is imported
# over the old one before the start; its sessions end with that.
import_changed_realms() {
  local home realm sum changed part command=()
  home="$(data_dir keycloak)"
  rm -rf "$home/data/import" "$home/changed"
  mkdir -p "$home/data/import" "$home/changed" "$home/imported"
  chmod 700 "$home"
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "@$(app_of keycloak)/start" \
    "$TENANTS_DIR/realms" "$home/data/import" || fail "the realms could not be laid together"
  for realm in "$home"/data/import/*-realm.json; do
    sum="$home/imported/$(basename "$realm").cksum"
    if [ -f "$sum" ] && [ "$(sum_of_realm "$realm")" != "$(< "$sum")" ]; then
      cp "$realm" "$home/changed/"
    fi
  done
  changed="$(ls "$home/changed")"
  if [ -n "$changed" ]; then
    say "Importing changed realms into Keycloak ..."
    while IFS= read -r part; do command+=("$part"); done < \
      <(keycloak_command import --optimized --override true --dir "$home/changed")
    "${command[@]}" >> "$(log_of keycloak)" 2>&1 || fail "the import failed; see $(log_of keycloak)"
  fi
  for realm in "$home"/data/import/*-realm.json; do
    sum_of_realm "$realm" > "$home/imported/$(basename "$realm").cksum"
  done
}

# Over the secrets too: new keys change a realm as much as a new role does.
sum_of_realm() {
  cat "$1" "$KEYS_DIR/services.properties" "$KEYS_DIR/staff.properties" | cksum
}
