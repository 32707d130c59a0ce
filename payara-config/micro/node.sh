#!/bin/sh
# Starts Payara Micro with the application, in the place of this shell, so that it gets the SIGTERM of a stop itself. Images and systemd start
# a node so; docker/README.md lists what it is told in its environment.
set -eu

home=${UPSCHEDULE_HOME:-/opt/upschedule}

# A secret comes as a file; whoever looks at the settings sees its path and not what it holds.
for name in PGPASSWORD JMS_PASSWORD UPSCHEDULE_ADMIN_TOKEN_SHA256 UPSCHEDULE_REDIS_URL; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done

for name in PGHOST PGPASSWORD JMS_URL; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is not set: docker/README.md lists what a node needs." >&2
    exit 64
  fi
done

case $PGPASSWORD in
  admin | changeit | changeme | password | postgres | secret | test | upschedule)
    echo "PGPASSWORD is a word that anybody tries first: make one with openssl rand -hex 24." >&2
    exit 64
    ;;
esac

export HTTP_ADDRESS="${HTTP_ADDRESS:-127.0.0.1}" PGPORT="${PGPORT:-5432}" PGDATABASE="${PGDATABASE:-upschedule}" PGUSER="${PGUSER:-upschedule}"

# A broker of its own, whose messages are in BROKER_DATA; else the one that JMS_URL names.
broker=
case $JMS_URL in
  vm:*) broker=xbean:file:$home/config/activemq/broker.xml ;;
esac

case $HTTP_ADDRESS in
  0.0.0.0) near=127.0.0.1 ;;
  *) near=$HTTP_ADDRESS ;;
esac
"$home/config/micro/deployed.sh" $$ "http://$near:${HTTP_PORT:-8080}" "${DEPLOYED_WITHIN:-900}" &

temporary=${TMPDIR:-/tmp}
cd "$temporary"
# JAVA_OPTIONS is a list of options, parted by spaces
# shellcheck disable=SC2086
exec java "@$home/config/jvm.options" "-Xmx${HEAP:-1g}" ${JAVA_OPTIONS:-} "-Djava.io.tmpdir=$temporary" \
  -Dupschedule.jms.ra=activemq "-Djms.adapter=$home/activemq.rar" "-Djms.broker=$broker" "-Dbroker.data=${BROKER_DATA:-$temporary/broker}" \
  "-Dlog4j2.configurationFile=$home/config/micro/log4j2.properties" \
  -jar "$home/payara-micro.jar" --nohazelcast --logproperties "$home/config/micro/logging.properties" \
  --prebootcommandfile "$home/config/pre-boot" --postbootcommandfile "$home/config/post-boot" \
  --addlibs "$home/postgresql.jar" --port "${HTTP_PORT:-8080}" --contextroot "${CONTEXT_ROOT:-/}" --deploy "${UPSCHEDULE_WAR:-$home/upschedule.war}"
