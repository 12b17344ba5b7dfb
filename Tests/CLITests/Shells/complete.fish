# Prints what fish offers behind the line that is given, one answer a line without explanations.
source ./completions

# Without a terminal fish does not say where the cursor is: it is at the end of the line.
function commandline
    if string match -q -- '*-tC*' "$argv"
        string length -- (builtin commandline -t)
    else
        builtin commandline $argv
    end
end

complete -C "$argv[1]" | string split -f1 \t
