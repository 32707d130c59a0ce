# shellcheck shell=bash disable=SC2034,SC2154 # what upschedule-deploy.sh has and reads
# Payara Micro: each node has a WAR of its own, which it reads when it starts.

# shellcheck source-path=SCRIPTDIR/.. source=wars.sh
source "$config/deploy/wars.sh"
default_root=/

# on_node <node> <command>: without the lock, which what it starts would hold for ever.
on_node() {
  # shellcheck disable=SC2046 # the command with its options
  $(filled_in "${NODE_SHELL:-bash -c}" "$1") "$(filled_in "$2" "$1")" 9>&-
}

node_war=${NODE_WAR:-/opt/upschedule/{node\}/upschedule.war}

running_war() {
  printf '%s' "$work/running.war"
}

# find_release: that of the first node.
find_release() {
  on_node "${nodes[0]}" "cat $node_war" </dev/null >"$(running_war)" || refuse "${nodes[0]} has no $node_war."
  release_of "$(running_war)"
}

# look_at_way <node>
look_at_way() {
  on_node "$1" "test -w $node_war" </dev/null || refuse_upgrade "on $1 $(filled_in "$node_war" "$1") cannot be written"
}

put_words() {
  printf 'stop, %s, start' "$(name_of "$2")"
}

# put <node> <release>: the WAR goes there under another name first, so that a node that is started meanwhile finds a whole one.
put() {
  local command
  on_node "$1" "cat > $node_war.new && chmod 644 $node_war.new" <"$(war_of "$2")" || {
    say failed "$1 did not take the file of $(name_of "$2")"
    return 1
  }
  for command in "${NODE_STOP:-systemctl stop upschedule@{node\}}" "mv $node_war.new $node_war" \
    "${NODE_START:-systemctl start upschedule@{node\}}"; do
    on_node "$1" "$command" </dev/null || {
      say failed "on $1: $(filled_in "$command" "$1")"
      return 1
    }
  done
  say put "$(name_of "$2") on $1"
}
