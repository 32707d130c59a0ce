#!/usr/bin/env bash
# Sets the product up on a Payara Server with asadmin, and takes it away again.
set -euo pipefail
umask 077

config=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
application=upschedule
# Each command is a short life of a Java machine: it is not worth compiling well.
export AS_EXTRA_JAVA_OPTS=${AS_EXTRA_JAVA_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}

# shellcheck source-path=SCRIPTDIR source=server/steps.sh
source "$config/server/steps.sh"

usage() {
  cat <<'END'
payara-server.sh: UP Schedule Generator on a running Payara Server

  setup --driver postgresql.jar [--jms openmq | --jms activemq --adapter activemq.rar] [--settings file] [--set upschedule.…=value]...
      makes connection pool, JMS, executors, system properties and password aliases, and says what it
      makes or changes. What is there already is kept: a second run changes nothing.
  deploy upschedule.war [context root, /schedule unless told]
  redeploy upschedule.war
      the next version in the place of the one that runs; accepted uploads wait in the database meanwhile.
  undeploy
  remove
      takes away all that setup and deploy made. The database and its data stay.

Environment:
  ASADMIN           the command, unless it is on the PATH as asadmin
  AS_ADMIN_HOST, AS_ADMIN_PORT, AS_ADMIN_USER, AS_ADMIN_PASSWORDFILE, ...
                    asadmin's own: which server, and who you are
  PGHOST, PGPORT, PGDATABASE, PGUSER
                    the database, for setup
  PGPASSWORD        its password; asked for where it is neither set nor kept in its alias already
  UPSCHEDULE_REDIS_URL, UPSCHEDULE_OWNER_KEY, UPSCHEDULE_SIGN_IN_CLIENT_SECRET
                    optional; kept in password aliases, as they are secrets
  JMS_PASSWORD      what the broker of --jms activemq asks for; kept in an alias too
  JMS_URL           the broker, with --jms activemq: failover:(tcp://host:61616?wireFormat.maxInactivityDuration=10000)?timeout=3000&maxReconnectDelay=2000&jms.alwaysSyncSend=true
END
}

setup() {
  local jms=openmq driver='' adapter='' settings=() setting
  while (($#)); do
    (($# > 1)) || refuse "$1 needs a value: see payara-server.sh --help."
    case $1 in
      --jms) jms=$2 ;;
      --driver) driver=$2 ;;
      --adapter) adapter=$2 ;;
      --set)
        [[ $2 == upschedule.*=* ]] || refuse "--set takes upschedule.…=value."
        settings+=("$2")
        ;;
      --settings) read_settings "$2" ;;
      *) refuse "$1 is not known: see payara-server.sh --help." ;;
    esac
    shift 2
  done
  [[ -f $driver ]] || refuse "Say with --driver where PostgreSQL's JDBC driver is."
  [[ $jms == openmq || $jms == activemq ]] || refuse "--jms is openmq or activemq."
  [[ $jms == openmq || -f $adapter ]] || refuse "Say with --adapter where ActiveMQ's resource adapter is."

  add_library "$driver"
  keep_secrets
  apply "$config/resources.asadmin"
  apply "$config/server/monitoring.asadmin"
  apply "$config/server/headers.asadmin"
  "connect_$jms" "$adapter"
  for setting in "${settings[@]}"; do
    define "${setting%%=*}" "${setting#*=}"
  done
  ask_for_restart
}

# read_settings <file>: lines of upschedule.…=value, as production/server.properties has them. One without a value is left as it is.
read_settings() {
  local line
  [[ -r $1 ]] || refuse "$1 cannot be read."
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
    [[ $line == upschedule.*=* ]] || refuse "In $1: $line is not upschedule.…=value."
    [[ -z ${line#*=} ]] || settings+=("$line")
  done <"$1"
}

ask_for_restart() {
  [[ -z $needs_restart ]] || say restart "the domain, for $needs_restart: asadmin restart-domain"
}

keep_secrets() {
  local typed
  if [[ -n ${PGPASSWORD:-} ]]; then
    keep_secret "$database_password" "$PGPASSWORD"
  elif is_listed list-password-aliases "$database_password"; then
    say kept "password-alias $database_password"
  elif [[ -t 0 ]]; then
    read -rsp "Password of ${PGUSER:-} on ${PGHOST:-}: " typed
    echo
    keep_secret "$database_password" "$typed"
  else
    refuse "PGPASSWORD is not set, and nobody is there to be asked."
  fi
  [[ -z ${UPSCHEDULE_REDIS_URL:-} ]] || keep_secret upschedule.redis.url "$UPSCHEDULE_REDIS_URL"
  [[ -z ${UPSCHEDULE_OWNER_KEY:-} ]] || keep_secret upschedule.owner.key "$UPSCHEDULE_OWNER_KEY"
  [[ -z ${UPSCHEDULE_SIGN_IN_CLIENT_SECRET:-} ]] || keep_secret upschedule.sign-in.client-secret "$UPSCHEDULE_SIGN_IN_CLIENT_SECRET"
}

connect_openmq() {
  define upschedule.jms.ra jmsra
  apply "$config/openmq/connections.asadmin"
}

# connect_activemq <adapter>
connect_activemq() {
  define upschedule.jms.ra activemq
  # A broker that asks for no password looks at none.
  if [[ -n ${JMS_PASSWORD:-} ]] || ! is_listed list-password-aliases "$broker_password"; then
    keep_secret "$broker_password" "${JMS_PASSWORD:-none}"
  fi
  apply "$config/activemq/adapter.asadmin"
  if is_listed list-applications activemq; then
    say kept "application activemq"
  else
    deploy_as activemq "$1"
    say made "application activemq"
  fi
  apply "$config/activemq/connections.asadmin"
}

deploy() {
  [[ -f ${1:-} ]] || refuse "Say which WAR: payara-server.sh deploy upschedule.war."
  if is_listed list-applications "$application"; then
    refuse "$application is deployed already: use redeploy."
  fi
  deploy_as "$application" "$1" --contextroot "${2:-/schedule}"
  say made "application $application under ${2:-/schedule}"
}

redeploy() {
  local root
  [[ -f ${1:-} ]] || refuse "Say which WAR: payara-server.sh redeploy upschedule.war."
  root=$(value_of "applications.application.$application.context-root")
  deploy_as "$application" "$1" --force=true --contextroot "$root" ||
    refuse "The new version does not start, and Payara has taken the former away: deploy that again with deploy."
  say changed "application $application under $root"
}

remove_queues() {
  if admin list-jmsdest >/dev/null 2>&1; then
    remove_each list-jmsdest 'delete-jmsdest --desttype=queue' queue '(^|[.])upschedule[.]jobs$'
  else
    say left "the queues in OpenMQ: it does not answer"
  fi
}

remove() {
  local adapter driver
  adapter=$(property upschedule.jms.ra)
  driver=$(property upschedule.driver)
  undeploy "$application"
  [[ $adapter != jmsra ]] || remove_queues
  revert "$config/openmq/connections.asadmin"
  revert "$config/activemq/connections.asadmin"
  undeploy activemq
  revert "$config/activemq/adapter.asadmin"
  revert "$config/server/headers.asadmin"
  revert "$config/server/monitoring.asadmin"
  revert "$config/resources.asadmin"
  if [[ -n $driver ]]; then
    admin remove-library "$driver" >/dev/null
    say removed "library $driver"
  fi
  remove_each list-system-properties delete-system-property system-property '^upschedule[.]'
  remove_each list-password-aliases delete-password-alias password-alias '^upschedule[.]'
  ask_for_restart
}

case ${1:-} in
  setup | deploy | redeploy | remove) "$@" ;;
  undeploy) undeploy "$application" ;;
  -h | --help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
