package io.parley.chassis.rpc;

/**
 * A peer did not answer: it is away, too slow, or its circuit breaker is open. Whether it carried
 * the call out is unknown; trying an idempotent call again later makes sense.
 */
public class RpcUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RpcUnavailableException(String peer, Throwable cause) {
    super(peer + " did not answer: " + cause.getMessage(), cause, false, false);
  }
}
