#!/usr/bin/env bash
# Puts the part of Dear ImGui 1.92.2b that we compile into build/deps/imgui, checked by SHA-256.
# Debian: its source package, through a private list made from the machine's own. Elsewhere: upstream's tag.
set -euo pipefail
cd "$(dirname "$0")/.."

version=1.92.2b
# sha256sum of `sha256sum $files`: the same from either origin.
expected=c8a89b97a0770a2f06d7ac9db29623310dfb72bac138de43132d3ada3d192992
files="LICENSE.txt imconfig.h imgui.cpp imgui.h imgui_draw.cpp imgui_internal.h imgui_tables.cpp imgui_widgets.cpp
  imstb_rectpack.h imstb_textedit.h imstb_truetype.h misc/freetype/imgui_freetype.h
  backends/imgui_impl_opengl3.cpp backends/imgui_impl_opengl3.h backends/imgui_impl_opengl3_loader.h"
target=build/deps/imgui

command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }

# The sum of sums of the files in folder $1; some other word when one is missing.
digest() { (cd "$1" 2>/dev/null && sha256sum $files 2>/dev/null | sha256sum | cut -d' ' -f1); }

# Writes into folder $1 the machine's own apt lists, turned to the sources of Debian's next release; keyrings stay as they are.
private_lists() {
  local name; name=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # One-line lists: deb [signed-by=… others] address suite part…
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | awk -v name="$name" '
    $1 == "deb" {
      key = ""; at = 2
      if ($2 ~ /^\[/) while (1) {
        option = $at; gsub(/[\[\]]/, "", option)
        if (option ~ /^signed-by=/) key = "[" option "] "
        if ($(at++) ~ /\]$/) break
      }
      if ($(at + 1) == name) { print "deb-src " key $at " forky main"; exit }
    }' > "$1/imgui.list"
  [ -s "$1/imgui.list" ] && return
  # Stanzas (deb822): the first whose Suites name this release.
  for list in /etc/apt/sources.list.d/*.sources; do grep -v '^#' "$list" && echo; done | awk -v name="$name" '
    BEGIN { RS = ""; FS = "\n" }
    $0 ~ "(^|\n)Suites:[^\n]*[ \t]" name "([ \t\n]|$)" {
      for (i = 1; i <= NF; i++) {
        keep = $i ~ /^[ \t]/ ? keep : $i ~ /^(URIs|Signed-By):/
        if (keep) print $i
      }
      print "Types: deb-src\nSuites: forky\nComponents: main"; exit
    }' > "$1/imgui.sources"
}

from_debian() {
  command -v apt-get >/dev/null && [ -f /etc/debian_version ] || return 1
  mkdir -p "$work"/{lists,cache/archives/partial,state/partial,source}
  private_lists "$work/lists"
  local apt=(apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/lists"
    -o Dir::State::Lists="$work/state" -o Dir::Cache="$work/cache" -o Acquire::Languages=none
    -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=)
  "${apt[@]}" update && (cd "$work/source" && "${apt[@]}" source --download-only "imgui=$version+ds-1") &&
    tar -xJf "$work/source/imgui_$version+ds.orig.tar.xz" -C "$work/source" --strip-components=1
}

from_upstream() {
  rm -rf "$work/source"
  git -c core.autocrlf=false clone -q --depth 1 --branch "v$version" https://github.com/ocornut/imgui.git "$work/source"
}

[ "$(digest "$target")" = "$expected" ] && exit
work=$(mktemp -d "${TMPDIR:-/tmp}/imgui.XXXXXX")
trap 'rm -rf "$work"' EXIT
from_debian || from_upstream || { echo "Dear ImGui $version could not be fetched: is the network there?" >&2; exit 1; }
got=$(digest "$work/source")
[ "$got" = "$expected" ] || { echo "Dear ImGui $version is not what was expected: its sum is $got." >&2; exit 1; }
rm -rf "$target"
mkdir -p "$target"
tar -C "$work/source" -cf - $files | tar -C "$target" -xf -
