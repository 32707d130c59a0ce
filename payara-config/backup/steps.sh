# shellcheck shell=bash
# What the commands of upschedule-backup.sh have in common. It sets folder, dumps, repository_config, repository_key, stanza and dry_run.
# shellcheck disable=SC2154

refuse() {
  printf '%s\n' "$1" >&2
  exit 2
}

say() {
  printf '%-9s %s\n' "$1" "$2"
}

# step <what> <command...>: does it and says so, or says that it would.
step() {
  if [[ -n $dry_run ]]; then
    say would "$1: ${*:2}"
  else
    "${@:2}"
    say "done" "$1"
  fi
}

# Whether all is there that a command needs; one at a time.
prepare() {
  local newest
  newest=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
  programs=${UPSCHEDULE_POSTGRES_BIN:-$newest}
  [[ -z $dry_run ]] || return 0
  (($(id -u) != 0)) || refuse "Call it as the user whose PostgreSQL's files are, mostly postgres: what root writes PostgreSQL cannot read."
  # Debian's wrappers in /usr/bin choose a version by the server that they know; a restored one they do not.
  PATH=$programs:$PATH
  if [[ $1 != expire ]]; then
    local program
    for program in pgbackrest age age-keygen openssl psql pg_dump pg_restore pg_ctl pg_isready; do
      command -v "$program" >/dev/null || refuse "$program is not there: docs/backup.md says what has to be installed."
    done
  fi
  [[ $1 != status ]] || return 0
  mkdir -p "$folder" || refuse "$folder cannot be made: make it as root, and give it to $(id -un)."
  exec 9>"$folder/lock"
  flock --wait 7200 9 || refuse "Another upschedule-backup.sh has been at work for two hours."
}

# sql <statement>: on the running database.
sql() {
  psql -XAtq -v ON_ERROR_STOP=1 -c "$1"
}

make_folder() {
  if [[ -d $1 ]]; then
    say kept "folder $1"
  else
    step "folder $1" mkdir -p "$1"
  fi
}

# make_key <file> <command that prints a key>
make_key() {
  if [[ -f $1 ]]; then
    say kept "key $1"
  else
    make_folder "$(dirname "$1")"
    step "key $1: keep a copy of it apart from the backups, which nobody can read without it" write_key "$@"
  fi
}

write_key() {
  "$2" 2>/dev/null >"$1.part"
  mv "$1.part" "$1"
}

repository_key_text() {
  printf '[global]\nrepo1-cipher-pass=%s\n' "$(openssl rand -hex 32)"
}

# set_parameter <name> <value>: of PostgreSQL
set_parameter() {
  if [[ -z $dry_run && $(sql "SELECT setting FROM pg_settings WHERE name = '$1'") == "$2" ]]; then
    say kept "parameter $1 = $2"
  else
    step "parameter $1 = $2" sql "ALTER SYSTEM SET $1 = '$2'"
    step "PostgreSQL reads it" sql 'SELECT pg_reload_conf()' >/dev/null
  fi
}

data_folder() {
  local path=${PGBACKREST_PG1_PATH:-}
  [[ -n $path ]] || path=$(sed -n 's/^pg1-path *= *//p' "$repository_config")
  [[ -n $path ]] || refuse "$repository_config has no pg1-path."
  printf '%s\n' "$path"
}

# backup_times <min or max>: when the oldest or the latest backup ended, in seconds since 1970.
backup_times() {
  local ends
  ends=$(pgbackrest --stanza="$stanza" --output=json info | grep -o '"stop":[0-9]*}' | tr -cd '0-9\n' | sort -n)
  [[ -n $ends ]] || refuse "There is no backup: make one with full."
  if [[ $1 == min ]]; then head -1 <<<"$ends"; else tail -1 <<<"$ends"; fi
}

# Without its offset a time is another one on another machine; before the oldest backup there is nothing.
require_moment() {
  local oldest
  [[ $1 != latest ]] || return 0
  [[ $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}\ [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?[+-][0-9]{2}(:?[0-9]{2})?$ ]] ||
    refuse "Say with --to a time with its offset, such as '2026-11-29 14:05:00+02', or latest."
  [[ -z $dry_run ]] || return 0
  oldest=$(backup_times min)
  (($(date -d "$1" +%s) >= oldest)) || refuse "The oldest backup is of $(date -d "@$oldest" '+%Y-%m-%d %H:%M:%S%:::z'): before that nothing can be restored."
}

# By its files, and by its socket: it may be in another container. What is left of a killed one pgBackRest refuses to write over.
require_stopped() {
  local answer=0
  pg_isready -q || answer=$?
  if ((answer < 2)) || pg_ctl -D "$1" status >/dev/null 2>&1; then
    refuse "PostgreSQL runs on $1: stop it first."
  fi
}

confirm() {
  local answer
  [[ -t 0 ]] || refuse "$1: say that this is meant with --yes."
  read -rp "$1. Type yes: " answer
  [[ $answer == yes ]] || refuse "Nothing was done."
}

dumps_newest_first() {
  find "$dumps" -name 'upschedule-*.dump.age' -printf '%f\n' | sort -r
}

# Of the names that come in, the newest first, those that are not the last of one of the last 7 days, 4 weeks or 6 months that have any.
not_kept() {
  local name day week month last_day='' last_week='' last_month='' days=0 weeks=0 months=0 kept
  while read -r name; do
    day=${name#upschedule-}
    day=${day%%T*}
    week=$(date -ud "$day" +%G-%V)
    month=${day%-*}
    kept=
    if [[ $day != "$last_day" ]]; then
      last_day=$day
      ((++days > 7)) || kept=yes
    fi
    if [[ $week != "$last_week" ]]; then
      last_week=$week
      ((++weeks > 4)) || kept=yes
    fi
    if [[ $month != "$last_month" ]]; then
      last_month=$month
      ((++months > 6)) || kept=yes
    fi
    [[ -n $kept ]] || printf '%s\n' "$name"
  done
}
