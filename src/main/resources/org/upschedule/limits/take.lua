-- Counts one request for all of its limits, or for none, in one step.
-- KEYS: for each limit the hash of its window, slice number -> requests in that slice
-- ARGV: what the request costs, slices of a window, then for each limit its count and its window in milliseconds
-- Returns 1 or 0 (whether it was counted), then for each limit what is left and in how many milliseconds more will be.
-- The time is Redis's own, so nodes whose clocks differ count alike. SlidingWindow counts in the same way in Java.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local cost, slices = tonumber(ARGV[1]), tonumber(ARGV[2])

local windows, allowed = {}, 1
for i, key in ipairs(KEYS) do
  local count, length = tonumber(ARGV[2 * i + 1]), tonumber(ARGV[2 * i + 2])
  local window = { count = count, length = length, newest = math.floor(now * slices / length), used = 0, slices = {}, oldest = math.huge }
  local past = {}
  local stored = redis.call('HGETALL', key)
  for j = 1, #stored, 2 do
    local slice, requests = tonumber(stored[j]), tonumber(stored[j + 1])
    if slice < window.newest - slices then
      past[#past + 1] = stored[j]
    else
      window.used = window.used + requests
      window.slices[#window.slices + 1] = { slice, requests }
      window.oldest = math.min(window.oldest, slice)
    end
  end
  if #past > 0 then
    redis.call('HDEL', key, unpack(past))
  end
  if window.used + cost > count then
    allowed = 0
  end
  windows[i] = window
end

local answer = { allowed }
for i, window in ipairs(windows) do
  if allowed == 1 and cost > 0 then
    redis.call('HINCRBY', KEYS[i], string.format('%.0f', window.newest), cost)
    redis.call('PEXPIRE', KEYS[i], window.length + math.ceil(window.length / slices))
    window.used = window.used + cost
    window.slices[#window.slices + 1] = { window.newest, cost }
    window.oldest = math.min(window.oldest, window.newest)
  end
  local too_many, freed = window.used - window.count + 1, window.oldest
  if too_many > 1 then -- hardly ever, for sorting is most of the work
    table.sort(window.slices, function(a, b) return a[1] < b[1] end)
    for _, slice in ipairs(window.slices) do
      too_many = too_many - slice[2]
      if too_many <= 0 then
        freed = slice[1]
        break
      end
    end
  end
  local more = 0
  if freed < math.huge then
    more = math.floor((freed + slices + 1) * window.length / slices) - now
  end
  answer[2 * i] = math.max(0, window.count - window.used)
  answer[2 * i + 1] = more
end
return answer
