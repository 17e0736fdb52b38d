package io.parley.e2e.rehearsal;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Registration and log-in; the token is the user's id. */
final class PretendRest extends SimpleChannelInboundHandler<FullHttpRequest> {

  private static final Map<String, UserId> USERS = new ConcurrentHashMap<>();
  private static final int LIFETIME_SECONDS = 3600;

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!request.uri().startsWith("/api/")) {
      context.fireChannelRead(request.retain());
      return;
    }
    var body = Json.read(request.content().toString(StandardCharsets.UTF_8));
    String username = body.path("username").asString();
    UserId id = USERS.computeIfAbsent(username, name -> UserId.next());
    Map<String, Object> user = Map.of("id", id.toString(), "username", username);
    String end = Instant.now().plusSeconds(LIFETIME_SECONDS).toString();
    Map<String, Object> answer =
        request.uri().endsWith("/accounts")
            ? Map.of("user", user)
            : Map.of(
                "accessToken",
                id.toString(),
                "accessTokenExpiresAt",
                end,
                "refreshToken",
                "none",
                "refreshTokenExpiresAt",
                end,
                "user",
                user);
    answer(context, Json.write(answer));
  }

  private static void answer(ChannelHandlerContext context, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(bytes));
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    var _ = context.writeAndFlush(response);
  }
}
