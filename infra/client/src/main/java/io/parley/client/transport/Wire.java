package io.parley.client.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.FrameWriter;
import java.io.OutputStream;

/** An open WebSocket. Methods may be called from any thread; frames leave in the order of calls. */
public final class Wire {

  private final Channel channel;

  Wire(Channel channel) {
    this.channel = channel;
  }

  /** Sends a frame of the protocol. */
  public void send(ClientFrame frame) {
    ByteBuf buffer = channel.alloc().buffer(256);
    OutputStream out = new ByteBufOutputStream(buffer);
    FrameWriter.write(frame, out);
    var _ = channel.writeAndFlush(new TextWebSocketFrame(buffer), channel.voidPromise());
  }

  /** Sends a text frame with these bytes, whether they are UTF-8 or not. */
  public void sendText(byte[] bytes) {
    var _ = channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
  }

  /** Sends a text message in two frames. */
  public void sendTextInTwo(byte[] first, byte[] rest) {
    var _ = channel.write(new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(first)));
    var _ =
        channel.writeAndFlush(
            new ContinuationWebSocketFrame(true, 0, Unpooled.wrappedBuffer(rest)));
  }

  /** Sends a binary frame. */
  public void sendBinary(byte[] bytes) {
    var _ = channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
  }

  /** Sends a closing frame and then closes. */
  public void close(int code, String reason) {
    var _ =
        channel
            .writeAndFlush(new CloseWebSocketFrame(code, reason))
            .addListener(ChannelFutureListener.CLOSE);
  }

  /** Drops the connection at once (TCP reset), as a crash or a broken network would. */
  public void abort() {
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    var _ = channel.close();
  }

  /** Whether arriving bytes are read. A client that does not read is one that the server closes. */
  public void reading(boolean on) {
    channel.config().setAutoRead(on);
  }

  /** Whether so much waits to be sent that it is better to wait. */
  public boolean congested() {
    return !channel.isWritable();
  }
}
