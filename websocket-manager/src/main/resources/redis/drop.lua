-- Removes the user's sessions at nodes that are dead. The user's last device is a transition, recorded in the same step: the
-- user was lost, which is noticed later than it happens.
-- KEYS: devices, online, transitions. ARGV: user; the most transitions that are kept; what sessions at each of the nodes
-- begin with.
local devices = redis.call('HGETALL', KEYS[1])
for i = 1, #devices, 2 do
  for j = 3, #ARGV do
    if string.find(devices[i + 1], ARGV[j], 1, true) == 1 then
      redis.call('HDEL', KEYS[1], devices[i])
    end
  end
end
if redis.call('EXISTS', KEYS[1]) == 0 and redis.call('SREM', KEYS[2], ARGV[1]) == 1 then
  redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[2], '*', 'lost', ARGV[1])
end
return {}
