# Sourced by the other scripts: makes sure that what the build links against is installed.
# Debian and Ubuntu by apt, macOS by brew; elsewhere it says what is missing.

say() { printf '%s\n' "$*" >&2; }

need_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "There is no Swift toolchain on the PATH. Install Swift 6.2 or newer: https://www.swift.org/install"
    exit 1
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# True when a header and its library can be built against: header, library, pkg-config's name.
have_library() {
  # shellcheck disable=SC2046
  printf '#include <%s>\nint main(void) { return 0; }\n' "$1" \
    | "${CC:-clang}" -x c - $(pkg-config --cflags --libs-only-L "$3" 2>/dev/null) "-l$2" -o /dev/null \
      >/dev/null 2>&1
}

# Installs what is missing, all at once; pkg-config tells the build where headers stand.
need_packages() {
  apt=() brew=()
  command -v pkg-config >/dev/null 2>&1 || { apt+=(pkg-config) brew+=(pkg-config); }
  have_library sqlite3.h sqlite3 sqlite3 || { apt+=(libsqlite3-dev) brew+=(sqlite); }
  have_library libxml/parser.h xml2 libxml-2.0 || { apt+=(libxml2-dev) brew+=(libxml2); }
  have_library archive.h archive libarchive || { apt+=(libarchive-dev) brew+=(libarchive); }
  have_library zlib.h z zlib || { apt+=(zlib1g-dev) brew+=(zlib); }
  have_library uchardet.h uchardet uchardet || { apt+=(libuchardet-dev) brew+=(uchardet); }
  # A program, not a library: what reads PDF files. The archive does without it.
  command -v pdftotext >/dev/null 2>&1 || { apt+=(poppler-utils) brew+=(poppler); }
  [ "${#apt[@]}" -gt 0 ] || return 0
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing ${apt[*]} with apt-get."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${apt[@]}" >&2
  elif command -v brew >/dev/null 2>&1; then
    say "Installing ${brew[*]} with brew."
    brew install --quiet "${brew[@]}" >&2
  else
    say "Libraries with their headers are missing: ${apt[*]} (as Debian calls them)."
    say "Install them with your system's package manager and run this again."
    exit 1
  fi
}

need_libraries() {
  need_swift
  need_packages
}

# Shells whose completions the tests try out. They do without, and say so.
want_shells() {
  missing=()
  for shell in zsh fish; do command -v "$shell" >/dev/null 2>&1 || missing+=("$shell"); done
  [ "${#missing[@]}" -gt 0 ] || return 0
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing ${missing[*]} with apt-get, to try out completions."
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >&2 || true
  elif command -v brew >/dev/null 2>&1; then
    say "Installing ${missing[*]} with brew, to try out completions."
    brew install --quiet "${missing[@]}" >&2 || true
  fi
  for shell in "${missing[@]}"; do
    command -v "$shell" >/dev/null 2>&1 || say "There is no $shell: its completions are not tested."
  done
}

# Programs that read references, to try out what `archive cite` writes. The tests do without, and say so.
want_readers() {
  if ! command -v pandoc >/dev/null 2>&1; then
    say "Installing pandoc, to read references with."
    if command -v apt-get >/dev/null 2>&1; then
      as_root apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq pandoc >&2 || true
    elif command -v brew >/dev/null 2>&1; then
      brew install --quiet pandoc >&2 || true
    fi
  fi
  command -v pandoc >/dev/null 2>&1 || say "There is no pandoc: references are not read by it."
  if ! python3 -c 'import rispy' >/dev/null 2>&1; then
    local place="$PWD/.build/readers"
    [ -x "$place/bin/python" ] || python3 -m venv "$place" >/dev/null 2>&1 || true
    if "$place/bin/python" -c 'import rispy' >/dev/null 2>&1 ||
      "$place/bin/python" -m pip install --quiet rispy >/dev/null 2>&1; then
      export ARCHIVE_TEST_PYTHON="$place/bin/python"
    else
      say "There is no rispy: RIS is not read by it."
    fi
  fi
  command -v bibtex >/dev/null 2>&1 || say "There is no bibtex: references are not read by it."
}

# Runs `swift build` with these arguments and shows on standard error what it is doing: one line that
# changes on a terminal, every tenth of the way elsewhere, and all that it says beside that.
show_build() {
  swift build "$@" 2>&1 | show_progress
}

# Left out is what the linker says of calls that static glibc takes from shared libraries
# (https://sourceware.org/glibc/wiki/FAQ): it is about libraries of others, and holds of any program.
show_progress() {
  local line step all tenth shown=-1 where=""
  while IFS= read -r line; do
    if [[ "$line" =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
      step="${BASH_REMATCH[1]}" all="${BASH_REMATCH[2]}"
      tenth=$((all > 0 ? step * 10 / all : 0))
      if [ -t 2 ]; then
        printf '\r\033[K%s' "${line:0:76}" >&2
      elif [ "$tenth" -gt "$shown" ]; then
        say "$line"
      fi
      if [ "$tenth" -gt "$shown" ]; then shown="$tenth"; fi
      continue
    fi
    case "$line" in
      *": in function "*)
        [ -z "$where" ] || say "$where"
        where="$line"
        continue
        ;;
      *"in statically linked applications requires at runtime the shared libraries"* | \
      */libFoundationEssentials.a"("*"the use of \`mktemp' is dangerous"*)
        where=""
        continue
        ;;
    esac
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
    [ -z "$where" ] || say "$where"
    where=""
    say "$line"
  done
  return 0
}

# How many minutes a release build takes from the beginning: twelve of one core.
build_minutes() {
  local cores
  cores="$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)"
  echo "$(((12 + cores - 1) / cores))"
}
