#!/usr/bin/env bash
# What administrators do by HTTP, from a terminal: each command is one request of the interface, and its answer is printed.
set -euo pipefail
umask 077

# A line for each command: name, method, path below api/, what is sent, and what it is for. A word in { } is an argument, in this order;
# what follows = there stands for one that is not given. "file" sends a file, or what comes in where it is "-".
commands() {
  cat <<'END'
queue                GET    admin/jobs                                    -    the queue, and why jobs have failed
jobs                 GET    admin/jobs/failed/{reason}                    -    the jobs that failed so
jobs-retry           POST   admin/jobs/failed/{reason}/send-again         -    read all of them again
job-retry            POST   admin/jobs/failed/{reason}/{job}/send-again   -    read one of them again
jobs-delete          DELETE admin/jobs/failed/{reason}                    -    delete all of them, with their PDFs
job-delete           DELETE admin/jobs/failed/{reason}/{job}              -    delete one of them
announcements        GET    admin/announcements                           -    the last hundred announcements
announce             POST   admin/announcements                           file tell everybody what the file says
announcement-delete  DELETE admin/announcements/{announcement}            -    take it away
audit                GET    admin/audit?limit={limit=50}&before={before=9223372036854775807} - who did what, the latest first
limits               GET    admin/limits                                  -    the limits in force, and who meets them
shedding             GET    admin/load-shedding                           -    what is switched off for a time
shed                 PUT    admin/load-shedding/{load}                    file switch off a share of uploads or proposals until a time
shed-end             DELETE admin/load-shedding/{load}                    -    take it up again
feeds                GET    admin/statistics/feeds                        -    how feeds are asked for
groups               GET    admin/statistics/groups?year={year}           -    how many have chosen each group, none below five
forms                GET    admin/forms                                   -    layouts of the form that the reader does not know
form-checked         DELETE admin/forms/{form}                            -    somebody has looked at it
settings             GET    admin/settings                                -    the settings of the node that answers
production           GET    admin/production                              -    what that node lacks for students
years                GET    academic-years                                -    the academic years that dates are known for
year                 GET    academic-years/{year}                         -    the file of one of them
year-versions        GET    academic-years/{year}/versions                -    all that it ever was
year-preview         POST   admin/academic-years/{year}/preview           file what those dates would change in calendars
year-put             PUT    academic-years/{year}                         file set its dates to those of the file
END
}

usage() {
  cat <<'END'
upschedule-admin.sh: administration of UP Schedule Generator by HTTP

END
  local name method path sent purpose arguments
  while read -r name method path sent purpose; do
    arguments=$(grep -o '{[^}]*}' <<<"$path" | sed -E 's/\{([^=}]*)\}/\1/; s/\{([^=]*)=.*/[\1]/' | tr '\n' ' ' || true)
    [[ $sent == - ]] || arguments+=$sent
    printf '  %-21s %-22s %s\n' "$name" "$arguments" "$purpose"
  done < <(commands)
  cat <<'END'

Answers are JSON. An error goes to stderr, and the command ends with 1.

Environment:
  UPSCHEDULE_ADDRESS            where the product is, such as https://host/schedule
  UPSCHEDULE_ADMIN_TOKEN_FILE   a file with the administrator's token, which only you can read
  UPSCHEDULE_ADMIN_TOKEN        the token itself, instead
  UPSCHEDULE_IF_VERSION         for year-put: only if the year still has this version; else what others changed is lost
END
}

refuse() {
  echo "upschedule-admin.sh: $1" >&2
  exit 2
}

# Sets address and token.
find_product() {
  address=${UPSCHEDULE_ADDRESS:-}
  address=${address%/}
  case $address in
    https://*) ;;
    http://*)
      [[ $address =~ ^http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?(/|$) ]] ||
        refuse "Say https:// in UPSCHEDULE_ADDRESS: anybody on the way could read the token. On the server itself, http://localhost does."
      ;;
    *) refuse "Say in UPSCHEDULE_ADDRESS where the product is, such as https://host/schedule." ;;
  esac
  token=${UPSCHEDULE_ADMIN_TOKEN:-}
  if [[ -n ${UPSCHEDULE_ADMIN_TOKEN_FILE:-} ]]; then
    [[ -r $UPSCHEDULE_ADMIN_TOKEN_FILE ]] || refuse "$UPSCHEDULE_ADMIN_TOKEN_FILE cannot be read."
    token=$(<"$UPSCHEDULE_ADMIN_TOKEN_FILE")
  fi
  [[ $token =~ ^[[:graph:]]+$ ]] || refuse "Name a file with the token in UPSCHEDULE_ADMIN_TOKEN_FILE: see --help."
}

# For curl's --config: there the token is in no list of processes.
secret_header() {
  local escaped=${token//\\/\\\\}
  printf 'header = "Authorization: Bearer %s"\n' "${escaped//\"/\\\"}"
}

# filled <path> [argument]...: sets path to it with its arguments, and left to how many it has taken.
filled() {
  local placeholder value
  path=$1
  shift
  taken=0
  while [[ $path =~ \{([^}]*)\} ]]; do
    placeholder=${BASH_REMATCH[1]}
    if (($#)); then
      value=$1
      shift
      taken=$((taken + 1))
    elif [[ $placeholder == *=* ]]; then
      value=${placeholder#*=}
    else
      refuse "${placeholder} is missing: see --help."
    fi
    [[ $value =~ ^[A-Za-z0-9._-]+$ ]] || refuse "${placeholder%%=*} is letters, digits, dots, dashes: not $value."
    path=${path/"{$placeholder}"/$value}
  done
}

# request <method> <path> <- or file> [argument]...
request() {
  local method=$1 sent=$3 path taken options=() answer status
  filled "$2" "${@:4}"
  shift $((3 + taken))
  if [[ $sent == file ]]; then
    [[ ${1:-} == - || -r ${1:-} ]] || refuse "Say which file to send, or - for what comes in."
    options+=(--data-binary "@$1" --header 'Content-Type: application/json')
    shift
  fi
  (($# == 0)) || refuse "$1 is one argument too many: see --help."
  if [[ -n ${UPSCHEDULE_IF_VERSION:-} ]]; then
    [[ $UPSCHEDULE_IF_VERSION =~ ^[0-9]+$ ]] || refuse "UPSCHEDULE_IF_VERSION is a number: see year-versions."
    options+=(--header "If-Match: \"$UPSCHEDULE_IF_VERSION\"")
  fi
  answer=$(curl --disable --silent --show-error --globoff --max-time 300 --request "$method" --config <(secret_header) \
    --header 'Accept: application/json' --write-out '\n%{http_code}' "${options[@]}" "$address/api/$path")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  if ((status >= 300)); then
    echo "${answer:-The product answered with status $status.}" >&2
    exit 1
  fi
  [[ -z $answer ]] || printf '%s\n' "$answer"
}

main() {
  local name method path sent purpose found='' address token
  case ${1:-} in
    '' | -h | --help) usage ;;
    *)
      while read -r name method path sent purpose; do
        if [[ $1 == "$name" ]]; then
          found=yes
          break
        fi
      done < <(commands)
      [[ -n $found ]] || refuse "$1 is not known: see --help."
      find_product
      request "$method" "$path" "$sent" "${@:2}"
      ;;
  esac
}

main "$@"
