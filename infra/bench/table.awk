# Rounds as lines — case, requests, seconds, p99 ms, CPU ticks of API and PostgreSQL before and after — become a table.

function median(text,   n, v, i, j, t) {
  n = split(text, v, " ")
  for (i = 1; i <= n; i++)
    for (j = i + 1; j <= n; j++)
      if (v[j] + 0 < v[i] + 0) { t = v[i]; v[i] = v[j]; v[j] = t }
  return v[int((n + 1) / 2)]
}

{
  rate[$1] = rate[$1] " " $2 / $3
  p99[$1] = p99[$1] " " $4
  requests[$1] += $2
  api[$1] += $7 - $5
  postgres[$1] += $8 - $6
}

function row(name, key,   a, p, base) {
  a = api[key] / tick / requests[key] * 1000
  p = postgres[key] / tick / requests[key] * 1000
  if (key == "pgbench") a = 0 # what it does beside, unasked
  base = postgres["pgbench"] / tick / requests["pgbench"] * 1000
  printf "| %s | %d | %.1f | %s | %.2f | %.2f | %.2f |\n", name, median(rate[key]), median(p99[key]),
    key == "pgbench" ? "–" : sprintf("%.2f", a), p, median(rate[key]) / median(rate["pgbench"]), (a + p) / base
}

END {
  print "| " title " | requests/s | p99 ms | API: CPU s per 1,000 | PostgreSQL: CPU s per 1,000 | throughput ÷ pgbench | CPU ÷ pgbench |"
  print "|---|---:|---:|---:|---:|---:|---:|"
  row("its " statements " SQL statements by pgbench", "pgbench")
  row("GraphQL by POST, computed each time (`Cache-Control: no-cache`)", "computed")
  row("GraphQL by POST", "post")
  row("GraphQL by GET, new reader (200)", "get")
  row("GraphQL by GET, returning reader (`If-None-Match`, 304)", "unchanged")
}
