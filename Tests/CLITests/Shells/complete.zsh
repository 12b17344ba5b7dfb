# Prints what zsh offers behind the line that is given, one answer a line.
#
# Completion needs a line editor, which needs a terminal: zpty gives one. `compadd` is where zsh takes
# the answers, so that is where they are written down.
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "source $PWD/driver.inner"
integer tries=0
while (( tries++ < 200 )) && [[ ! -e $PWD/ready ]]; do sleep 0.05; done
rm -f $PWD/answers $PWD/done
zpty -w -n z "$1"$'\t'
tries=0
while (( tries++ < 200 )) && [[ ! -e $PWD/done ]]; do
  zpty -r -t z chunk
  sleep 0.05
done
zpty -d z
[[ -e $PWD/answers ]] && sort -u $PWD/answers
exit 0
