# shellcheck shell=bash disable=SC2034,SC2154 # what upschedule-deploy.sh has and reads
# Payara Server: each node is a domain of its own, reached by asadmin.

# shellcheck source-path=SCRIPTDIR/.. source=wars.sh
source "$config/deploy/wars.sh"
default_root=/schedule

# at_admin <node> <command> [argument]...: with asadmin's own variables for that node.
at_admin() {
  local admin
  admin=$(field_of "$1")
  [[ $admin == *,*:* ]] || refuse "Say in NODES where asadmin finds $1: $1=address,host:port."
  admin=${admin#*,}
  AS_ADMIN_HOST=${admin%:*} AS_ADMIN_PORT=${admin##*:} "${@:2}" </dev/null
}

running_war() {
  printf '%s' "$running"
}

# find_release: a server does not give back what was deployed, so it has to be said once.
find_release() {
  [[ -n $running ]] || refuse "Say with --running which WAR runs now, for the way back; from then on it is kept."
  release_of "$running"
}

# look_at_way <node>
look_at_way() {
  (at_admin "$1" admin list-applications >/dev/null 2>&1) || refuse_upgrade "asadmin finds no server of $1 at $(field_of "$1")"
}

put_words() {
  printf 'redeploy %s' "$(name_of "$2")"
}

# put <node> <release>: where a version did not start Payara has taken the application away, and it is deployed anew.
put() {
  local context=${root%/} words
  words=(deploy "$(war_of "$2")" "${context:-/}")
  if (at_admin "$1" is_listed list-applications upschedule); then
    words=(redeploy "$(war_of "$2")")
  fi
  at_admin "$1" "$config/payara-server.sh" "${words[@]}" >"$work/said" 2>&1 || {
    sed 's/^/         /' "$work/said"
    say failed "$1 did not take $(name_of "$2")"
    return 1
  }
  say put "$(name_of "$2") on $1"
}
