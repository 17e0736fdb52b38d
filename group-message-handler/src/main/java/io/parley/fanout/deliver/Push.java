package io.parley.fanout.deliver;

import io.parley.fanout.audience.Audience;

/** A frame for all devices of some users. */
public record Push(Audience to, Content content) {

  private static final int TEXT = 28;
  private static final int FIELDS = 128;

  /** How long it is on the wire, about. */
  int bytes() {
    return FIELDS + content.frame().size() + TEXT * to.size();
  }
}
