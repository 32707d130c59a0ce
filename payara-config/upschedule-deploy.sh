#!/usr/bin/env bash
# Brings a new version of the product to nodes that run, one after the other, and goes back by itself where it does not work.
set -euo pipefail
umask 022

config=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# shellcheck source-path=SCRIPTDIR source=server/steps.sh
source "$config/server/steps.sh"
# shellcheck source-path=SCRIPTDIR source=deploy/nodes.sh
source "$config/deploy/nodes.sh"
# shellcheck source-path=SCRIPTDIR source=deploy/releases.sh
source "$config/deploy/releases.sh"
# shellcheck source-path=SCRIPTDIR source=deploy/checks.sh
source "$config/deploy/checks.sh"
# shellcheck source-path=SCRIPTDIR source=deploy/smoke.sh
source "$config/deploy/smoke.sh"

usage() {
  cat <<'END'
upschedule-deploy.sh: a new version of UP Schedule Generator, and the way back

  check [version]     looks at the nodes, the backup, the space and the version, and changes nothing
  upgrade <version>   checks; then each node in turn: no new callers, the new version, ready, smoke test, callers again.
                      Where a node does not come so far, all of them get the version before again.
  rollback            the version before, node by node; after an upgrade that was cut off, the one that ran when it began
  smoke [address]     sends a PDF, follows it to its feed and deletes all of it: on each node once it is ready, or at the address

A version is a WAR; where images run (WAY=compose) the tag of the image.

Options:
  --settings file         lines of NAME=value, as below; deploy.conf beside the kept versions unless told
  --dry-run               checks, and says what would be done
  --accept-old-backup     although the last backup is older than BACKUP_MAX_AGE, or none is known
  --running upschedule.war  which WAR runs now; Payara Server alone, once

Settings, from the file or the environment:
  WAY               micro, server (Payara Server) or compose
  NODES             name=address of each, such as node1=http://10.1.0.11:8080 node2=http://10.1.0.12:8080;
                    with WAY=server the address is followed by a comma and asadmin's host:port
  CONTEXT_ROOT      / unless told (/schedule with WAY=server)
  ADDRESS           where students find it, for a last smoke test through the balancer; none: left out
  RELEASES          folder of the kept versions, /var/lib/upschedule unless told
  BALANCER_SOCKET   HAProxy's admin socket; its servers have the names of the nodes, in the backend BALANCER_BACKEND (nodes)
  BALANCER_SHELL    how to run a command where that socket is: bash -c unless told, such as ssh root@balancer
  DRAIN, UNDRAIN    commands instead, for another balancer; {node} is the node's name
  DRAIN_SECONDS     how long callers may take to leave, 60
  READY_SECONDS     how long a node may take until it is ready, 300
  BACKUP_MAX_AGE    in seconds, 93600 (26 hours)
  NODE_SHELL        micro: how to run a command on a node: bash -c unless told, such as ssh root@{host}
  NODE_WAR          micro: its WAR there, /opt/upschedule/{node}/upschedule.war
  NODE_STOP, NODE_START   micro: systemctl stop upschedule@{node}, systemctl start upschedule@{node}
  COMPOSE           compose: docker compose
  PGHOST, ...       psql's own: the migrations are read from the database; without, from the metrics of a node

The history, which is RELEASES/history, has a line for each time a version began to serve on a node, with the time in UTC.

It ends with 0; with 1 where the version before serves again; with 2 where it was called wrongly or a check refused, and nothing was
changed; with 3 where somebody has to look. It may be killed and called again at any time.
END
}

dry_run=
accept_old_backup=
# shellcheck disable=SC2034 # read by deploy/ways/server.sh
running=
settings=

# load_settings: what is in the environment already stays.
load_settings() {
  local line entry file=${settings:-${RELEASES:-/var/lib/upschedule}/deploy.conf}
  if [[ -n $settings || -f $file ]]; then
    [[ -r $file ]] || refuse "$file cannot be read."
    while IFS= read -r line || [[ -n $line ]]; do
      [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
      [[ $line =~ ^([A-Z_]+)=(.*)$ ]] || refuse "In $file: $line is not NAME=value."
      [[ -n ${!BASH_REMATCH[1]:-} ]] || export "${BASH_REMATCH[1]}=${BASH_REMATCH[2]}"
    done <"$file"
  fi
  case ${WAY:-} in
    micro | server | compose) ;;
    *) refuse "Say in WAY how the product runs: micro, server or compose. See --help." ;;
  esac
  [[ -n ${NODES:-} ]] || refuse "Say in NODES which nodes there are: see --help."
  # shellcheck source=/dev/null
  source "$config/deploy/ways/$WAY.sh"
  read -ra nodes <<<"$NODES"
  for entry in "${nodes[@]}"; do
    [[ $entry =~ ^[A-Za-z0-9._-]+=https?:// ]] || refuse "In NODES: $entry is not name=address, such as node1=http://10.1.0.11:8080."
  done
  nodes=("${nodes[@]%%=*}")
  releases=${RELEASES:-/var/lib/upschedule}
  root=${CONTEXT_ROOT:-$default_root}
  root=${root%/}/
  need curl awk sed unzip sha256sum flock
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || refuse "$tool is needed, and is not here."
  done
}

# Two upgrades at once would take both nodes away.
lock() {
  [[ -z $dry_run ]] || return 0
  mkdir -p "$releases"
  exec 9>"$releases/lock"
  flock --nonblock 9 || refuse "Another run has the lock of $releases."
}

# Callers come back to a node even where this ends in the middle: the balancer's checks say whether it can take them.
drained=
leave() {
  [[ -z $drained ]] || let_back "$drained" || true
  rm -rf "${work:-}"
}

# replace <node> <release>: callers see nothing of it where a balancer is named. Callers test its result, so each step says itself what failed.
replace() {
  local node=$1 release=$2
  drain "$node" &&
    put "$node" "$release" &&
    await_ready "$node" &&
    smoke_node "$node" &&
    undrain "$node" &&
    note "$(name_of "$release") serves on $node"
}

# replace_all <release>: sets touched to the nodes that may have it, the last first.
replace_all() {
  local node
  touched=()
  for node in "${nodes[@]}"; do
    touched=("$node" "${touched[@]}")
    replace "$node" "$1" || return 1
  done
  [[ -z ${ADDRESS:-} ]] || smoke_at "${ADDRESS%/}/" "$ADDRESS"
}

# go_back <release>: those that were touched, the last first. A node that fails does not keep the others from it.
go_back() {
  local node failed=''
  say back "to $(name_of "$1")"
  for node in "${touched[@]}"; do
    replace "$node" "$1" || failed+=" $node"
  done
  if [[ -n $failed ]]; then
    say failed "on$failed: look at its log, and call rollback again"
    exit 3
  fi
}

# keep_running <release>: without it there is no way back.
keep_running() {
  is_kept "$1" && return
  [[ $(find_release) == "$1" ]] || refuse "$(name_of "$1") is to be what runs, is not kept in $releases, and is not found."
  keep "$(running_war)" "$1"
}

check() {
  look "$@" || refuse "An upgrade would not begin."
}

upgrade() {
  local now target
  [[ -n ${1:-} ]] || refuse "Say which version: see --help."
  lock
  now=$(current_release) || exit
  target=$(release_of "$1") || exit
  look "$1" || refuse "Nothing was changed."
  if [[ $target == "$now" && -z $(kept next) ]]; then
    say kept "$(name_of "$target"): it runs already"
    return
  fi
  if [[ -n $dry_run ]]; then
    say_plan "$target"
    return
  fi
  keep_running "$now"
  keep "$1" "$target"
  remember "$now" "$(kept before)" "$target"
  note "upgrade to $(name_of "$target") begins"
  if replace_all "$target"; then
    remember "$target" "$now" ''
    say upgraded "to $(name_of "$target"); the way back: $(basename "$0") rollback"
  else
    note "upgrade to $(name_of "$target") has failed"
    go_back "$now"
    remember "$now" "$(kept before)" ''
    say kept "$(name_of "$now"): it serves again"
    exit 1
  fi
}

rollback() {
  local now cut target
  (($# == 0)) || refuse "rollback takes no version: it is the one before."
  lock
  now=$(current_release) || exit
  cut=$(kept next)
  target=$now
  if [[ -z $cut ]]; then
    target=$(kept before)
    [[ -n $target ]] || refuse "No version before is kept in $releases."
  fi
  is_kept "$target" || refuse "$(name_of "$target") is not there any more."
  say_schema_for "$target"
  if [[ -n $dry_run ]]; then
    say_plan "$target"
    return
  fi
  # From here on the version before is the one that runs: a way back that is cut off goes on from here.
  [[ -n $cut ]] || remember "$target" "$now" "$target"
  note "way back to $(name_of "$target") begins"
  if ! replace_all "$target"; then
    say failed "$(name_of "$target") does not come up on ${touched[0]}: look at its log, and call rollback or upgrade again"
    exit 3
  fi
  remember "$target" "$(kept before)" ''
  say back "at $(name_of "$target")"
}

smoke() {
  local node
  if [[ -n ${1:-} ]]; then
    smoke_at "${1%/}/" "$1" || exit 3
    return
  fi
  for node in "${nodes[@]}"; do
    await_ready "$node" && smoke_node "$node" || exit 3
  done
}

# say_plan <release>
say_plan() {
  local node
  for node in "${nodes[@]}"; do
    say would "$node: no new callers, $(put_words "$node" "$1"), ready, smoke test, callers again"
  done
  [[ -z ${ADDRESS:-} ]] || say would "smoke test at $ADDRESS"
  say would "keep $(name_of "$1") as what runs, and $(name_of "$(current_release)") for the way back"
}

main() {
  local command='' arguments=()
  while (($#)); do
    case $1 in
      --dry-run) dry_run=yes ;;
      --accept-old-backup) accept_old_backup=yes ;;
      --settings | --running)
        (($# > 1)) || refuse "$1 needs a value: see --help."
        declare -g "${1#--}=$2"
        shift
        ;;
      -h | --help)
        usage
        return
        ;;
      -*) refuse "$1 is not known: see --help." ;;
      *) if [[ -z $command ]]; then command=$1; else arguments+=("$1"); fi ;;
    esac
    shift
  done
  case $command in
    check | upgrade | rollback | smoke) ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  ((${#arguments[@]} < 2)) || refuse "${arguments[1]} is one argument too many: see --help."
  load_settings
  work=$(mktemp -d)
  trap leave EXIT
  trap 'exit 130' INT TERM HUP
  "$command" "${arguments[@]}"
}

main "$@"
