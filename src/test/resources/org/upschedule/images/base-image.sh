#!/usr/bin/env bash
# Packs this machine's Java runtime, a shell and curl as a root file system: what docker/*.Dockerfile need of their base image, where no
# registry can be reached. Argument: the archive to write.
set -euo pipefail

programs=(sh cat cp chmod chown curl grep head id ls mkdir rm sleep sort tail touch env)
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

mkdir -p "$root"/usr/{bin,lib,lib64} "$root"/{etc,proc,sys,dev,run,var/tmp,tmp,opt/java/openjdk}
for folder in bin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
chmod 1777 "$root/tmp" "$root/var/tmp"

for program in "${programs[@]}"; do cp -L "$(command -v "$program")" "$root/usr/bin/"; done
tar -C "$java_home" --dereference --exclude=./jmods --exclude=./include --exclude=./man --exclude=./demo --exclude='./lib/src.zip' --exclude='./lib/ct.sym' -cf - . |
  tar -C "$root/opt/java/openjdk" -xf -

# Each library that one of these names, in the place where it is looked for
{ for program in "${programs[@]}"; do ldd "$(command -v "$program")" || true; done
  find "$java_home" -name '*.so' -exec ldd {} + || true; } 2>/dev/null |
  grep -oE '/[^ :()]+\.so[^ :()]*' | sort -u | while read -r library; do
    case $library in "$java_home"/*) continue ;; esac
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done
for library in /lib/x86_64-linux-gnu/libnss_{files,dns}.so.2; do
  if [ -e "$library" ]; then cp -L "$library" "$root$library"; fi
done
printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' > "$root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' > "$root/etc/group"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"

tar -C "$root" -cf "$1" .
