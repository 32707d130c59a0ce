#!/bin/bash
# Process 1 of the container that backs PostgreSQL up: at once where no backup has been checked yet, then each day at BACKUP_AT (UTC), and what
# has changed each six hours in between.
set -u

backup=/opt/upschedule/upschedule-backup.sh
export PGHOST=/var/run/postgresql PGDATABASE=upschedule
trap 'exit 0' TERM INT

# A signal ends a wait, but not a sleep. The next attempt comes by itself at its time, and until then an alert tells.
run() {
  "$backup" "$1" &
  wait "$!" && return
  echo "$1 has failed" >&2
  return 1
}

pause() {
  sleep "$1" &
  wait "$!"
}

# How many the product has been told of: none before the check of the first. Fails where there is no schema.
told() {
  psql -XAtqc 'SELECT count(*) FROM last_backup' 2>/dev/null
}

# After a restart of the machine nothing else waits for PostgreSQL.
until pg_isready -q; do
  pause 1
done
run set-up
# A check looks for the schema, which the first node makes, and fails where the node is in the middle of that.
until told >/dev/null; do
  pause 5
done
[[ $(told) != 0 ]] || run nightly || {
  pause 60
  run nightly
}
while true; do
  now=$(date -u +%s)
  next=$(date -ud "${BACKUP_AT:-01:30}" +%s)
  ((next > now)) || next=$((next + 86400))
  if ((next - now > 21600)); then
    pause 21600
    run incremental
  else
    pause $((next - now))
    run nightly
  fi
done
