-- Forgets transitions that were handed out.
-- KEYS: transitions. ARGV: ids.
redis.call('XACK', KEYS[1], 'presence', unpack(ARGV))
redis.call('XDEL', KEYS[1], unpack(ARGV))
return {}
