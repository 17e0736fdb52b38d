package io.parley.fanout.event;

import com.google.protobuf.ByteString;
import io.parley.contracts.UserId;

/** How far messages of a user have come in a group. May get lost. */
record TallyNews(UserId user, ByteString frame) implements News {}
