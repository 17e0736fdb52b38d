package io.parley.message.log;

/** What an event is. The number is what the table holds. */
public enum EventKind {
  TEXT(1),
  GROUP(2);

  private final int number;

  EventKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static EventKind of(int number) {
    for (EventKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw new IllegalStateException("the table holds an event of unknown kind " + number);
  }
}
