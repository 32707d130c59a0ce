#!/bin/sh
# Payara Micro goes on without the application where it could not deploy it, as when PostgreSQL was lost just then. This ends such a node, so that
# systemd or Docker starts it anew. node.sh starts it beside each node; once the application has answered it is gone.
# Arguments: the process of the node, its address, and how many seconds Payara may answer without the application: a migration that takes longer
# would begin again and again.
set -eu

node=$1
address=$2
left=$3
pause=5

while sleep "$pause" && kill -0 "$node" 2>/dev/null; do
  # Before the deployment Payara answers with 200 and no check at all
  health=$(curl -s --max-time 5 "$address/health/ready") || continue
  case $health in
    *'"name":"database"'*) exit 0 ;;
  esac
  left=$((left - pause))
  if [ "$left" -le 0 ]; then
    echo "The application is not deployed after $3 seconds: this node ends, to be started anew. The lines before say why." >&2
    kill -TERM "$node"
    exit 0
  fi
done
