package io.parley.gateway.metrics;

/** Every metric of this service, besides those of Spring Cloud Gateway. */
public enum GatewayMetric {
  /** Gauge: open WebSockets. */
  WEBSOCKETS("parley.gateway.websockets"),
  /** Counter: WebSockets that were opened. */
  WEBSOCKETS_OPENED("parley.gateway.websockets.opened"),
  /** Counter by tag {@code reason}: handshakes that were refused, by error code. */
  WEBSOCKETS_REFUSED("parley.gateway.websockets.refused"),
  /** Counter by tag {@code reason}: WebSockets that the gateway ended. */
  WEBSOCKETS_ENDED("parley.gateway.websockets.ended"),
  /** Counter: attempts to reach a handler node that failed. */
  NODE_FAILURES("parley.gateway.node.failures"),
  /** Gauge: handler nodes that take connections. */
  NODES("parley.gateway.nodes"),
  /** Counter by tag {@code limit}: requests beyond a limit, or that could not be checked. */
  LIMITED("parley.gateway.limited"),
  /** Counter by tag {@code service}: connections that an instance of a service refused. */
  INSTANCE_FAILURES("parley.gateway.instance.failures");

  /** Why a WebSocket was refused or ended. */
  public static final String REASON = "reason";

  /** Which limit. */
  public static final String LIMIT = "limit";

  /** Which service. */
  public static final String SERVICE = "service";

  private final String id;

  GatewayMetric(String id) {
    this.id = id;
  }

  /** The name of the metric. */
  public String id() {
    return id;
  }
}
