-- Removes a session if it is that very connection. Answers the life of the node if the user has nothing left there.
-- KEYS: devices. ARGV: device; node; connection.
local session = redis.call('HGET', KEYS[1], ARGV[1])
if not session then
  return {}
end
local node, life, connection = string.match(session, '^([^#]+)#(%S+) (%S+)')
if node ~= ARGV[2] or connection ~= ARGV[3] then
  return {}
end
redis.call('HDEL', KEYS[1], ARGV[1])
local prefix = node .. '#' .. life .. ' '
for _, other in ipairs(redis.call('HVALS', KEYS[1])) do
  if string.find(other, prefix, 1, true) == 1 then
    return {}
  end
end
return { life }
