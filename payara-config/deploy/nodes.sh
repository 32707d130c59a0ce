# shellcheck shell=bash
# Nodes as upschedule-deploy.sh sees them: their addresses, whether they are ready, and whether the balancer sends callers to them.

# field_of <node>: what NODES says of it, after its name.
field_of() {
  local entry
  for entry in $NODES; do
    if [[ ${entry%%=*} == "$1" ]]; then
      printf '%s' "${entry#*=}"
      return
    fi
  done
}

# address_of <node>: of its server, without a slash at the end.
address_of() {
  local address
  address=$(field_of "$1")
  address=${address%%,*}
  printf '%s' "${address%/}"
}

# filled_in <text> <node>: with {node} and {host} as they are.
filled_in() {
  local host
  host=$(address_of "$2")
  host=${host#*://}
  host=${host%:*}
  host=${1//\{host\}/$host}
  printf '%s' "${host//\{node\}/$2}"
}

# A request that has to succeed.
ask() {
  curl --disable --silent --show-error --fail --globoff --max-time 20 "$@"
}

# metrics_of <node>
metrics_of() {
  ask --header 'Accept: text/plain' "$(address_of "$1")/metrics?scope=application"
}

# metric <name>: the value of its first series in what comes in; empty where there is none.
metric() {
  awk -v name="$1" '{ series = $1; sub(/[{].*/, "", series) } series == name && !found { print $NF; found = 1 }'
}

# Payara says that it is ready before the application is there, so its own check has to be in the answer, and the page has to be there.
is_ready() {
  local health
  health=$(ask "$(address_of "$1")/health/ready" 2>/dev/null) || return 1
  [[ $health == *'"name":"database"'* ]] || return 1
  ask --output "$work/page" "$(address_of "$1")$root" 2>/dev/null
}

# await_ready <node>
await_ready() {
  local begin=$SECONDS
  until is_ready "$1"; do
    if ((SECONDS - begin >= ${READY_SECONDS:-300})); then
      say failed "$1 is not ready after ${READY_SECONDS:-300} s"
      return 1
    fi
    sleep 1
  done
  say ready "$1 after $((SECONDS - begin)) s"
}

# balancer <command of HAProxy>: what it answers.
balancer() {
  local program
  # What is there of the two; perl is part of each Debian and Ubuntu.
  # shellcheck disable=SC2016
  program='if command -v socat >/dev/null; then echo "$1" | socat - "UNIX-CONNECT:$2"; else perl -MIO::Socket::UNIX -e '\''
    $socket = IO::Socket::UNIX->new(Peer => $ARGV[1]) or die "$ARGV[1]: $!\n"; print $socket "$ARGV[0]\n"; print while <$socket>;'\'' "$1" "$2"; fi'
  # shellcheck disable=SC2086 # the command with its options
  ${BALANCER_SHELL:-bash -c} "set -- $(printf '%q %q' "$1" "$BALANCER_SOCKET"); $program"
}

# of_server <node> <column of HAProxy's statistics>
of_server() {
  balancer 'show stat' | awk -F, -v backend="${BALANCER_BACKEND:-nodes}" -v server="$1" -v column="$2" '
    NR == 1 { sub(/^# /, ""); for (i = 1; i <= NF; i++) at[$i] = i }
    $1 == backend && $2 == server { print $at[column] }'
}

# set_server <node> <state>: HAProxy answers nothing where it did so.
set_server() {
  local answer
  answer=$(balancer "set server ${BALANCER_BACKEND:-nodes}/$1 state $2") || return 1
  answer=${answer//$'\n'/}
  [[ -z $answer ]] || {
    say failed "$1 in the balancer: $answer"
    return 1
  }
}

# drain <node>: no new callers, and those that are there get their answers.
drain() {
  local begin=$SECONDS
  if [[ -n ${BALANCER_SOCKET:-} ]]; then
    drained=$1
    set_server "$1" drain || return 1
    until [[ $(of_server "$1" scur) == 0 ]] || ((SECONDS - begin >= ${DRAIN_SECONDS:-60})); do
      sleep 0.5
    done
    say drained "$1 after $((SECONDS - begin)) s"
  elif [[ -n ${DRAIN:-} ]]; then
    drained=$1
    bash -c "$(filled_in "$DRAIN" "$1")" || return 1
    say drained "$1"
  fi
}

# let_back <node>: the balancer's checks decide from now on.
let_back() {
  drained=
  if [[ -n ${BALANCER_SOCKET:-} ]]; then
    set_server "$1" ready
  elif [[ -n ${UNDRAIN:-} ]]; then
    bash -c "$(filled_in "$UNDRAIN" "$1")"
  fi
}

# undrain <node>: until callers are sent there.
undrain() {
  local begin=$SECONDS
  let_back "$1" || return 1
  [[ -z ${BALANCER_SOCKET:-} ]] || until [[ $(of_server "$1" status) == UP* ]]; do
    if ((SECONDS - begin >= 60)); then
      say failed "the balancer sends nobody to $1"
      return 1
    fi
    sleep 0.5
  done
  say serving "$1"
}
