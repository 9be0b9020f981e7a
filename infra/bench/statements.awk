# Reads PostgreSQL's log (log_statement = all) of a time in which the same request was made `times` times,
# and writes what each request executes as a script for pgbench. What runs beside it, such as the outbox's
# relay, is not executed once a request and so falls out. The parameters' values go to the file `values`,
# one NAME=VALUE a line.

function finish(  key) {
  if (sql == "") return
  key = sql
  if (!(key in count)) order[++statements] = key
  count[key]++
  parameters[key] = details
  sql = details = ""
}

# Puts variables in the place of $1, $2 ...; NULL, which pgbench cannot send, stands in the text itself,
# and so does the type of a whole number, which the API's driver says beside the text.
function script(text, details, id,   n, name, value, rest) {
  for (n = 1; details != ""; n++) {
    sub(/^, /, "", details)
    sub(/^\$[0-9]+ = /, "", details)
    if (details ~ /^NULL/) {
      name = "null"
      details = substr(details, 5)
    } else {
      if (!match(details, /^'([^']|'')*'/)) exit 1
      value = substr(details, 2, RLENGTH - 2)
      details = substr(details, RLENGTH + 1)
      gsub(/''/, "'", value)
      name = ":p" id "_" n
      print substr(name, 2) "=" value > values
      if (value ~ /^-?[0-9]+$/) name = name "::int"
    }
    rest = text
    text = ""
    while (match(rest, "\\$" n "([^0-9]|$)")) {
      text = text substr(rest, 1, RSTART - 1) name
      rest = substr(rest, RSTART + 1 + length(n ""))
    }
    text = text rest
  }
  return text ";"
}

/^\t/ { if (reading) sql = sql "\n" substr($0, 2); next }
/ DETAIL:  [Pp]arameters: / {
  details = $0
  sub(/^.* DETAIL:  [Pp]arameters: /, "", details)
  finish()
  reading = 0
  next
}
{ finish(); reading = 0 }
/ LOG:  execute [^:]*: / {
  sql = $0
  sub(/^.* LOG:  execute [^:]*: /, "", sql)
  reading = 1
}

END {
  finish()
  for (i = 1; i <= statements; i++)
    if (count[order[i]] % times == 0)
      for (k = 0; k < count[order[i]] / times; k++) print script(order[i], parameters[order[i]], i)
}
