package io.parley.gateway.door;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.parley.chassis.web.Problems;
import io.parley.gateway.exchange.RequestIds;
import io.parley.gateway.exchange.SecurityHeaders;
import io.parley.gateway.problem.ProblemBody;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers that are given at the door; the connection is closed after each. */
@Component
final class DoorAnswers {

  private final ProblemBody body;

  DoorAnswers(ProblemBody body) {
    this.body = body;
  }

  void refuse(ChannelHandlerContext context, String requestId, Refusal refusal) {
    byte[] bytes = body.bytes(refusal.problem());
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(refusal.problem().code().httpStatus()),
            Unpooled.wrappedBuffer(bytes));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .set(HttpHeaderNames.CONTENT_LENGTH, bytes.length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(RequestIds.HEADER, requestId);
    SecurityHeaders.forEach(false, response.headers()::set);
    Problems.headers(refusal.problem())
        .forEach((name, values) -> response.headers().set(name, values));
    refusal.headers().forEach(response.headers()::set);
    var _ = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }
}
