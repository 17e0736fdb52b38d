-- Notes that a node lives; answers with the generation and the live nodes.
-- KEYS: generation, table, beats. ARGV: a generation, used if there is none; node; a life, used if it has none; status.
redis.call('SET', KEYS[1], ARGV[1], 'NX')
local life = ARGV[3]
local known = redis.call('HGET', KEYS[2], ARGV[2])
if known then
  life = string.match(known, '^(%S+)')
end
redis.call('HSET', KEYS[2], ARGV[2], life .. ' ' .. ARGV[4])
local time = redis.call('TIME')
redis.call('ZADD', KEYS[3], string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000)), ARGV[2])
local answer = redis.call('HGETALL', KEYS[2])
table.insert(answer, 1, redis.call('GET', KEYS[1]))
return answer
