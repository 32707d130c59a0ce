#!/usr/bin/env bash
# Backs the database up, proves that what was kept can be restored, and restores it.
set -euo pipefail
umask 077

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${UPSCHEDULE_BACKUP_FOLDER:-/var/lib/upschedule-backup}
dumps=$folder/dumps
dump_key=${UPSCHEDULE_BACKUP_KEY:-/etc/upschedule-backup/dump.key}
repository_config=${PGBACKREST_CONFIG:-/etc/pgbackrest/pgbackrest.conf}
repository_key=${PGBACKREST_CONFIG_INCLUDE_PATH:-/etc/pgbackrest/conf.d}/key.conf
stanza=upschedule
dry_run=
export PGHOST=${PGHOST:-/var/run/postgresql} PGDATABASE=${PGDATABASE:-upschedule} PGUSER=${PGUSER:-postgres}

# shellcheck source-path=SCRIPTDIR source=steps.sh
source "$here/steps.sh"
# shellcheck source-path=SCRIPTDIR source=scratch.sh
source "$here/scratch.sh"

usage() {
  cat <<'END'
upschedule-backup.sh: backups of the database of UP Schedule Generator, by pgBackRest and pg_dump

  set-up        makes folders and keys, sets PostgreSQL to archive its log of changes, and makes the repository.
                What is there already is kept. Where PostgreSQL has to be restarted it says so: then call it once more.
  full          all files of the database, into the repository
  incremental   those that changed since the last one
  dump          a logical dump without the PDFs, encrypted; then expire
  expire        deletes dumps that no rule keeps: the last one of each of 7 days, 4 weeks and 6 months
  check         restores the latest backup and the latest dump into a server of their own and reads them; only then the
                product is told that there is a backup
  nightly       full, dump and check
  restore --to <time> [--yes] [--in-place]
                puts the files of a moment in the place of the database's, while PostgreSQL is stopped. The time has
                an offset, such as '2026-11-29 14:05:00+02', or is latest: all that was archived. The files of before are
                moved aside; with --in-place they are changed, which is quicker and keeps none of them.
  status        what there is, and how old it is

  --dry-run     before the command: says what it would do, and does nothing
  --help

It is called as the user whose PostgreSQL's files are, on its machine.

Environment:
  PGHOST, PGPORT, PGUSER, PGDATABASE
                            the running database: /var/run/postgresql, 5432, postgres and upschedule unless told
  PGBACKREST_...            pgBackRest's own, such as PGBACKREST_CONFIG; else it reads /etc/pgbackrest/pgbackrest.conf
  UPSCHEDULE_BACKUP_FOLDER  dumps, and where checks restore to: /var/lib/upschedule-backup unless told
  UPSCHEDULE_BACKUP_KEY     key of the dumps: /etc/upschedule-backup/dump.key unless told
  UPSCHEDULE_POSTGRES_BIN   PostgreSQL's programs: of the newest in /usr/lib/postgresql unless told
END
}

set_up() {
  make_folder "$dumps"
  make_key "$repository_key" repository_key_text
  make_key "$dump_key" age-keygen
  set_parameter archive_timeout 60
  set_parameter archive_command "pgbackrest --stanza=$stanza archive-push %p"
  set_parameter archive_mode on
  if [[ -z $dry_run && $(sql 'SHOW archive_mode') != on ]]; then
    say restart "PostgreSQL, for archive_mode; then call set-up once more"
    return
  fi
  step "repository" pgbackrest --stanza="$stanza" stanza-create
  step "the log of changes arrives there" pgbackrest --stanza="$stanza" check
}

full() {
  step "full backup" pgbackrest --stanza="$stanza" --type=full backup
}

incremental() {
  step "incremental backup" pgbackrest --stanza="$stanza" --type=incr backup
}

dump() {
  local file
  file=$dumps/upschedule-$(date -u +%Y-%m-%dT%H%M%SZ).dump.age
  step "dump $file" write_dump "$file"
  expire
}

# PDFs are kept for a day alone, so that they are in no dump that is kept for months.
write_dump() {
  pg_dump --format=custom --exclude-table-data=job_file | age --encrypt --identity "$dump_key" --output "$1.part"
  sync "$1.part"
  mv "$1.part" "$1"
}

expire() {
  local name
  [[ -n $dry_run ]] || find "$dumps" -name '*.part' -mmin +1440 -delete
  while read -r name; do
    step "deleted: dump $name" rm "$dumps/$name"
  done < <(dumps_newest_first | not_kept)
}

check() {
  local latest
  latest=$(dumps_newest_first | head -1)
  [[ -n $latest ]] || refuse "There is no dump in $dumps: make one with dump."
  step "the log of changes arrives in the repository" pgbackrest --stanza="$stanza" check
  step "latest backup can be restored and read" check_backup
  step "dump $latest can be restored" check_dump "$dumps/$latest"
  step "the product knows of it" write_down
}

# The age that the product tells is that of the backup, not of its check.
write_down() {
  local stop
  stop=$(backup_times max)
  sql "INSERT INTO last_backup (finished_at) VALUES (to_timestamp($stop))
       ON CONFLICT (one) DO UPDATE SET finished_at = EXCLUDED.finished_at"
}

nightly() {
  full
  dump
  check
}

restore() {
  local to='' sure='' in_place='' data target
  while (($#)); do
    case $1 in
      --to)
        (($# > 1)) || refuse "--to needs a time: see upschedule-backup.sh --help."
        to=$2
        shift
        ;;
      --yes) sure=yes ;;
      --in-place) in_place=yes ;;
      *) refuse "$1 is not known: see upschedule-backup.sh --help." ;;
    esac
    shift
  done
  require_moment "$to"
  target=(--type=default)
  [[ $to == latest ]] || target=(--type=time "--target=$to" --target-action=promote)
  data=$(data_folder)
  [[ -n $dry_run ]] || require_stopped "$data"
  [[ -n $sure || -n $dry_run ]] || confirm "All that came after $to will be gone from $data"
  if [[ -n $in_place ]]; then
    target+=(--delta)
  elif [[ -e $data ]]; then
    step "moved aside: $data" mv "$data" "$data.before-$(date -u +%Y-%m-%dT%H%M%SZ)"
  fi
  step "folder" mkdir -p -m 700 "$data"
  step "files of $to in $data" pgbackrest --stanza="$stanza" "${target[@]}" restore
  say start "PostgreSQL: it reads the log of changes up to $to, and then takes changes again"
}

status() {
  pgbackrest --stanza="$stanza" info
  say dumps "$(dumps_newest_first | wc -l) in $dumps, the latest $(dumps_newest_first | head -1)"
  say told "the product: a backup of $(sql 'SELECT max(finished_at) FROM last_backup')"
  say archived "$(sql "SELECT last_archived_wal || ' at ' || last_archived_time || ', ' || failed_count || ' failures' FROM pg_stat_archiver")"
}

while [[ ${1:-} == --dry-run ]]; do
  dry_run=yes
  shift
done
case ${1:-} in
  set-up | full | incremental | dump | expire | check | nightly | restore | status) command=$1 ;;
  -h | --help)
    usage
    exit
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
shift
(($# == 0)) || [[ $command == restore ]] || refuse "$command takes nothing: see upschedule-backup.sh --help."
prepare "$command"
"${command//-/_}" "$@"
