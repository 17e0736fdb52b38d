-- Refuses login sessions for some time. Answers all sessions of the user.
-- KEYS: devices, revoked. ARGV: for how many milliseconds; login sessions.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', now))
local over = string.format('%.0f', now + tonumber(ARGV[1]))
for i = 2, #ARGV do
  redis.call('ZADD', KEYS[2], over, ARGV[i])
end
redis.call('PEXPIRE', KEYS[2], ARGV[1])
return redis.call('HVALS', KEYS[1])
