package io.parley.message.fanout;

/** The topics that this service writes. */
final class Topics {

  static final String GROUP_MESSAGES = "group-messages";

  private Topics() {}
}
