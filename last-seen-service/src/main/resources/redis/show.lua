-- Notes what is shown of a user, unless something newer is. Answers what is shown now, and who must be told.
-- KEYS: watchers, shown, targets. ARGV: stamp; presence; the user.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
local life = redis.call('PTTL', KEYS[1])
if life <= 0 then
  redis.call('DEL', KEYS[2])
  redis.call('ZREM', KEYS[3], ARGV[3])
  return { ARGV[2] }
end
local stamp, value
local former = redis.call('GET', KEYS[2])
if former then
  stamp, value = string.match(former, '^(%d+) (%S+)')
  if tonumber(stamp) > tonumber(ARGV[1]) then
    return { value }
  end
end
redis.call('SET', KEYS[2], ARGV[1] .. ' ' .. ARGV[2], 'PX', life)
if value == nil or value == ARGV[2] then
  -- Whoever watches first is answered directly.
  return { ARGV[2] }
end
local answer = redis.call('ZRANGE', KEYS[1], 0, -1)
table.insert(answer, 1, ARGV[2])
return answer
