-- The same request again and again: a POST of the file BENCH_BODY, or a GET that knows the tag BENCH_TAG, if any.
local file = os.getenv("BENCH_BODY")
local tag = os.getenv("BENCH_TAG")

wrk.headers["Accept"] = "application/graphql-response+json"
if file and file ~= "" then
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.body = io.open(file):read("*a")
end
if tag and tag ~= "" then
  wrk.headers["If-None-Match"] = tag
end

if (os.getenv("BENCH_ANEW") or "") ~= "" then
  wrk.headers["Cache-Control"] = "no-cache"
end

-- Requests, seconds, 99th percentile in milliseconds, failures.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("BENCH %d %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
