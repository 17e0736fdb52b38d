-- Removes the user's sessions at nodes that are dead.
-- KEYS: devices. ARGV: what sessions at each of the nodes begin with.
local devices = redis.call('HGETALL', KEYS[1])
for i = 1, #devices, 2 do
  for _, prefix in ipairs(ARGV) do
    if string.find(devices[i + 1], prefix, 1, true) == 1 then
      redis.call('HDEL', KEYS[1], devices[i])
    end
  end
end
return {}
