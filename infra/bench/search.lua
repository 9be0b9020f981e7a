-- Requests out of the file BENCH_BODIES, one a line, in turns. With BENCH_PATH they go there.
local requests = {}
local headers = { ["Content-Type"] = "application/json" }

function init(args)
  for line in io.lines(os.getenv("BENCH_BODIES")) do
    if line ~= "" then
      requests[#requests + 1] = wrk.format("POST", os.getenv("BENCH_PATH"), headers, line)
    end
  end
end

local turn = 0
function request()
  turn = turn % #requests + 1
  return requests[turn]
end

-- Requests, seconds, 50th, 95th and 99th percentile in milliseconds, failures.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("BENCH %d %.3f %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
