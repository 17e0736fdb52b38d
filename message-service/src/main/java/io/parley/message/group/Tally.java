package io.parley.message.group;

/**
 * How many members of a group, its sender apart, have a message.
 *
 * @param members who could have it: those who were in the group then and are in it now
 */
public record Tally(long seq, int members, int delivered, int read) {

  boolean isZero() {
    return delivered == 0 && read == 0;
  }
}
