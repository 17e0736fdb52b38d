package io.parley.message.cursor;

/** What a cursor counts. The number is what the table holds. */
public enum CursorKind {
  DELIVERED(1),
  READ(2);

  private final int number;

  CursorKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
