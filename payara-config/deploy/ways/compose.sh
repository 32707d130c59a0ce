# shellcheck shell=bash disable=SC2034,SC2154 # what upschedule-deploy.sh has and reads
# Images: each node is a service of docker/compose.yaml, and a version the tag of its image.

default_root=/
# A new container begins with a folder of its own for temporary files
least_temporary=100
compose_folder=${COMPOSE_FOLDER:-$config/../docker}

# compose [argument]...: of the version that UPSCHEDULE_VERSION says, or the one in .env.
compose() {
  # shellcheck disable=SC2086 # the command with its options
  (cd "$compose_folder" && ${COMPOSE:-docker compose} "$@") </dev/null
}

# release_of <tag>
release_of() {
  [[ $1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]*$ ]] || refuse "$1 is no tag of an image."
  is_kept "$1" || refuse "There is no image upschedule/node:$1 here: build it first."
  printf '%s' "$1"
}

name_of() {
  printf 'image upschedule/node:%s' "$1"
}

# is_kept <tag>
is_kept() {
  ${DOCKER:-docker} image inspect "upschedule/node:$1" >/dev/null 2>&1
}

keep() { :; }
forget_others() { :; }

# war_of <tag>
war_of() {
  [[ -f $work/$1.war ]] ||
    ${DOCKER:-docker} run --rm --network none --entrypoint cat "upschedule/node:$1" /opt/upschedule/upschedule.war >"$work/$1.war"
  printf '%s' "$work/$1.war"
}

# The image is kept where it was built.
running_war() { :; }

# query <SQL>: by the psql of PostgreSQL's own image.
query() {
  compose exec -T postgres psql -U upschedule -d upschedule -XAtq -c "$1"
}

# find_release: what the file says that compose reads.
find_release() {
  local release
  release=$(sed -n 's/^UPSCHEDULE_VERSION=//p' "$compose_folder/.env")
  [[ -n $release ]] || refuse "$compose_folder/.env does not say UPSCHEDULE_VERSION."
  printf '%s' "$release"
}

# look_at_way <node>
look_at_way() {
  compose config -q >"$work/said" 2>&1 || refuse_upgrade "$1: $(head -n 3 "$work/said")"
}

put_words() {
  printf 'a new container of %s' "$(name_of "$2")"
}

# put <node> <tag>: and what compose would start anew from now on is that tag, once all nodes have it.
put() {
  UPSCHEDULE_VERSION=$2 compose up -d --no-deps "$1" >"$work/said" 2>&1 || {
    sed "s/^/         /" "$work/said"
    say failed "$1 did not take $(name_of "$2")"
    return 1
  }
  if [[ $1 == "${nodes[-1]}" ]]; then
    sed -i "s/^UPSCHEDULE_VERSION=.*/UPSCHEDULE_VERSION=$2/" "$compose_folder/.env"
  fi
  say put "$(name_of "$2") on $1"
}
