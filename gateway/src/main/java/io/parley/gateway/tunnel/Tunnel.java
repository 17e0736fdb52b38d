package io.parley.gateway.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.parley.contracts.ErrorCode;
import java.util.concurrent.TimeUnit;

/**
 * One open WebSocket: the client on one side, a handler node on the other. Lives on one event loop,
 * which both sides share; only the marks that {@link Tunnels} reads are seen by other threads.
 */
final class Tunnel {

  private static final long LINGER_SECONDS = 3;

  private final Channel client;
  private final Channel node;
  private final Tunnels tunnels;
  private final FrameTracker toClient = new FrameTracker();
  private volatile boolean heard = true;
  private int quietRounds;
  private int stalledRounds;
  private boolean leaving;
  private boolean ending;

  Tunnel(Channel client, Channel node, Tunnels tunnels) {
    this.client = client;
    this.node = node;
    this.tunnels = tunnels;
  }

  Channel client() {
    return client;
  }

  /** Follows what goes to the client; false once nothing more may. */
  boolean passesToClient(ByteBuf bytes) {
    if (ending) {
      return false;
    }
    toClient.follow(bytes);
    return true;
  }

  /** Notes that the client has sent something; false once nobody is there to take it. */
  boolean passesToNode() {
    if (!heard) {
      heard = true;
    }
    return !ending;
  }

  /** A whole read has gone to the client: if it is to leave, this may be the moment. */
  void passedToClient() {
    if (leaving && !ending && toClient.isBetweenMessages()) {
      sayFarewell(ErrorCode.DRAINING);
    }
  }

  /** The client is gone. */
  void clientGone() {
    tunnels.gone(this);
    ending = true;
    var _ = node.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    closeLater(node);
  }

  /** The node is gone, in good order if it has sent a close frame. */
  void nodeGone() {
    if (ending) {
      return;
    }
    if (!toClient.isClosed()) {
      tunnels.ended(EndReason.NODE_LOST);
    }
    if (toClient.isClosed() || !toClient.isBetweenMessages()) {
      ending = true;
      closeClientGently();
    } else {
      sayFarewell(ErrorCode.UNAVAILABLE);
    }
  }

  /** Asks the client to come back elsewhere, as soon as no message is half sent. */
  void leave() {
    leaving = true;
    if (toClient.isClosed()) {
      return;
    }
    passedToClient();
  }

  /** Ends both sides at once. */
  void abort(EndReason reason) {
    tunnels.ended(reason);
    ending = true;
    var _ = client.close();
    var _ = node.close();
  }

  /** One look from time to time, by the keeper of all tunnels. */
  void inspect(int maxQuietRounds, int maxStalledRounds) {
    quietRounds = heard ? 0 : quietRounds + 1;
    heard = false;
    stalledRounds = client.isWritable() ? 0 : stalledRounds + 1;
    if (stalledRounds >= maxStalledRounds) {
      client.eventLoop().execute(() -> abort(EndReason.STALLED));
    } else if (quietRounds >= maxQuietRounds) {
      client.eventLoop().execute(() -> abort(EndReason.SILENT));
    }
  }

  private void sayFarewell(ErrorCode why) {
    ending = true;
    var _ =
        client.write(
            Farewell.frames(client.alloc(), why, tunnels.reconnectSpread()), client.voidPromise());
    closeClientGently();
    var _ = node.close();
  }

  /**
   * Ends our half and waits for the client to end its own: closing at once could cost it what is
   * still on its way.
   */
  private void closeClientGently() {
    client.config().setAutoRead(true);
    var _ = client.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> endOurHalf(client));
    closeLater(client);
  }

  private static void endOurHalf(Channel channel) {
    if (channel instanceof DuplexChannel duplex) {
      var _ = duplex.shutdownOutput();
    }
  }

  private static void close(Channel channel) {
    var _ = channel.close();
  }

  /** Whoever does not take the end in good time is cut off. */
  private static void closeLater(Channel channel) {
    if (channel.isActive()) {
      var _ = channel.eventLoop().schedule(() -> close(channel), LINGER_SECONDS, TimeUnit.SECONDS);
    }
  }
}
