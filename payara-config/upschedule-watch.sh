#!/usr/bin/env bash
# Watches the product from outside for a time, such as its first 24 hours, and writes a report: what students met, held against the targets.
# It asks health and metrics alone, changes nothing and needs no token; bash, curl and awk are enough.
set -euo pipefail
umask 077
export LC_ALL=C

# shellcheck source-path=SCRIPTDIR source=watch/report.sh
. "$(dirname "${BASH_SOURCE[0]}")/watch/report.sh"

usage() {
  cat <<'END'
upschedule-watch.sh: watches UP Schedule Generator, and writes a report

  upschedule-watch.sh watch [option]... NODE...
  upschedule-watch.sh report FOLDER

  watch    asks each node, such as http://10.76.0.11:8080, until its time is over or it gets SIGINT or SIGTERM; says what changes, and
           at the end writes FOLDER/report.md. Killed and called again with the same folder it goes on where it was.
  report   writes the report of what was seen so far; also while the watch runs

Options:
  --public ADDRESS       where students find it, such as https://host/schedule/: whether the page answers is the first line of the report
  --prometheus ADDRESS   such as http://127.0.0.1:9090: which alerts fire
  --for TIME             how long, such as 24h, 30m, 90s; 24h
  --every TIME           how often; 60s
  --folder FOLDER        what is seen; upschedule-watch in this folder

The report's targets are the objectives of Prometheus' rules: of 1,000 loads of the page, uploads let in and uploads read within 10 s one
may fail, of 2,000 polls of calendars one. Nobody waits for more than 60 s, 95 of 100 requests take 0.5 s at most, no alert wakes anybody.
It ends with 0, with 1 where a target was missed, with 2 where it was called wrongly.
END
}

refuse() {
  echo "upschedule-watch.sh: $1" >&2
  exit 2
}

# seconds <24h, 30m or 90s>
seconds() {
  [[ $1 =~ ^([1-9][0-9]{0,5})([smh])$ ]] || refuse "A time is a number with s, m or h: not $1."
  case ${BASH_REMATCH[2]} in
    s) echo "${BASH_REMATCH[1]}" ;;
    m) echo $((BASH_REMATCH[1] * 60)) ;;
    h) echo $((BASH_REMATCH[1] * 3600)) ;;
  esac
}

address() {
  [[ $1 =~ ^https?://[][A-Za-z0-9.:_/-]+$ ]] || refuse "An address is such as http://10.76.0.11:8080, not $1."
  echo "${1%/}"
}

now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}

# Says it, and keeps it for the report.
tell() {
  echo "$(now) $*" | tee -a "$folder/events"
}

# ask <address> [option of curl]...: prints the answer, and in a last line its status (000: none) and seconds
ask() {
  curl --disable --silent --globoff --max-time 5 --write-out '\n%{http_code} %{time_total}\n' "${@:2}" "$1" || true
}

# sample <who> <1 or 0> <seconds>: what a signal has cut off does not count.
sample() {
  [[ -n $stopped ]] || printf '%s\t%s\t%s\t%s\n' "$(date +%s)" "$1" "$2" "$3" >>"$folder/samples"
}

# state <who> <text>: tells it where it is another one than at the look before.
state() {
  [[ -z $stopped && ${states[$1]:-} != "$2" ]] || return 0
  tell "$1: $2"
  states[$1]=$2
}

look_at_page() {
  local status spent text=answers good=1
  read -r status spent < <(ask "$public/" --output /dev/null | tail -n 1)
  if [[ $status != 200 ]]; then
    good=0
    text="no page, status $status"
  fi
  sample page "$good" "$spent"
  state page "$text"
}

# look_at_node <address>
look_at_node() {
  local answer status spent text=ready good=1
  answer=$(ask "$1/health/ready")
  read -r status spent <<<"${answer##*$'\n'}"
  if [[ $status == 000 ]]; then
    text='no answer'
  elif [[ $status != 200 ]]; then
    text="not ready, status $status"
  elif [[ $answer != *'"name":"database"'* ]]; then
    text='no application yet' # Payara says 200 without any check then
  fi
  [[ $text == ready ]] || good=0
  sample "$1" "$good" "$spent"
  if [[ $status != 000 ]]; then
    {
      ask "$1/metrics?scope=application"
      ask "$1/metrics?scope=base"
    } >"$folder/scrape"
    take "$1"
  fi
  state "$1" "$text"
}

# take <address>: adds what has grown since the last scrape to what is known of the node, and tells which servers it misses, that it was
# restarted or deployed anew, and with which version. A line of its file is "c", series, last value, growth; of a gauge "g", series, last value, first, least and most.
take() {
  local file line
  file=$folder/node-${1//[!A-Za-z0-9.-]/_}
  [[ -z $stopped ]] || return 0
  touch "$file"
  while IFS= read -r line; do
    tell "$1: $line"
  done < <(awk -F '\t' -v OFS='\t' -v made="$file.new" '
    FILENAME == ARGV[1] { known = 1; line[$2] = $0; last[$2] = $3; grown[$2] = $4; first[$2] = $4; least[$2] = $5; most[$2] = $6; next }
    /^[A-Za-z_][A-Za-z0-9_]*([{].*[}])? [-+.0-9eE]+$/ {
      at = match($0, / [^ ]+$/)
      series = substr($0, 1, at - 1)
      gsub(/,?mp_scope="[a-z]*"/, "", series)
      sub(/[{],/, "{", series)
      sub(/[{][}]$/, "", series)
      value[series] = substr($0, at + 1) + 0
    }
    function fell(series) { return (series in last) && (series in value) && value[series] < last[series] }
    function version(series) { return match(series, /version="[^"]*"/) ? substr(series, RSTART + 9, RLENGTH - 10) : "" }
    END {
      for (series in value) if (series ~ /^upschedule_build_info[{]/) build = series
      # A server whose application is not there yet has lost no counter of it so far.
      if (build == "") delete value["jvm_uptime_seconds"]
      anew = fell("jvm_uptime_seconds")
      restarted = anew || fell("upschedule_uptime_seconds")
      if (restarted) print "was " (anew ? "restarted" : "deployed anew")
      for (series in line) if (series ~ /^upschedule_build_info[{]/ && build != "" && series != build) former = series
      if (former != "") {
        delete line[former]
        if (version(build) != version(former)) print "version " version(build) ", was " version(former)
      }
      for (series in value) {
        v = value[series]
        if (series ~ /_total([{]|$)/) {
          more = !known ? 0 : (restarted || v < last[series]) ? v : v - last[series]
          print "c", series, v, grown[series] + more > made
          continue
        }
        if (series ~ /^upschedule_server_up[{]/ && (series in last ? last[series] : 1) != v) {
          server = series
          gsub(/.*="|"[}]/, "", server)
          print server (v ? " is back" : " does not answer")
        }
        if (!(series in last)) first[series] = least[series] = most[series] = v
        print "g", series, v, first[series], (v < least[series] ? v : least[series]), (v > most[series] ? v : most[series]) > made
      }
      for (series in line) if (!(series in value) && series != "restarts") print line[series] > made
      print "c", "restarts", 0, grown["restarts"] + restarted > made
    }' "$file" "$folder/scrape")
  mv "$file.new" "$file"
}

look_at_alerts() {
  local answer name severity firing=''
  answer=$(ask "$prometheus/api/v1/query" --get --data-urlencode 'query=ALERTS{alertstate="firing"}')
  if [[ ${answer##*$'\n'} != 200* ]]; then
    state Prometheus 'no answer'
    return
  fi
  state Prometheus answers
  while read -r name severity; do
    firing+="$name ($severity) "
    printf '%s\t%s\t%s\n' "$(date +%s)" "$name" "$severity" >>"$folder/alerts"
  done < <(awk '{ gsub(/{"metric":/, "\n"); print }' <<<"$answer" | awk '
    function text(name) { return match($0, "\"" name "\":\"[^\"]*\"") ? substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 5) : "none" }
    /"alertname"/ { print text("alertname"), text("severity") }' | sort -u)
  state alerts "${firing:-none}"
}

look() {
  local node
  [[ -z $public ]] || look_at_page
  for node in "${nodes[@]}"; do
    look_at_node "$node"
  done
  [[ -z $prometheus ]] || look_at_alerts
}

watch() {
  local public='' prometheus='' time=86400 every=60 folder=upschedule-watch nodes=() stopped='' begin next late
  local -A states=()
  while (($#)); do
    [[ $1 != --* || -n ${2:-} ]] || refuse "$1 needs a value: see --help."
    case $1 in
      --public) public=$(address "$2") ;;
      --prometheus) prometheus=$(address "$2") ;;
      --for) time=$(seconds "$2") ;;
      --every) every=$(seconds "$2") ;;
      --folder) folder=$2 ;;
      -*) refuse "$1 is not known: see --help." ;;
      *) nodes+=("$(address "$1")") ;;
    esac
    [[ $1 != --* ]] || shift
    shift
  done
  ((${#nodes[@]})) || refuse 'Say which nodes: see --help.'
  mkdir -p "$folder"
  [[ -s $folder/begin ]] || date +%s >"$folder/begin"
  [[ -z $prometheus ]] || touch "$folder/alerts"
  begin=$(<"$folder/begin")
  trap 'stopped=yes' INT TERM HUP
  tell "the watch begins, every $every s"
  next=$(date +%s)
  while [[ -z $stopped ]] && ((next <= begin + time)); do
    look
    next=$((next + every))
    # What a machine that slept has missed is not made up for.
    late=$(($(date +%s) - next))
    ((late < every)) || next=$((next + late - late % every))
    rest "$next"
  done
  tell 'the watch ends'
  report "$folder"
}

# rest <until, in seconds since the epoch>: a signal ends it at once.
rest() {
  local left=$(($1 - $(date +%s))) sleeping
  [[ -z $stopped ]] && ((left > 0)) || return 0
  sleep "$left" &
  sleeping=$!
  wait "$sleeping" || kill "$sleeping" 2>/dev/null || true
}

main() {
  case ${1:-} in
    '' | -h | --help) usage ;;
    watch) watch "${@:2}" ;;
    report)
      [[ -s ${2:-}/begin ]] || refuse 'Say the folder of a watch: see --help.'
      report "$2"
      ;;
    *) refuse "$1 is not known: see --help." ;;
  esac
}

main "$@"
