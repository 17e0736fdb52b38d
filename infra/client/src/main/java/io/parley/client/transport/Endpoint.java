package io.parley.client.transport;

import java.net.URI;
import java.util.Map;

/**
 * Where and how to open a WebSocket.
 *
 * @param uri ws:// or wss://
 * @param headers sent with the handshake, for instance {@code Origin}
 */
public record Endpoint(URI uri, Map<String, String> headers) {

  /** The subprotocol that every connection asks for. */
  public static final String SUBPROTOCOL = "parley.v1";

  public Endpoint {
    headers = Map.copyOf(headers);
    String scheme = uri.getScheme();
    if (!"ws".equals(scheme) && !"wss".equals(scheme)) {
      throw new IllegalArgumentException("a WebSocket address begins with ws:// or wss://");
    }
  }

  /** The endpoint of a server that is reached at the origin given, http://… or https://…. */
  public static Endpoint of(URI origin) {
    String scheme = "https".equals(origin.getScheme()) ? "wss" : "ws";
    return new Endpoint(URI.create(scheme + "://" + origin.getRawAuthority() + "/ws"), Map.of());
  }

  /** The same with one more header. */
  public Endpoint withHeader(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new Endpoint(uri, more);
  }

  boolean secure() {
    return "wss".equals(uri.getScheme());
  }

  String host() {
    return uri.getHost();
  }

  int port() {
    int port = uri.getPort();
    return port > 0 ? port : secure() ? 443 : 80;
  }
}
