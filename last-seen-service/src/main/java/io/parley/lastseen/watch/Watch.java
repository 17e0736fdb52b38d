package io.parley.lastseen.watch;

import io.parley.contracts.UserId;

/** Somebody looks at a user. */
public record Watch(Watcher watcher, UserId target) {}
