/// Mends the completion script that the argument parser writes for bash.
enum BashCompletion {
  /// The script, such that bash offers file names where it has nothing to offer, and completes
  /// words with colons in them.
  static func mended(_ script: String) -> String {
    script.replacing(
      "complete -o filenames -F _archive archive",
      with: "complete -o bashdefault -o default -o filenames -F _archive_with_colons archive"
    ).replacing("\n_archive() {\n", with: "\n" + wrapper + "\n_archive() {\n")
  }

  /// Readline takes `ar:7f3c` for three words (COMP_WORDBREAKS) and replaces only the last of them.
  private static let wrapper = #"""
    # Puts the parts of words with colons together, completes them, and leaves of the answers what
    # stands behind the last colon, since readline keeps what stands before it.
    _archive_with_colons() {
        local line="${COMP_LINE}" word
        local -i index last=-1 at=0
        local -a whole=()
        for index in "${!COMP_WORDS[@]}"; do
            word="${COMP_WORDS[index]}"
            if [[ "${last}" -ge 0 && "${line}" != [[:space:]]* && ("${word}" = :* || "${whole[last]}" = *:) ]]; then
                whole[last]+="${word}"
            else
                line="${line#"${line%%[![:space:]]*}"}"
                whole+=("${word}")
                last+=1
            fi
            line="${line#"${word}"}"
            [[ "${index}" -eq "${COMP_CWORD}" ]] && at="${last}"
        done
        local -a COMP_WORDS=("${whole[@]}")
        local -i COMP_CWORD="${at}"
        local current="${whole[at]}" before=""
        [[ "${at}" -gt 0 ]] && before="${whole[at - 1]}"
        _archive "${1}" "${current}" "${before}"
        if [[ "${current}" = *:* && "${COMP_WORDBREAKS}" = *:* ]]; then
            COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*:}"}"}")
        fi
    }

    """#
}
