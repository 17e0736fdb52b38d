package io.parley.message.head;

import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursors;

/** How far one member of a conversation has received and read it. */
public record MemberCursors(UserId user, Cursors cursors) {}
