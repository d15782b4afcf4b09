# shellcheck shell=bash
# What the platform consists of, and where everything listens and lives.

# One line per process, in the order of starting.
#   port   the one it serves; every port is raised by XUEZHAO_PORT_OFFSET
#   also   a second port it takes
#   heap   -Xmx in MB
#   ready  tcp: it accepts connections; a path: an HTTP answer 200 (any answer for /),
#          asked at the second port when there is one
#   needs  what must answer before it is worth starting
COMPONENTS='
# name                port   also  heap  ready                        needs
document-store        27117  -     384   tcp                          -
broker                9092   9093  256   tcp                          -
object-store          9000   -     96    /                            -
mail-sink             2525   -     32    tcp                          -
keycloak              8180   9180  320   /health/ready                -
wechat-sandbox        8201   -     96    tcp                          -
chsi-sandbox          8202   -     96    tcp                          -
identity-service      8101   -     256   /actuator/health/readiness   document-store,broker
batch-service         8102   -     256   /actuator/health/readiness   document-store,broker
order-service         8103   -     256   /actuator/health/readiness   document-store,broker
photo-service         8104   -     512   /actuator/health/readiness   document-store,broker
review-service        8105   -     256   /actuator/health/readiness   document-store,broker
notification-service  8106   -     256   /actuator/health/readiness   document-store,broker
gateway               8080   -     256   /actuator/health/readiness   -
'

# Programs that run and end.
TOOLS='keys'

# At most this many services start at the same moment; more only take turns on a small machine.
SERVICES_AT_ONCE=2

component_names() {
  printf '%s' "$COMPONENTS" | awk 'NF && $1 !~ /^#/ { print $1 }'
}

# field <component> <column>
field() {
  printf '%s' "$COMPONENTS" | awk -v name="$1" -v column="$2" '
    $1 == "#" { for (i = 2; i <= NF; i++) at[$i] = i - 1; next }
    $1 == name { print $at[column]; exit }'
}

port_of() {
  local column="${2:-port}" base
  base="$(field "$1" "$column")"
  [ "$base" = - ] || echo $((base + PORT_OFFSET))
}

is_component() {
  component_names | grep -x -- "$1" > /dev/null
}

is_service() {
  case "$1" in *-service | gateway) true ;; *) false ;; esac
}

# The folder of the Maven module that a component or tool is built from.
module_of() {
  case "$1" in
    *-service | gateway) echo "$1" ;;
    *-sandbox | acceptance | chaos | bench | photo-lab) echo "infra/$1" ;;
    *) echo "infra/local-stack/$1" ;;
  esac
}

tenants() {
  local file
  for file in "$TENANTS_DIR"/*.yaml; do
    basename "$file" .yaml
  done
}

url_of() {
  echo "http://127.0.0.1:$(port_of "$1")"
}

# Where everything lives. Built programs belong to the checkout, all else to the platform, so that
# a second platform (another XUEZHAO_HOME and XUEZHAO_PORT_OFFSET) runs from the same build.
set_paths() {
  PORT_OFFSET="${XUEZHAO_PORT_OFFSET:-0}"
  HOME_DIR="${XUEZHAO_HOME:-$ROOT/.run}"
  case "$HOME_DIR" in /*) ;; *) HOME_DIR="$PWD/$HOME_DIR" ;; esac
  APPS_DIR="$ROOT/.run/apps"
  CLIENTS_DIR="$ROOT/.run/clients"
  KEYS_DIR="$HOME_DIR/keys"
  LOGS_DIR="$HOME_DIR/logs"
  PIDS_DIR="$HOME_DIR/pids"
  CLOCK_FILE="$HOME_DIR/clock"
  TENANTS_DIR="${XUEZHAO_TENANTS:-$ROOT/infra/tenants}"
}

# What every process is told; SERVER_PORT and XUEZHAO_DATA are its own.
export_environment() {
  export XUEZHAO_KEYS="$KEYS_DIR" XUEZHAO_TENANTS="$TENANTS_DIR"
  export XUEZHAO_MINI_PROGRAM="$CLIENTS_DIR/mini-program/current"
  export XUEZHAO_DEMO="${XUEZHAO_DEMO:-true}"
  # Without the demo the services refuse to have their time turned.
  if is_demo; then export XUEZHAO_CLOCK_FILE="$CLOCK_FILE"; else unset XUEZHAO_CLOCK_FILE; fi
  XUEZHAO_GATEWAY_URL="$(url_of gateway)"
  XUEZHAO_IDENTITY_URL="$(url_of identity-service)"
  XUEZHAO_BATCH_URL="$(url_of batch-service)"
  XUEZHAO_ORDER_URL="$(url_of order-service)"
  XUEZHAO_PHOTO_URL="$(url_of photo-service)"
  XUEZHAO_REVIEW_URL="$(url_of review-service)"
  XUEZHAO_NOTIFICATION_URL="$(url_of notification-service)"
  XUEZHAO_KAFKA="127.0.0.1:$(port_of broker)"
  XUEZHAO_MONGO_URI="mongodb://127.0.0.1:$(port_of document-store)"
  XUEZHAO_S3_URL="$(url_of object-store)"
  XUEZHAO_SMTP_HOST="127.0.0.1"
  XUEZHAO_SMTP_PORT="$(port_of mail-sink)"
  XUEZHAO_MAIL_DIR="$(data_dir mail-sink)"
  XUEZHAO_KEYCLOAK_URL="$(url_of keycloak)"
  XUEZHAO_WECHAT_URL="$(url_of wechat-sandbox)"
  XUEZHAO_CHSI_URL="$(url_of chsi-sandbox)"
  export XUEZHAO_GATEWAY_URL XUEZHAO_IDENTITY_URL XUEZHAO_BATCH_URL XUEZHAO_ORDER_URL
  export XUEZHAO_PHOTO_URL XUEZHAO_REVIEW_URL XUEZHAO_NOTIFICATION_URL
  export XUEZHAO_KAFKA XUEZHAO_MONGO_URI XUEZHAO_S3_URL XUEZHAO_SMTP_HOST XUEZHAO_SMTP_PORT
  export XUEZHAO_MAIL_DIR XUEZHAO_KEYCLOAK_URL XUEZHAO_WECHAT_URL XUEZHAO_CHSI_URL
}

data_dir() {
  echo "$HOME_DIR/data/$1"
}

log_of() {
  echo "$LOGS_DIR/$1.log"
}
