package io.parley.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests. Always our own: what a client sends could be made to collide or to mislead. */
public final class RequestIds {

  /** The header that carries it, to services and back to clients. */
  public static final String HEADER = "X-Request-Id";

  private RequestIds() {}

  /** A new id: 16 hexadecimal digits. */
  public static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
