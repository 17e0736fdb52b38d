-- How a user looks: the time, what is shown, and whether anybody watches. What those were shown who do not watch any more
-- is out of date.
-- KEYS: watchers, shown.
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
if redis.call('ZCOUNT', KEYS[1], '(' .. now, '+inf') == 0 then
  return { now, '', '0' }
end
local shown = redis.call('GET', KEYS[2])
return { now, shown and string.match(shown, '^%d+ (%S+)') or '', '1' }
