-- Enters a session. Answers 'revoked', or 'full' and all sessions, or 'entered' and the session that is replaced, if any.
-- The user's first device is a transition, recorded in the same step.
-- KEYS: devices, revoked, online, transitions. ARGV: device; session; login session; the most devices; user; the most
-- transitions that are kept.
local refused = redis.call('ZSCORE', KEYS[2], ARGV[3])
if refused then
  local time = redis.call('TIME')
  if tonumber(refused) > time[1] * 1000 + math.floor(time[2] / 1000) then
    return { 'revoked' }
  end
end
local former = redis.call('HGET', KEYS[1], ARGV[1])
if not former and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then
  local answer = redis.call('HVALS', KEYS[1])
  table.insert(answer, 1, 'full')
  return answer
end
-- A registration may come late, after the device has connected elsewhere: the later connection stays (ids sort by the
-- time of opening), and the one that was to be entered is the one that is replaced.
local formerConnection = former and string.match(former, '^%S+ (%S+)')
local connection = string.match(ARGV[2], '^%S+ (%S+)')
if former and formerConnection > connection then
  return { 'entered', ARGV[2] }
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if redis.call('SADD', KEYS[3], ARGV[5]) == 1 then
  redis.call('XADD', KEYS[4], 'MAXLEN', '~', ARGV[6], '*', 'online', ARGV[5])
end
-- The same connection may be entered again, under another life of its node.
if former and formerConnection ~= connection then
  return { 'entered', former }
end
return { 'entered' }
