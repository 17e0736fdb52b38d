-- Users whose privacy has changed since a place in the log. Answers the new place, whether nothing is missing, the users.
-- KEYS: changes. ARGV: the place.
local first = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]
if not first then
  -- Nothing has changed yet, or Redis has lost it.
  return { '0-0', ARGV[1] == '0-0' and '1' or '0' }
end
local known = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
local answer = { ARGV[1], known and '1' or '0' }
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', 1000)) do
  answer[1] = entry[1]
  table.insert(answer, entry[2][2])
end
return answer
