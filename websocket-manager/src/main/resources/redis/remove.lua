-- Removes a session if it is that very connection. Answers the life of the node if the user has nothing left there.
-- The user's last device is a transition, recorded in the same step.
-- KEYS: devices, online, transitions. ARGV: device; node; connection; user; the most transitions that are kept.
local session = redis.call('HGET', KEYS[1], ARGV[1])
if not session then
  return {}
end
local node, life, connection = string.match(session, '^([^#]+)#(%S+) (%S+)')
if node ~= ARGV[2] or connection ~= ARGV[3] then
  return {}
end
redis.call('HDEL', KEYS[1], ARGV[1])
if redis.call('EXISTS', KEYS[1]) == 0 and redis.call('SREM', KEYS[2], ARGV[4]) == 1 then
  redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[5], '*', 'offline', ARGV[4])
end
local prefix = node .. '#' .. life .. ' '
for _, other in ipairs(redis.call('HVALS', KEYS[1])) do
  if string.find(other, prefix, 1, true) == 1 then
    return {}
  end
end
return { life }
