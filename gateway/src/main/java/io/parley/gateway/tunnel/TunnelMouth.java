package io.parley.gateway.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * One side of a tunnel. What is read here is written there and flushed when there is nothing more
 * to read, so that frames that come together leave together. When the other side does not keep up,
 * reading stops: what waits is at most the write buffer and one read.
 */
final class TunnelMouth extends ChannelInboundHandlerAdapter {

  private final Tunnel tunnel;
  private final Channel other;
  private final boolean isClient;

  TunnelMouth(Tunnel tunnel, Channel other, boolean isClient) {
    this.tunnel = tunnel;
    this.other = other;
    this.isClient = isClient;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf bytes) || !passes(bytes)) {
      ReferenceCountUtil.release(message);
      return;
    }
    var _ = other.write(bytes, other.voidPromise());
    if (!other.isWritable()) {
      context.channel().config().setAutoRead(false);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    other.flush();
    if (other.isWritable()) {
      context.channel().config().setAutoRead(true);
    }
    if (!isClient) {
      tunnel.passedToClient();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      other.config().setAutoRead(true);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (isClient) {
      tunnel.clientGone();
    } else {
      tunnel.nodeGone();
    }
  }

  /** A connection that breaks is a connection that ends. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
  }

  private boolean passes(ByteBuf bytes) {
    return isClient ? tunnel.passesToNode() : tunnel.passesToClient(bytes);
  }
}
