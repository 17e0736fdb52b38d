-- How a user looks: the time, what is shown, and whether anybody watches.
-- KEYS: watchers, shown.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local shown = redis.call('GET', KEYS[2])
local value = shown and string.match(shown, '^%d+ (%S+)') or ''
local watched = redis.call('ZCOUNT', KEYS[1], '(' .. string.format('%.0f', now), '+inf') > 0
return { string.format('%.0f', now), value, watched and '1' or '0' }
