package io.parley.local.layout;

/** Something cannot be done, for a reason that the user can change: the message says how. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }
}
