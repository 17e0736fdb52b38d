-- Ends watches, on one of their two sides.
-- KEYS: watchers or watching. ARGV: members.
for i = 1, #ARGV do
  redis.call('ZREM', KEYS[1], ARGV[i])
end
return {}
