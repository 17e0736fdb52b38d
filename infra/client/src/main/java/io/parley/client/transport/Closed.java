package io.parley.client.transport;

/** How a connection ended. */
public record Closed(int code, String reason) {

  /** The code that stands for a connection that broke without a closing frame. */
  public static final int ABNORMAL = 1006;

  /** The code that stands for a closing frame without a code. */
  public static final int NO_STATUS = 1005;

  static final Closed BROKEN = new Closed(ABNORMAL, "");
}
