-- The generation and the live nodes.
-- KEYS: generation, table. ARGV: a generation, used if there is none.
redis.call('SET', KEYS[1], ARGV[1], 'NX')
local answer = redis.call('HGETALL', KEYS[2])
table.insert(answer, 1, redis.call('GET', KEYS[1]))
return answer
