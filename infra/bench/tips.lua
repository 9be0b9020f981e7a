-- A citizen's tip with words, place and key of its own each time, to BENCH_CATEGORY.
local category = os.getenv("BENCH_CATEGORY")
local document = "mutation($input: SubmitTipInput!) { submitTip(input: $input) { trackingCode receipt userErrors { code } } }"

math.randomseed(tonumber(os.getenv("BENCH_SEED")))
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local function key()
  local hex = {}
  for i = 1, 8 do
    hex[i] = string.format("%04x", math.random(0, 65535))
  end
  return table.concat(hex)
end

-- Words that nobody has said before, so that nothing is held back as a repeat.
local syllables = {"东", "西", "南", "北", "桥", "路", "街", "巷", "口", "灯", "井", "盖", "树", "墙", "坡", "渠", "站", "场", "园", "库", "塘", "店", "楼", "院", "坝", "岭", "湾", "港", "亭", "庙", "仓", "棚"}
local function words(many)
  local said = {}
  for i = 1, many do
    said[i] = syllables[math.random(#syllables)]
  end
  return table.concat(said)
end

function request()
  local variables = string.format(
    '{"input":{"category":"%s","text":"%s的垃圾桶满了好几天没人清","address":"%s大道","location":{"latitude":%.5f,"longitude":%.5f},"idempotencyKey":"%s"}}',
    category, words(12), words(6), 29.6 + math.random() / 5, 114.1 + math.random() / 5, key())
  return wrk.format(nil, "/graphql", nil, string.format('{"query":"%s","variables":%s}', document, variables))
end

-- Refusals are answers, too: they count as failures.
function response(status, headers, body)
  if not body:find('"userErrors":[]', 1, true) then
    refused = (refused or 0) + 1
    first = first or body
  end
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
end

-- Requests, seconds, 99th percentile in milliseconds, failures.
function done(summary, latency)
  local e = summary.errors
  local refusals = 0
  for _, thread in ipairs(threads) do
    refusals = refusals + (thread:get("refused") or 0)
    if thread:get("first") then
      io.stderr:write(thread:get("first"), "\n")
    end
  end
  io.write(string.format("BENCH %d %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(99) / 1e3, refusals + e.connect + e.read + e.write + e.status + e.timeout))
end
