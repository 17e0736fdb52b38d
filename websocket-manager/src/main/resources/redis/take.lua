-- Hands transitions out: those that were handed out long ago and not reported as done, then new ones. Answers id, kind
-- and user of each.
-- KEYS: transitions. ARGV: the most that are handed out; the milliseconds after which one is handed out again.
local group = 'presence'
local most = tonumber(ARGV[1])
local answer = {}
local handedOut = 0

local function add(entry)
  table.insert(answer, entry[1])
  table.insert(answer, entry[2][1])
  table.insert(answer, entry[2][2])
  handedOut = handedOut + 1
end

local pending = redis.pcall('XPENDING', KEYS[1], group, 'IDLE', ARGV[2], '-', '+', ARGV[1])
if pending.err then
  -- There is no such stream, or Redis has lost it.
  redis.call('XGROUP', 'CREATE', KEYS[1], group, '0', 'MKSTREAM')
  pending = {}
end
for _, late in ipairs(pending) do
  local entry = redis.call('XRANGE', KEYS[1], late[1], late[1])[1]
  if entry then
    redis.call('XCLAIM', KEYS[1], group, group, 0, late[1], 'JUSTID')
    add(entry)
  else
    -- The stream had no room for it any more.
    redis.call('XACK', KEYS[1], group, late[1])
  end
end
if handedOut < most then
  local new =
    redis.call('XREADGROUP', 'GROUP', group, group, 'COUNT', most - handedOut, 'STREAMS', KEYS[1], '>')
  if new then
    for _, entry in ipairs(new[1][2]) do
      add(entry)
    end
  end
end
return answer
