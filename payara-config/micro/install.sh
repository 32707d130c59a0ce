#!/usr/bin/env bash
# Lays out a machine for nodes on Payara Micro, each of which systemd starts. What is there already of settings and versions is kept.
set -euo pipefail

config=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home=${UPSCHEDULE_HOME:-/opt/upschedule}
units=${UNITS:-/etc/systemd/system}

usage() {
  cat <<'END'
install.sh <folder of a build> <node>...: files of nodes such as node1 in /opt/upschedule, and a unit of systemd

  The folder is the one that mvn package fills, target: it holds runtime/ and upschedule.war.
  UPSCHEDULE_HOME and UNITS in the environment are other places than /opt/upschedule and /etc/systemd/system.
END
}

# copied <mode> <file>... <folder>
copied() {
  install -D -m "$1" -t "${@: -1}" "${@:2:$#-2}"
}

# kept <mode> <file> <target>: only where there is none yet.
kept() {
  if [[ ! -e $3 ]]; then
    install -D -m "$1" "$2" "$3"
    echo "made     $3"
  else
    echo "kept     $3"
  fi
}

main() {
  local target=${1:-} node
  case $target in
    -h | --help)
      usage
      return
      ;;
  esac
  if [[ ! -f $target/runtime/payara-micro.jar || ! -f $target/upschedule.war || $# -lt 2 ]]; then
    usage >&2
    exit 2
  fi
  copied 644 "$target"/runtime/{payara-micro.jar,activemq.rar,postgresql.jar} "$home"
  copied 644 "$config"/jvm.options "$home/config"
  copied 644 "$config"/micro/{logging.properties,log4j2.properties} "$home/config/micro"
  copied 755 "$config"/micro/{node,deployed}.sh "$home/config/micro"
  copied 644 "$config"/activemq/broker.xml "$home/config/activemq"
  # Payara Micro takes one file before its boot, and one after
  cat "$config"/micro/pre-boot.asadmin "$config"/resources.asadmin "$config"/activemq/adapter.asadmin >"$home/config/pre-boot"
  cat "$config"/micro/post-boot.asadmin "$config"/activemq/connections.asadmin >"$home/config/post-boot"
  chmod 644 "$home/config/pre-boot" "$home/config/post-boot"
  # The settings hold passwords: systemd reads them as root
  kept 600 "$config/production/micro.env" "$home/node.env"
  for node in "${@:2}"; do
    kept 644 "$target/upschedule.war" "$home/$node/upschedule.war"
  done
  install -d "$units"
  sed "s|/opt/upschedule|$home|g" "$config/production/upschedule@.service" >"$units/upschedule@.service"
  echo "made     $units/upschedule@.service"
}

main "$@"
