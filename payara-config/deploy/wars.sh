# shellcheck shell=bash
# Versions that are WARs: kept in the folder of the versions, under their own number and the beginning of their checksum.

# release_of <war>
release_of() {
  [[ -f $1 ]] || refuse "There is no $1."
  unzip -tqq "$1" >/dev/null 2>&1 || refuse "$1 is damaged, or is no WAR."
  printf '%s-%.12s' "$(version_of "$1")" "$(sha256sum "$1")"
}

name_of() {
  printf 'version %s' "$1"
}

# war_of <release or file>
war_of() {
  if [[ -f $1 ]]; then printf '%s' "$1"; else printf '%s' "$releases/$1.war"; fi
}

is_kept() {
  [[ -f $releases/$1.war ]]
}

# keep <war> <release>
keep() {
  is_kept "$2" || {
    cp "$1" "$releases/$2.new"
    mv "$releases/$2.new" "$releases/$2.war"
  }
}

forget_others() {
  local file
  for file in "$releases"/*.war; do
    grep -qxE "(now|before|next)=$(basename "$file" .war)" "$releases/state" || rm -f "$file"
  done
}
