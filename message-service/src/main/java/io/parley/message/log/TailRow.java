package io.parley.message.log;

import io.parley.contracts.UserId;
import java.util.List;

/** What loading and counting need to know of an event; all but its content. */
public record TailRow(long seq, long epoch, long at, Origin origin, List<UserId> hiddenFrom) {

  public TailRow {
    hiddenFrom = List.copyOf(hiddenFrom);
  }
}
