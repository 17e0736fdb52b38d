package io.parley.message.group;

import java.util.List;

/**
 * Which numbers of a log a user may see: those within some ranges, of which one has no end. The
 * others are void to them.
 */
public record Sight(List<Range> ranges) {

  /** The whole log. */
  public static final Sight ALL = from(1);

  public Sight {
    ranges = List.copyOf(ranges);
  }

  /** Numbers, both ends included. */
  public record Range(long from, long to) {}

  /** Everything from a number on. */
  public static Sight from(long seq) {
    return new Sight(List.of(new Range(seq, Long.MAX_VALUE)));
  }

  /** Whether a number is shown. */
  public boolean shows(long seq) {
    return next(seq) == seq;
  }

  /** The lowest number that is shown. */
  public long first() {
    return next(1);
  }

  /** The lowest number that is shown and not below this one. */
  public long next(long seq) {
    long next = Long.MAX_VALUE;
    for (Range range : ranges) {
      if (range.to() >= seq) {
        next = Math.min(next, Math.max(range.from(), seq));
      }
    }
    return next;
  }
}
