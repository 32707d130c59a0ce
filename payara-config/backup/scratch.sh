# shellcheck shell=bash
# A server of its own in a scratch folder, in which a check restores. Nobody else can reach it, and it leaves no trace.
# upschedule-backup.sh sets folder, dump_key, programs and stanza.
# shellcheck disable=SC2154

scratch=

# Of a check that was killed, too: the lock says that no other one runs.
remove_scratch() {
  local left
  for left in "$folder"/check.*; do
    [[ -d $left ]] || continue
    [[ ! -f $left/data/postmaster.pid ]] || pg_ctl -D "$left/data" -m immediate stop >/dev/null || true
    rm -rf "$left"
  done
}

make_scratch() {
  remove_scratch
  trap remove_scratch EXIT
  require_room
  scratch=$(mktemp -d "$folder/check.XXXXXX")
  mkdir "$scratch/data"
}

require_room() {
  local needed free
  needed=$(sql "SELECT sum(pg_database_size(oid))::bigint FROM pg_database")
  free=$(df -B1 --output=avail "$folder" | tail -1)
  ((free > needed * 2)) || refuse "A check needs twice the room of the database, $((needed * 2)) bytes, in $folder: there are $free."
}

# Its own settings, because those of the database may stand elsewhere, and name files, addresses and an archive. Without hot_standby nobody
# gets in before all is restored, and the limits of the database need not be met.
start_scratch() {
  local settings=$scratch/postgresql.conf
  echo 'local all all trust' >"$scratch/pg_hba.conf"
  : >"$settings"
  # The lock would live as long as the server: it is not given on.
  pg_ctl -D "$scratch/data" -l "$scratch/log" -w -t 3600 start >/dev/null 9>&- -o "-c config_file=$settings -c hba_file=$scratch/pg_hba.conf \
    -c ident_file= -c listen_addresses= -c unix_socket_directories=$scratch -c port=5432 -c hot_standby=off -c archive_mode=off \
    -c shared_preload_libraries= -c logging_collector=off -c ssl=off -c fsync=off -c synchronous_standby_names=" || scratch_ended
  # pg_ctl is content with a server that still reads the log of changes.
  until pg_isready -q -h "$scratch" -p 5432; do
    pg_ctl -D "$scratch/data" status >/dev/null || scratch_ended
    sleep 1
  done
}

scratch_ended() {
  tail -20 "$scratch/log" >&2
  refuse "What was restored does not start."
}

# in_scratch <database> <statement>
in_scratch() {
  PGHOST=$scratch PGPORT=5432 PGDATABASE=$1 sql "$2"
}

check_backup() {
  make_scratch
  pgbackrest --stanza="$stanza" --pg1-path="$scratch/data" --archive-mode=off --type=default restore
  start_scratch
  has_schema_of_product "$PGDATABASE"
  # Every row is read, and where the database has checksums every page of a table is held against its own.
  PGHOST=$scratch PGPORT=5432 pg_dump >/dev/null
  say restored "$(counts "$PGDATABASE"); the last change: $(in_scratch "$PGDATABASE" "SELECT coalesce(pg_last_xact_replay_timestamp()::text, 'before the backup')")"
}

# Into the server that check_backup has started.
check_dump() {
  in_scratch postgres 'CREATE DATABASE dumped'
  age --decrypt --identity "$dump_key" "$1" | PGHOST=$scratch PGPORT=5432 pg_restore --exit-on-error --dbname=dumped
  has_schema_of_product dumped
  say restored "$(counts dumped)"
}

has_schema_of_product() {
  local query='SELECT max(installed_rank) FROM flyway_schema_history WHERE success' restored running
  restored=$(in_scratch "$1" "$query")
  running=$(sql "$query")
  [[ $restored == "$running" ]] || refuse "What was restored has the schema $restored, the database has $running."
}

counts() {
  in_scratch "$1" "SELECT (SELECT count(*) FROM job) || ' jobs, ' || (SELECT count(*) FROM timetable) || ' timetables, ' || (SELECT count(*) FROM feed) || ' feeds'"
}
