package io.parley.gateway.tunnel;

/** Why the gateway ended a WebSocket. */
enum EndReason {
  /** The node was gone without a close frame. */
  NODE_LOST("node-lost"),
  /** The client did not read. */
  STALLED("stalled"),
  /** The client was silent. */
  SILENT("silent"),
  /** The gateway shuts down. */
  DRAINING("draining");

  private final String text;

  EndReason(String text) {
    this.text = text;
  }

  /** The reason as metrics have it. */
  String text() {
    return text;
  }
}
