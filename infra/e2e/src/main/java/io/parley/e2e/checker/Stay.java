package io.parley.e2e.checker;

/**
 * One time that somebody was in a group.
 *
 * @param from the number of the change that took them in
 * @param visibleFrom the first number that they may see
 * @param to the number of the change that took them out; {@link #OPEN} for none
 */
record Stay(long from, long visibleFrom, long to) {

  static final long OPEN = Long.MAX_VALUE;

  boolean isOpen() {
    return to == OPEN;
  }

  boolean covers(long seq) {
    return from <= seq && seq <= to;
  }

  boolean shows(long seq) {
    return visibleFrom <= seq && seq <= to;
  }

  Stay until(long end) {
    return new Stay(from, visibleFrom, end);
  }
}
