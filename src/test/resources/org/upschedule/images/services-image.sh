#!/usr/bin/env bash
# Packs Debian with its PostgreSQL, Redis, HAProxy, Prometheus and Alertmanager as a root file system: standins/Dockerfile makes of it what
# compose.yaml needs of a registry. What docker/postgres.Dockerfile installs is inside as a source of packages, because a build reaches no other.
# Argument: the archive to write. mmdebstrap calls it again with "furnish" and the folder.
set -euo pipefail

here=$(readlink -f "${BASH_SOURCE[0]}")
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
late=(pgbackrest age openssl)

# furnish <root>
furnish() {
  local root=$1 file
  # No cluster of its own, as in PostgreSQL's image
  sed -ri 's/#(create_main_cluster) .*/\1 = false/' "$root/etc/postgresql-common/createcluster.conf"
  chroot "$root" apt-get install -qq -y --no-install-recommends postgresql
  chroot "$root" apt-get clean
  chroot "$root" apt-get install -qq -y --no-install-recommends --download-only "${late[@]}"
  mkdir "$root/opt/packages"
  mv "$root"/var/cache/apt/archives/*.deb "$root/opt/packages/"
  cd "$root/opt/packages"
  for file in *.deb; do
    dpkg-deb --field "$file"
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$file" "$(stat -c %s "$file")" "$(sha256sum "$file" | cut -d' ' -f1)"
  done >Packages
  rm -f "$root"/etc/apt/sources.list "$root"/etc/apt/sources.list.d/*
  echo 'deb [trusted=yes] file:/opt/packages ./' >"$root/etc/apt/sources.list"
}

if [[ $1 == furnish ]]; then
  furnish "$2"
  exit
fi
. /etc/os-release
mmdebstrap --quiet --mode=root --variant=minbase \
  --dpkgopt=force-unsafe-io --include=postgresql-common,gosu,redis-server,haproxy,prometheus,prometheus-alertmanager \
  --customize-hook="'$here' furnish \"\$1\"" "$VERSION_CODENAME" "$1"
