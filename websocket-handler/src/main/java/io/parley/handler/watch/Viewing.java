package io.parley.handler.watch;

import io.parley.contracts.UserId;
import java.util.List;

/** Whose presence somebody looks at. */
record Viewing(UserId viewer, List<UserId> users) {
  Viewing {
    users = List.copyOf(users);
  }
}
