package io.parley.message.peer;

/** What somebody who may be the owner says. */
public sealed interface Answer<T> {

  /** An answer by the owner. */
  record Given<T>(T value) implements Answer<T> {}

  /**
   * Not the owner.
   *
   * @param address where to ask instead; empty when unknown
   */
  record Elsewhere<T>(String address) implements Answer<T> {}
}
