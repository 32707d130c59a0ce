#!/usr/bin/env bash
# How many uploads a second a node takes and reads, and what each costs it. See ../README.md.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "uploads.sh <address of the product, with a slash at the end> <schedule.pdf> [seconds] [connections]" >&2
  exit 2
fi
address=$1
export PDF=$2
seconds=${3:-60}
connections=${4:-8}
owners=6000
here=$(cd "$(dirname "$0")" && pwd)
COOKIES=$(mktemp)
export COOKIES
trap 'rm -f "$COOKIES"' EXIT

# metric <name> <text in its tags>: the sum of its series
metric() {
  curl -s "${address}metrics?scope=application" |
    awk -v name="$1" -v tag="$2" 'index($0, name) == 1 && index($0, tag) { sum += $2 } END { printf "%d", sum }'
}

# Processor time in milliseconds of all processes whose command line has this text, those that have ended not counted.
processor() {
  local pid sum=0 ticks
  for pid in $(pgrep -f "$1"); do
    ticks=$(awk '{ print $14 + $15 }' "/proc/$pid/stat" 2>/dev/null) || continue
    sum=$((sum + ticks * 10))
  done
  echo "$sum"
}

resident() {
  awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$(pgrep -f payara-micro.jar.*--port | head -1)/status"
}

per() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }

echo "Making $owners owners"
curl -s -D - -o /dev/null "${address}api/jobs?[1-$owners]" | tr -d '\r' |
  grep -io 'set-cookie: upschedule-id=[^;]*' | sed 's/^[^ ]* //' >"$COOKIES" || true

accepted=$(metric upschedule_uploads_total new)
read_=$(metric upschedule_jobs_total completed)
jvm=$(processor 'payara-micro.jar.*--port')
postgres=$(processor '^postgres:|/postgres ')
redis=$(processor 'redis-server')
begin=$(date +%s%N)
wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/uploads.lua" --latency "$address" | grep -E 'refused|%|requests in|Non-2xx|Socket'
during=$(($(metric upschedule_jobs_total completed) - read_))
took=$((($(date +%s%N) - begin) / 1000000))
accepted=$(($(metric upschedule_uploads_total new) - accepted))
while [ $(($(metric upschedule_jobs_total completed) - read_)) -lt "$accepted" ]; do sleep 0.5; done
all=$((($(date +%s%N) - begin) / 1000000))

printf '%-42s %s\n' \
  "accepted a second" "$(per $((accepted * 1000)) "$took")" \
  "read a second, while uploads come in" "$(per $((during * 1000)) "$took")" \
  "read a second, until all are read" "$(per $((accepted * 1000)) "$all")" \
  "processor time of one, ms: JVM" "$(per $(($(processor 'payara-micro.jar.*--port') - jvm)) "$accepted")" \
  "processor time of one, ms: PostgreSQL" "$(per $(($(processor '^postgres:|/postgres ') - postgres)) "$accepted")" \
  "processor time of one, ms: Redis" "$(per $(($(processor 'redis-server') - redis)) "$accepted")" \
  "resident memory of the JVM, MB" "$(resident)"
