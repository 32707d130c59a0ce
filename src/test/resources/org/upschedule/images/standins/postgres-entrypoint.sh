#!/bin/bash
# What the entry point of PostgreSQL's image does for docker/compose.yaml, and no more: as root it gives the folders to postgres; a new folder
# of data is made, with a password for the superuser, and a server without a port runs the scripts of /docker-entrypoint-initdb.d.
set -euo pipefail

[[ ${1:-} == postgres ]] || exec "$@"
if [[ $(id -u) == 0 ]]; then
  chown postgres "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA"
  exec gosu postgres "$0" "$@"
fi
if [[ ! -s $PGDATA/PG_VERSION ]]; then
  POSTGRES_PASSWORD=$(<"$POSTGRES_PASSWORD_FILE")
  export POSTGRES_PASSWORD
  unset POSTGRES_PASSWORD_FILE
  # shellcheck disable=SC2086 # a list of options
  initdb --username=postgres --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-}
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
  pg_ctl -D "$PGDATA" -o "$(printf '%q ' "${@:2}") -c listen_addresses=''" -w start
  for script in /docker-entrypoint-initdb.d/*.sh; do
    "$script"
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset POSTGRES_PASSWORD
fi
exec "$@"
