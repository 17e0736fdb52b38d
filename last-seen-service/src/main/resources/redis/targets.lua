-- Some users of a part who are watched. The first page begins a round; nothing if another instance has it.
-- KEYS: targets, round. ARGV: the first; the last; how long a round is kept.
if ARGV[1] == '0' then
  if not redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[3]) then
    return {}
  end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
end
return redis.call('ZRANGE', KEYS[1], ARGV[1], ARGV[2])
