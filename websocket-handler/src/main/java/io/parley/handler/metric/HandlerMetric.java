package io.parley.handler.metric;

/** Every metric of this service, once. */
public enum HandlerMetric {
  /** Open connections, those that have not said hello included. */
  CONNECTIONS("parley.handler.connections"),
  /** Frames of clients, by type. */
  FRAMES_IN("parley.handler.frames.in"),
  /** Frames to clients. */
  FRAMES_OUT("parley.handler.frames.out"),
  /** Writes to sockets; several frames ride in one when a connection is busy. */
  WRITES("parley.handler.socket.writes"),
  /** Errors told to clients, by code. */
  PROBLEMS("parley.handler.problems"),
  /** Connections closed by us, by close code. */
  CLOSES("parley.handler.closes"),
  /** Connections closed because their client did not read fast enough. */
  OVERFLOWS("parley.handler.outbound.overflows"),
  /** Messages sent, by outcome. */
  SENDS("parley.handler.sends"),
  /** From the arrival of a message to its acknowledgement. */
  SEND_TIME("parley.handler.send.time"),
  /** Pushes, by what became of them. */
  PUSHES("parley.handler.pushes"),
  /** Pushes that wait for the registry or for a node. */
  PENDING_PUSHES("parley.handler.pushes.pending"),
  /** Calls to message-service, by what they are for and how they ended. */
  SHARD_CALLS("parley.handler.shard.calls"),
  /** Requests to message-service that wait or are under way. */
  SHARD_QUEUED("parley.handler.shard.queued"),
  /** Sessions that were registered again after the registry had lost them. */
  REREGISTERED("parley.handler.registry.reregistered"),
  /** 1 while the registry answers. */
  REGISTRY_UP("parley.handler.registry.up"),
  /** Users whose presence clients of this node watch, each client counted. */
  WATCHED("parley.handler.watched"),
  /** Settle checks made. */
  SETTLE_CHECKS("parley.handler.settle.checks");

  private final String meterName;

  HandlerMetric(String meterName) {
    this.meterName = meterName;
  }

  /** The name of the meter. */
  public String meterName() {
    return meterName;
  }
}
