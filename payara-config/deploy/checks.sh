# shellcheck shell=bash
# What is looked at before a version is brought. Each finding is a line; one that begins with "refused" keeps the upgrade from beginning.

bad=0

refuse_upgrade() {
  say refused "$1"
  bad=$((bad + 1))
}

# look [version]: false where the upgrade must not begin.
look() {
  bad=0
  look_at_nodes
  look_at_backup
  [[ -z ${1:-} ]] || look_at_version "$1"
  ((bad == 0))
}

look_at_nodes() {
  local node fingerprint first=''
  for node in "${nodes[@]}"; do
    look_at_way "$node"
    [[ -z ${BALANCER_SOCKET:-} || -n $(of_server "$node" status) ]] ||
      refuse_upgrade "the balancer at $BALANCER_SOCKET has no server $node in ${BALANCER_BACKEND:-nodes}"
    if ! is_ready "$node" || ! metrics_of "$node" >"$work/metrics.$node"; then
      # A run that was cut off may have left it so: then this one goes on.
      if [[ -n $(kept next) ]]; then
        say warning "$node is not ready"
      else
        refuse_upgrade "$node is not ready at $(address_of "$node")$root: bring it back first"
      fi
      continue
    fi
    cp "$work/metrics.$node" "$work/metrics"
    say found "$node with $(running_version <"$work/metrics"), schema $(schema_version)"
    look_at_disk "$node"
    fingerprint=$(metric upschedule_settings_fingerprint <"$work/metrics")
    [[ -z $first || $fingerprint == "$first" ]] || say warning "$node has other settings than the nodes before it"
    first=${first:-$fingerprint}
  done
}

# look_at_disk <node>: the server unpacks the application there, and keeps uploads that come in. A way may need less than other ones.
look_at_disk() {
  local free least=${least_temporary:-1000}
  free=$(metric upschedule_disk_free_bytes <"$work/metrics" | awk '{ printf "%d", $1 / 1e6 }')
  ((${free:=0} < least)) || return 0
  refuse_upgrade "$1 has $free MB free for temporary files: it needs $least"
}

# The version and the Java that the metrics of a node say.
running_version() {
  sed -n 's/^upschedule_build_info{.*java="\([^"]*\)".*version="\([^"]*\)".*/version \2 on Java \1/p'
}

# schema_version: as the node found or made it.
schema_version() {
  [[ -s $work/metrics ]] || return 0
  metric upschedule_schema_version <"$work/metrics" | sed 's/[.]0$//'
}

look_at_backup() {
  local age most=${BACKUP_MAX_AGE:-93600}
  [[ -s $work/metrics ]] || return 0
  age=$(metric upschedule_backup_age_seconds <"$work/metrics")
  if awk -v age="$age" -v most="$most" 'BEGIN { exit !(age ~ /^[0-9]/ && age + 0 <= most) }'; then
    say found "a backup that is $(awk -v age="$age" 'BEGIN { printf "%.1f", age / 3600 }') h old"
  elif [[ -n $accept_old_backup ]]; then
    say warning "no backup within $((most / 3600)) h, which is accepted"
  else
    refuse_upgrade "no backup within $((most / 3600)) h is known: make one, or say --accept-old-backup"
  fi
}

# look_at_version <version>
look_at_version() {
  local release war size free folder=$releases
  release=$(release_of "$1") || exit
  war=$(war_of "$1")
  [[ -n $(version_of "$war") ]] || refuse "$1 is not this product."
  size=$(stat -c %s "$war")
  while [[ ! -d $folder ]]; do
    folder=$(dirname "$folder")
  done
  free=$(df --output=avail -B1 "$folder" | tail -n 1)
  say found "$(name_of "$release"), $((size / 1000000)) MB"
  ((free > 3 * size)) || refuse_upgrade "$folder has $((free / 1000000)) MB free: three times the version are needed"
  say_pending "$war"
}

# applied: the versions of all migrations that the database has, where it can be asked.
applied() {
  query 'SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL' 2>/dev/null
}

# query <SQL>: by psql, where it is here and has been told which database.
query() {
  [[ -n ${PGHOST:-} ]] && command -v psql >/dev/null && psql -XAtq -c "$1"
}

# is_applied <version of a migration>: by the table of the database, or else by the newest one that a node knew of.
is_applied() {
  if [[ -n $known ]]; then
    grep -qxF "$1" <<<"$known"
  else
    [[ $(printf '%s\n' "$1" "$newest" | sort -V | tail -n 1) == "$newest" ]]
  fi
}

# say_pending <war>: the migrations that it would make.
say_pending() {
  local known newest version file count=0
  known=$(applied) || known=''
  newest=$(schema_version)
  if [[ -z $known$newest ]]; then
    say warning "which migrations would be made is not known: no node says its schema"
    return
  fi
  while read -r version file; do
    is_applied "$version" || {
      say pending "migration $file"
      count=$((count + 1))
    }
  done < <(migrations_of "$1")
  say found "$count migrations to be made$([[ -z $known ]] || echo ', by the table of the database')"
}

# say_schema_for <release>: what a version that is brought back finds.
say_schema_for() {
  local newest last
  metrics_of "${nodes[-1]}" >"$work/metrics" 2>/dev/null || return 0
  newest=$(schema_version)
  last=$(migrations_of "$(war_of "$1")" | tail -n 1 | cut -d' ' -f1)
  [[ $(printf '%s\n' "$last" "$newest" | sort -V | tail -n 1) == "$last" ]] || say found "the schema at $newest; $(name_of "$1") knows it up to $last, and leaves the rest alone"
}
