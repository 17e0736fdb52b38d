package io.parley.message.log;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * What loading and counting need to know of an event; all but its content.
 *
 * @param groupVersion as in {@link LogEvent}
 */
public record TailRow(
    long seq,
    long epoch,
    long at,
    Origin origin,
    List<UserId> hiddenFrom,
    EventKind kind,
    long groupVersion) {

  public TailRow {
    hiddenFrom = List.copyOf(hiddenFrom);
  }

  /** What there is to know of an event. */
  public static TailRow of(LogEvent event) {
    return new TailRow(
        event.seq(),
        event.epoch(),
        event.at(),
        event.origin(),
        event.hiddenFrom(),
        event.content().kind(),
        event.groupVersion());
  }

  /** Whether it is a message of somebody else. */
  public boolean isMessageFor(UserId reader) {
    return kind == EventKind.TEXT
        && !origin.sender().equals(reader)
        && !hiddenFrom.contains(reader);
  }
}
