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

have_sqlite() {
  # The header and the library themselves are what the build needs; pkg-config may be absent.
  printf '#include <sqlite3.h>\nint main(void) { return sqlite3_libversion_number() == 0; }\n' \
    | "${CC:-clang}" -x c - -lsqlite3 -o /dev/null >/dev/null 2>&1
}

need_sqlite() {
  if have_sqlite; then return; fi
  if command -v apt-get >/dev/null 2>&1; then
    say "Installing libsqlite3-dev with apt-get."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libsqlite3-dev >&2
  elif command -v brew >/dev/null 2>&1; then
    say "Installing sqlite with brew."
    brew install --quiet sqlite >&2
  else
    say "The SQLite library with its header is missing (libsqlite3-dev, sqlite-devel)."
    say "Install it with your system's package manager and run this again."
    exit 1
  fi
}

need_libraries() {
  need_swift
  need_sqlite
}
