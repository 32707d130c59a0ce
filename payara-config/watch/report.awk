# Makes the report of upschedule-watch.sh. It reads the samples, the alerts and a file for each node, whose lines upschedule-watch.sh describes.

FNR == 1 { split(FILENAME, parts, "/"); file = parts[length(parts)]; node = substr(file, 6) }

file == "samples" {
  if (at && $1 - at > pause) pause = $1 - at
  at = $1
  looks[$2]++
  name = $2
  gsub(/[^A-Za-z0-9.-]/, "_", name)
  address[name] = $2
  good[$2] += $3
  if ($4 > slowest[$2]) slowest[$2] = $4
  next
}

file == "alerts" { alert[$2] = $3; fired[$2]++; next }

$1 == "c" && $2 == "restarts" { restarts[node] = $4; next }
$1 == "c" { count[$2] += $4; next }

# Of the database they are the same on each node; what a node has for itself stands below its name.
$1 == "g" {
  if (!($2 in first)) first[$2] = $4
  last[$2] = $3
  if (!($2 in most) || $6 > most[$2]) most[$2] = $6
  if ($5 < 1 && $2 ~ /^upschedule_server_up/) missed[tag($2, "server")] = missed[tag($2, "server")] " " address[node]
  own[node, $2] = $3
  ownMost[node, $2] = $6
  known = 1
  if ($2 ~ /^upschedule_build_info/) version[node] = tag($2, "version")
}

function tag(series, name) {
  return match(series, "[{,]" name "=\"[^\"]*\"") ? substr(series, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

# The sum of all series of that name that have each of the pieces, such as status="5xx".
function sum(name, piece, other,   series, all) {
  for (series in count) if (index(series, name "{") == 1 && (piece == "" || index(series, piece)) && (other == "" || index(series, other))) all += count[series]
  return all + (name in count ? count[name] : 0)
}

function percent(part, all) { return sprintf("%.3f %%", 100 * part / all) }

function target(what, wanted, seen, met) { printf "| %s | %s | %s | %s |\n", what, wanted, seen, met }

# A share of what was asked for: at least so many of 100.
function share(what, least, wrong, all) {
  if (!all) target(what, "at least " least " %", "none came", "–")
  else target(what, "at least " least " %", sprintf("%d of %d (%s)", all - wrong, all, percent(all - wrong, all)), 100 * (all - wrong) >= least * all ? "met" : "MISSED")
}

function bytes(number) { return number >= 1e9 ? sprintf("%.2f GB", number / 1e9) : sprintf("%.1f MB", number / 1e6) }

# Prints a table of the counters of a name, by their tags, those that have grown.
function table(name, heads, tags, minimum,   n, names, i, series, row, rows, some) {
  n = split(tags, names, " ")
  for (series in count) if (index(series, name "{") == 1 && count[series] > 0) {
    row = ""
    for (i = 1; i <= n; i++) row = row "| " tag(series, names[i]) " "
    rows[row] += count[series]
    some = 1
  }
  if (!some) { print "None.\n"; return }
  printf "| %s | number |\n|", heads
  for (i = 0; i <= n; i++) printf "---|"
  print ""
  fflush() # what is printed here comes before what sort prints
  for (row in rows) printf "%s| %d |\n", row, rows[row] | "sort"
  close("sort")
  print ""
}

# The bound that 95 of 100 requests of a route kept, for those routes that were asked for.
function times(   series, key, le, bound, all) {
  for (series in count) if (index(series, "upschedule_request_seconds_bucket_total{") == 1) {
    key = tag(series, "method") " " tag(series, "route")
    le = tag(series, "le")
    if (le == "+Inf") all[key] = count[series]
    else {
      upTo[key, le] = count[series]
      bounds[le] = 1
    }
  }
  for (key in all) if (all[key] > 0) {
    bound = "more"
    for (le in bounds) if (upTo[key, le] >= 0.95 * all[key] && (bound == "more" || le + 0 < bound + 0)) bound = le
    within[key] = bound
    requests[key] = all[key]
  }
}

END {
  times()
  printf "# A watch of the product\n\nFrom %s to %s, %.1f hours, with at most %d s between two looks. Numbers are of this time alone; a target that nothing was seen of is neither met nor missed.\n\n", from, until, seconds / 3600, pause
  print "## Targets\n\n| what | target | seen | |\n|---|---|---|---|"
  if (looks["page"]) share("the page answers, seen from outside", 99.9, looks["page"] - good["page"], looks["page"])
  share("uploads are let in (no answer from 500 on)", 99.9, sum("upschedule_requests_total", "route=\"/api/uploads\"", "status=\"5xx\""), sum("upschedule_requests_total", "route=\"/api/uploads\"", "method=\"POST\""))
  ended = sum("upschedule_job_wait_seconds_bucket_total", "le=\"+Inf\"")
  inTime = sum("upschedule_job_wait_seconds_bucket_total", "le=\"10\"") - sum("upschedule_job_wait_seconds_bucket_total", "le=\"10\"", "fault=\"service\"")
  share("uploads are read within 10 s", 99.9, ended - inTime, ended)
  share("polls of calendars are answered", 99.95, sum("upschedule_feed_polls_total", "outcome=\"failed\""), sum("upschedule_feed_polls_total"))
  queue = "upschedule_queue_age_seconds{source=\"database\"}"
  target("the oldest job waits", "60 s at most", queue in most ? sprintf("%.1f s", most[queue]) : "not known", !(queue in most) ? "–" : most[queue] <= 60 ? "met" : "MISSED")
  for (key in within) if (key ~ / \/(api|feeds)/ && key != "POST /api/uploads" && requests[key] >= 20) {
    if (within[key] == "more" || within[key] + 0 > 0.5) late = late " " key
    some = 1
  }
  target("95 of 100 requests of each route", "0.5 s at most", !some ? "fewer than 20 of each" : late == "" ? "all" : "not" late, !some ? "–" : late == "" ? "met" : "MISSED")
  ours = sum("upschedule_jobs_failed_total", "fault=\"service\"")
  target("jobs that failed through our fault", "0", known ? ours : "not known", !known ? "–" : ours ? "MISSED" : "met")
  for (name in alert) if (alert[name] == "page") woke = woke " " name
  target("alerts that wake somebody", "none", !asked ? "Prometheus was not asked" : woke == "" ? "none" : substr(woke, 2), !asked ? "–" : woke == "" ? "met" : "MISSED")

  print "\n## Nodes\n\n| node | version | ready | slowest health | restarts, redeployments | heap, most | pool, most |\n|---|---|---|---|---|---|---|"
  fflush()
  for (name in address) if ((who = address[name]) != "page") {
    printf "| %s | %s | %d of %d looks | %.2f s | %d | %s | %d of %d |\n", who, version[name], good[who], looks[who], slowest[who], restarts[name], bytes(ownMost[name, "memory_usedHeap_bytes"]), ownMost[name, "upschedule_pool_used"], own[name, "upschedule_pool_maximum"] | "sort"
  }
  close("sort")
  for (server in missed) printf "\n%s did not answer for a time, as seen by%s.\n", server, missed[server]
  size = "upschedule_database_size_bytes{source=\"database\"}"
  if (size in last) printf "\nThe database had %s and has %s: %s%s.\n", bytes(first[size]), bytes(last[size]), (last[size] < first[size] ? "-" : "+"), bytes(last[size] < first[size] ? first[size] - last[size] : last[size] - first[size])

  print "\n## Uploads\n"
  printf "Accepted: %d, of which the same bytes were known: %d. Refused because the queue was too old or too many waited to be stored: %d; because an administrator had switched them off: %d.\n\n", sum("upschedule_uploads_total"), sum("upschedule_uploads_total", "result=\"known\""), sum("upschedule_uploads_shed_total"), sum("upschedule_shedding_refused_total", "load=\"uploads\"")
  table("upschedule_jobs_total", "kind | outcome", "kind outcome")
  print "Failed for good:\n"
  table("upschedule_jobs_failed_total", "reason | whose fault", "reason fault")

  print "## Requests\n"
  table("upschedule_requests_total", "status", "status")
  print "Problems that callers were told:\n"
  table("upschedule_problems_total", "type", "type")
  printf "Of these, with 429, by limit (%d):\n\n", sum("upschedule_requests_limited_total")
  table("upschedule_requests_limited_total", "limit", "limit")
  print "With 503, by the budget that was used up:\n"
  table("upschedule_budget_refused_total", "budget", "budget")
  print "Of 100 requests 95 took at most:\n\n| request | number | s |\n|---|---|---|"
  fflush()
  for (key in within) printf "| %s | %d | %s |\n", key, requests[key], within[key] == "more" ? "more than all bounds" : within[key] | "sort"
  close("sort")

  print "\n## Calendars\n"
  feeds = "upschedule_feeds{source=\"database\"}"
  printf "There are %d feeds; there were %d.\n\n", last[feeds], first[feeds]
  table("upschedule_feed_polls_total", "program | outcome", "client outcome")

  print "## Alerts\n"
  if (!asked) print "Prometheus was not asked."
  else for (name in alert) { printf "- %s (%s), at %d looks\n", name, alert[name], fired[name]; any = 1 }
  if (asked && !any) print "None fired."
}
