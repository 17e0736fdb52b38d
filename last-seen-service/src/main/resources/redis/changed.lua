-- Notes that the privacy of a user has changed.
-- KEYS: changes. ARGV: the user; how many are kept, about.
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'user', ARGV[1])
return {}
