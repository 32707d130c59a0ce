#!/bin/bash
# Process 1 of the container that backs PostgreSQL up: once where there is no backup yet, and then each day at BACKUP_AT (UTC).
set -u

backup=/opt/upschedule/upschedule-backup.sh
trap 'exit 0' TERM INT

# A signal ends a wait, but not a sleep. The next day's attempt comes by itself, and until then an alert tells.
run() {
  "$backup" "$1" &
  wait "$!" || echo "$1 has failed; the next is at ${BACKUP_AT:-01:30} UTC" >&2
}

run set-up
pgbackrest --stanza=upschedule info | grep -q 'full backup' || run nightly
while true; do
  now=$(date -u +%s)
  next=$(date -ud "${BACKUP_AT:-01:30}" +%s)
  ((next > now)) || next=$((next + 86400))
  sleep $((next - now)) &
  wait "$!"
  run nightly
done
