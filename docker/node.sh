#!/bin/sh
# Starts Payara Micro as process 1, so that it gets the SIGTERM of a stop itself.
set -eu

# A secret comes as a file; whoever looks at the container's settings sees its path and not what it holds.
for name in PGPASSWORD UPSCHEDULE_ADMIN_TOKEN_SHA256 UPSCHEDULE_REDIS_URL; do
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

cd /tmp
# JAVA_OPTIONS is a list of options, parted by spaces
# shellcheck disable=SC2086
exec java @/opt/upschedule/config/jvm.options "-Xmx$HEAP" ${JAVA_OPTIONS:-} \
  -Dupschedule.jms.ra=activemq -Djms.adapter=/opt/upschedule/activemq.rar -Djms.broker= \
  -Dlog4j2.configurationFile=/opt/upschedule/config/micro/log4j2.properties \
  -jar /opt/upschedule/payara-micro.jar --nohazelcast --logproperties /opt/upschedule/config/micro/logging.properties \
  --prebootcommandfile /opt/upschedule/config/pre-boot --postbootcommandfile /opt/upschedule/config/post-boot \
  --addlibs /opt/upschedule/postgresql.jar --port "$HTTP_PORT" --contextroot "$CONTEXT_ROOT" --deploy /opt/upschedule/upschedule.war
