# shellcheck shell=bash
# Which version runs and which one ran before. A file says it, written at once and whole, so that a run that was cut off is known as one.
#   now=…     what runs
#   before=…  the way back
#   next=…    what an upgrade or a way back that has not ended was bringing

# kept <now, before or next>
kept() {
  [[ -f $releases/state ]] || return 0
  sed -n "s/^$1=//p" "$releases/state"
}

# remember <now> <before> <next>
remember() {
  printf 'now=%s\nbefore=%s\nnext=%s\n' "$1" "$2" "$3" >"$releases/state.new"
  mv "$releases/state.new" "$releases/state"
  forget_others
}

# current_release: what runs, as it was remembered; at the first time as it is found.
current_release() {
  local now
  now=$(kept now)
  if [[ -z $now ]]; then
    now=$(find_release) || return
  fi
  printf '%s' "$now"
}

# note <text>: into the history, which says what ran when to who looks for the cause of something.
note() {
  TZ=UTC printf '%(%Y-%m-%dT%H:%M:%SZ)T %s\n' -1 "$1" >>"$releases/history"
}

# in_war <war> <path>
in_war() {
  unzip -p "$1" "$2"
}

# version_of <war>
version_of() {
  in_war "$1" WEB-INF/classes/META-INF/build.properties | sed -n 's/^version=//p'
}

# migrations_of <war>: version and file of each, in order.
migrations_of() {
  { unzip -Z1 "$1" 'WEB-INF/classes/db/migration/V*.sql' 2>/dev/null || true; } |
    sed -E 's|.*/(V([0-9_]+)__.*)|\2 \1|; s/^([0-9]+)_([0-9]+) /\1.\2 /' | sort -V
}
