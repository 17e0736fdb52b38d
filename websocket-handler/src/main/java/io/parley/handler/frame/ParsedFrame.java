package io.parley.handler.frame;

import org.jspecify.annotations.Nullable;

/** What came of reading a text frame. */
public sealed interface ParsedFrame {

  /** A frame of valid form. */
  record Accepted(ClientFrame frame) implements ParsedFrame {}

  /**
   * Something else.
   *
   * @param type what it says it is, if that is something we know
   */
  record Rejected(Problem problem, @Nullable FrameType type) implements ParsedFrame {}
}
