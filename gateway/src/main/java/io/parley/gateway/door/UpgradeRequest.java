package io.parley.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.parley.contracts.ErrorCode;
import io.parley.gateway.address.ClientAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to open a WebSocket.
 *
 * @param id the id of the request
 * @param client where it comes from
 * @param key the client's key, which the node answers
 * @param protocols the subprotocols that the client speaks, as it named them
 */
record UpgradeRequest(String id, ClientAddress client, String key, @Nullable String protocols) {

  private static final String VERSION = "13";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  /** Why this is not such a request, if it is not. */
  static Optional<Refusal> check(HttpRequest request) {
    HttpHeaders headers = request.headers();
    boolean upgrade =
        HttpMethod.GET.equals(request.method())
            && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
            && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
            && VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION));
    if (!upgrade) {
      return Optional.of(
          new Refusal(
              Refusal.of(ErrorCode.UPGRADE_REQUIRED).problem(),
              Map.of("Upgrade", "websocket", "Sec-WebSocket-Version", VERSION)));
    }
    String key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "");
    boolean hasBody =
        HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) != 0;
    if (hasBody || !KEY.matcher(key).matches()) {
      return Optional.of(
          Refusal.of(ErrorCode.MALFORMED_BODY, "This is not a valid WebSocket handshake."));
    }
    return Optional.empty();
  }

  /** Reads a request that passed the check. */
  static UpgradeRequest of(HttpRequest request, String id, ClientAddress client) {
    return new UpgradeRequest(
        id,
        client,
        request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY, ""),
        request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL));
  }
}
