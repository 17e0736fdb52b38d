package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursors;

/** How far members have received and read. */
@FunctionalInterface
interface Progress {

  Cursors of(UserId member);
}
