-- Enters watches of a user, or puts their end off. Those that find no room are not entered. Whoever is the first finds
-- nothing that was shown to those before.
-- KEYS: watchers, shown, targets. ARGV: how long they live; the most watchers; the user; watchers.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local ends = string.format('%.0f', now + tonumber(ARGV[1]))
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
local watchers = redis.call('ZCARD', KEYS[1])
if watchers == 0 then
  redis.call('DEL', KEYS[2])
end
local room = tonumber(ARGV[2]) - watchers
for i = 4, #ARGV do
  if room > 0 then
    room = room - redis.call('ZADD', KEYS[1], ends, ARGV[i])
  else
    redis.call('ZADD', KEYS[1], 'XX', ends, ARGV[i])
  end
end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[1])
redis.call('ZADD', KEYS[3], ends, ARGV[3])
return {}
