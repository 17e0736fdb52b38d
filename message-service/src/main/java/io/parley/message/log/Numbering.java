package io.parley.message.log;

/** Which number the next event gets. */
@FunctionalInterface
public interface Numbering {

  /** The number after the last one that was given out. */
  long next(long last);

  /** 1, 2, 3 … */
  static Numbering gapless() {
    return last -> last + 1;
  }
}
