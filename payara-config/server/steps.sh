# shellcheck shell=bash
# Steps that payara-server.sh is made of. Each looks first, changes only what differs, and says what it did.

# Secrets live in password aliases of these names. MicroProfile Config finds an alias by the name of the property.
database_password=upschedule.database.password
broker_password=upschedule.broker.password
# A setting's value before ours is kept on the server, as a system property of its name with this before it.
before=upschedule.before
# What has changed in this run and is read by the server at its start alone.
needs_restart=

refuse() {
  printf '%s\n' "$1" >&2
  exit 2
}

say() {
  printf '%-8s %s\n' "$1" "$2"
}

# One command of asadmin, silent unless it fails.
admin() {
  local output
  if ! output=$("${ASADMIN:-asadmin}" --interactive=false --terse=true "$@" 2>&1); then
    printf '%s\n' "$output" >&2
    return 1
  fi
  printf '%s\n' "$output"
}

# is_listed <command that lists> <name>
is_listed() {
  local names
  names=$(admin "$1") || exit 1
  awk -v name="$2" '$1 == name { found = 1 } END { exit !found }' <<<"$names"
}

# commands <file>: without comments.
commands() {
  sed -e '/^#/d' -e '/^$/d' "$1"
}

# A value as asadmin wants it among others: ':' and '=' part them.
escaped() {
  local value=${1//\\/\\\\}
  value=${value//:/\\:}
  printf '%s' "${value//=/\\=}"
}

# ${ENV=X} becomes what X is here, except for passwords: the server's configuration holds only their aliases.
filled() {
  local word=$1 name
  word=${word//"\${ENV=PGPASSWORD}"/"\${ALIAS=$database_password}"}
  word=${word//"\${ENV=JMS_PASSWORD}"/"\${ALIAS=$broker_password}"}
  # The broker is outside: there is none to configure.
  word=${word//":BrokerXmlConfig=\${jms.broker}"/}
  while [[ $word =~ \$\{ENV=([A-Z_]+)\} ]]; do
    name=${BASH_REMATCH[1]}
    [[ -n ${!name:-} ]] || refuse "$name is not set: see payara-server.sh --help."
    word=${word//"\${ENV=$name}"/"$(escaped "${!name}")"}
  done
  printf '%s' "$word"
}

# apply <file>: those of its commands that have not had their effect yet.
apply() {
  local line word value words kind name
  while IFS= read -r -u 3 line; do
    words=()
    for word in $line; do
      value=$(filled "$word") || exit
      words+=("$value")
    done
    name=${words[-1]}
    if [[ ${words[0]} == set ]]; then
      change "${name%%=*}" "${name#*=}"
      continue
    fi
    kind=${words[0]#create-}
    if is_listed "list-${kind}s" "$name"; then
      say kept "$kind $name"
    else
      admin "${words[@]}" >/dev/null
      say made "$kind $name"
    fi
  done 3< <(commands "$1")
}

# revert <file>: what apply did, last first.
revert() {
  local line words kind name
  while IFS= read -r -u 3 line; do
    read -ra words <<<"$line"
    name=${words[-1]}
    if [[ ${words[0]} == set ]]; then
      restore "${name%%=*}" "${name#*=}"
      continue
    fi
    kind=${words[0]#create-}
    if is_listed "list-${kind}s" "$name"; then
      admin "delete-$kind" "$name" >/dev/null
      say removed "$kind $name"
    fi
  done 3< <(commands "$1" | tac)
}

# value_of <dotted name>
value_of() {
  local pair
  pair=$(admin get "$1") || exit 1
  printf '%s' "${pair#*=}"
}

# assign <dotted name> <value> <value before>
assign() {
  admin set "$1=$2" >/dev/null
  say changed "$1=$2, was $3"
  if [[ $1 == *.thread-pools.* ]]; then
    # shellcheck disable=SC2034 # read by payara-server.sh
    needs_restart='the number of request threads'
  fi
}

# change <dotted name> <value>: once; what an administrator sets later stays.
change() {
  local old former
  old=$(value_of "$1")
  former=$(property "$before.$1")
  if [[ $old == "$2" || -n $former ]]; then
    say kept "$1=$old"
    return
  fi
  admin create-system-properties "$before.$1=$(escaped "$old")" >/dev/null
  assign "$1" "$2" "$old"
}

# restore <dotted name> <value that change gave>
restore() {
  local old now
  old=$(property "$before.$1")
  [[ -n $old ]] || return 0
  now=$(value_of "$1")
  if [[ $now == "$2" ]]; then
    assign "$1" "$old" "$2"
  fi
  admin delete-system-property "$before.$1" >/dev/null
}

# property <name>: the value of a system property, empty where there is none.
property() {
  local pairs
  pairs=$(admin list-system-properties server) || exit 1
  awk -v name="$1=" 'index($0, name) == 1 { print substr($0, length(name) + 1) }' <<<"$pairs"
}

# define <name> <value>: a system property.
define() {
  local old
  old=$(property "$1")
  if [[ $old == "$2" ]]; then
    say kept "system-property $1=$2"
    return
  fi
  admin create-system-properties "$1=$(escaped "$2")" >/dev/null
  say "$([[ -z $old ]] && echo made || echo changed)" "system-property $1=$2"
}

# keep_secret <alias> <value>: by a file that nobody else can read, never on a command line.
keep_secret() {
  local verb=create LC_ALL=C
  [[ $2 =~ ^[[:print:]]+$ ]] || refuse "The secret for $1 is not plain ASCII: asadmin's password files hold nothing else."
  if is_listed list-password-aliases "$1"; then
    verb=update
  fi
  secrets=$(mktemp)
  trap 'rm -f "$secrets"' EXIT
  if [[ -n ${AS_ADMIN_PASSWORDFILE:-} ]]; then
    cat "$AS_ADMIN_PASSWORDFILE" >"$secrets"
  fi
  printf '\nAS_ADMIN_ALIASPASSWORD=%s\n' "${2//\\/\\\\}" >>"$secrets"
  admin --passwordfile "$secrets" "$verb-password-alias" "$1" >/dev/null
  rm -f "$secrets"
  say "${verb}d" "password-alias $1"
}

# add_library <jar>
add_library() {
  local name
  name=$(basename "$1")
  if is_listed list-libraries "$name"; then
    say kept "library $name"
    return
  fi
  admin add-library "$1" >/dev/null
  say made "library $name"
  define upschedule.driver "$name"
}

# deploy_as <name> <archive> [option of asadmin deploy]...
deploy_as() {
  local name=$1 archive=$2
  shift 2
  admin deploy --name "$name" "$@" "$archive" >/dev/null
}

# undeploy <name>
undeploy() {
  if is_listed list-applications "$1"; then
    admin undeploy "$1" >/dev/null
    say removed "application $1"
  fi
}

# remove_each <command that lists> <command that deletes one> <what to call it> <pattern of names>
remove_each() {
  local names name
  names=$(admin "$1") || exit 1
  while IFS= read -r -u 3 name; do
    # shellcheck disable=SC2086 # the command with its options
    admin $2 "$name" >/dev/null
    say removed "$3 $name"
  done 3< <(awk -F= -v pattern="$4" '$1 ~ pattern { print $1 }' <<<"$names")
}
