-- Whether the user has a session at a node: answers one element or none.
-- KEYS: devices. ARGV: what sessions at the node begin with.
for _, session in ipairs(redis.call('HVALS', KEYS[1])) do
  if string.find(session, ARGV[1], 1, true) == 1 then
    return { '1' }
  end
end
return {}
