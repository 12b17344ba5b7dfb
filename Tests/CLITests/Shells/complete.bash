# Prints what bash offers behind the line that is given, one answer a line.
#
# Readline parts the line at COMP_WORDBREAKS before it asks, so that is done here as it does it.
. ./completions
COMP_LINE="$1"
COMP_POINT="${#1}"
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
COMP_WORDS=()
rest="$1"
while [ -n "$rest" ]; do
  blanks="${rest%%[! ]*}"
  rest="${rest#"$blanks"}"
  if [ -z "$rest" ]; then COMP_WORDS+=(""); break; fi
  case "$rest" in
    :*) word=":" ;;
    *) word="${rest%%[ :]*}" ;;
  esac
  COMP_WORDS+=("$word")
  rest="${rest#"$word"}"
done
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
current="${COMP_WORDS[COMP_CWORD]}"
[ "$current" = ":" ] && current=""
entry="$(complete -p archive)"
entry="${entry##*-F }"
"${entry%% *}" archive "$current" "${COMP_WORDS[COMP_CWORD - 1]}"
[ "${#COMPREPLY[@]}" -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
