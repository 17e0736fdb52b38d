package io.parley.handler.frame;

/** What came of reading a text frame. */
public sealed interface ParsedFrame {

  /** A frame of valid form. */
  record Accepted(ClientFrame frame) implements ParsedFrame {}

  /** Something else. */
  record Rejected(Problem problem) implements ParsedFrame {}
}
