package io.parley.message.group;

import io.parley.contracts.UserId;

/** A message and how far it has come. */
record Sent(UserId sender, Tally tally) {}
