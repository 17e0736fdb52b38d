package io.parley.message.log;

import io.parley.contracts.UserId;

/** An event as one viewer may see it. */
public sealed interface ViewedEvent {

  long seq();

  /** All of it. */
  record Visible(LogEvent event) implements ViewedEvent {

    @Override
    public long seq() {
      return event.seq();
    }
  }

  /** Its number and nothing else. */
  record Blank(long seq) implements ViewedEvent {}

  static ViewedEvent of(LogEvent event, UserId viewer) {
    return event.isVisibleTo(viewer) ? new Visible(event) : new Blank(event.seq());
  }
}
