-- Declares silent nodes dead: they leave the table, and their sessions are to be dropped. Answers who died.
-- KEYS: table, beats, dead. ARGV: the silence in milliseconds.
local time = redis.call('TIME')
local latest = time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(ARGV[1])
local died = {}
for _, node in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', latest))) do
  local known = redis.call('HGET', KEYS[1], node)
  redis.call('ZREM', KEYS[2], node)
  if known then
    local incarnation = node .. '#' .. string.match(known, '^(%S+)')
    redis.call('HDEL', KEYS[1], node)
    redis.call('SADD', KEYS[3], incarnation)
    table.insert(died, incarnation)
  end
end
return died
