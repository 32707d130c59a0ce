# shellcheck shell=bash
# The smoke test: what a student does, from her PDF to her feed. All that it makes is deleted again, also where it fails.

# smoke_node <node>: asked itself, past the balancer.
smoke_node() {
  smoke_at "$(address_of "$1")$root" "$1"
}

# smoke_at <address with a slash at the end> <name>
smoke_at() {
  local begin=$SECONDS step=''
  smoke_address=$1
  : >"$work/cookie"
  if ! walk; then
    say failed "smoke test of $2: $step: $(<"$work/failure")"
    [[ ! -s $work/cookie ]] || request api/me --request DELETE || true
    return 1
  fi
  say passed "smoke test of $2 in $((SECONDS - begin)) s"
}

# request <path> [option of curl]...: false where the answer is not well. The address of a feed is a secret, as the cookie is: neither
# stands among the arguments, where others on the machine would see it.
request() {
  local status
  status=$(curl --disable --silent --show-error --globoff --max-time 60 --config "$work/cookie" \
    --config <(printf 'url = "%s%s"\n' "$smoke_address" "$1") --output "$work/answer" --dump-header "$work/headers" \
    --write-out '%{http_code}' "${@:2}" 2>"$work/failure") || return 1
  if [[ $status != 2?? ]]; then
    printf 'status %s %s\n' "$status" "$(head -c 300 "$work/answer" | tr -d '\0')" >"$work/failure"
    return 1
  fi
}

# The last part of the address of what was made.
made_id() {
  sed -n 's|^[Ll]ocation: .*/\([A-Za-z0-9-]*\)[[:space:]]*$|\1|p' "$work/headers"
}

keep_cookie() {
  local pairs
  pairs=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\).*/\1/p' "$work/headers" | tr -d '\r' | paste -sd ';')
  [[ -z $pairs ]] || printf 'header = "Cookie: %s"\n' "$pairs" >"$work/cookie"
}

# answer_of <name>: the text that the JSON of the last answer has for it.
answer_of() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/answer" | head -n 1
}

# walk: sets step to what is done. Its callers test its result, so each step returns by itself.
walk() {
  local job timetable feed begin=$SECONDS json=(--header 'Content-Type: application/json')
  step='sending a PDF'
  request api/uploads --form "file=@$config/deploy/smoke.pdf;type=application/pdf" || return 1
  job=$(made_id)
  keep_cookie
  step='waiting until it is read'
  until request "api/jobs/$job" && [[ $(answer_of status) == COMPLETED ]]; do
    if [[ $(answer_of status) == FAILED ]] || ((SECONDS - begin >= 120)); then
      head -c 300 "$work/answer" >"$work/failure"
      return 1
    fi
    sleep 0.5
  done
  step='making a timetable'
  request api/timetables "${json[@]}" --data "{\"name\": \"Smoke test\", \"jobs\": [\"$job\"]}" || return 1
  timetable=$(made_id)
  step='making its feed'
  request "api/timetables/$timetable/feed" "${json[@]}" --data '' || return 1
  feed=$(answer_of url)
  feed=feeds/${feed##*/feeds/}
  step='asking for the feed'
  request "$feed" || return 1
  grep -q 'SUMMARY:.*UPS 100' "$work/answer" || {
    echo 'the test that the PDF says is not in it' >"$work/failure"
    return 1
  }
  step='deleting all of it'
  request api/me --request DELETE || return 1
  if request "$feed"; then
    echo 'the feed is still there' >"$work/failure"
    return 1
  fi
}
