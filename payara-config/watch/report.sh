# shellcheck shell=bash
# The report of upschedule-watch.sh, made of what the watch has written into its folder.

# report <folder>: writes and prints it; 1 where a target was missed.
report() {
  local made=$1/report.md begin end last nodes=() asked='' alerts=/dev/null
  begin=$(<"$1/begin")
  touch "$1/samples"
  last=$(tail -n 1 "$1/samples")
  end=${last%%$'\t'*}
  end=${end:-$begin}
  [[ ! -e $1/alerts ]] || asked=yes alerts=$1/alerts
  mapfile -t nodes < <(find "$1" -name 'node-*' ! -name '*.new')
  {
    awk -F '\t' -v from="$(utc "$begin")" -v until="$(utc "$end")" -v seconds=$((end - begin)) -v asked="$asked" \
      -f "$(dirname "${BASH_SOURCE[0]}")/report.awk" "$1/samples" "$alerts" "${nodes[@]}"
    printf '\n## What changed\n\n```\n'
    cat "$1/events"
    printf '```\n'
  } >"$made.new"
  mv "$made.new" "$made"
  cat "$made"
  ! grep -q '| MISSED |$' "$made"
}

utc() {
  TZ=UTC printf '%(%Y-%m-%dT%H:%M:%SZ)T' "$1"
}
