package io.parley.group.invite;

import io.parley.group.store.TestCassandra;
import java.time.Clock;

class CassandraInviteDirectoryIT extends InviteDirectoryContract {

  private final InviteDirectory directory =
      new CassandraInviteDirectory(TestCassandra.session(), Clock.systemUTC());

  @Override
  InviteDirectory directory() {
    return directory;
  }
}
