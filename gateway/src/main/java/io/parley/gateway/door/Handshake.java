package io.parley.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaders;
import io.parley.contracts.ErrorCode;
import io.parley.gateway.limit.LimitDecision;
import io.parley.gateway.node.HandlerNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket handshake: may this client connect, and which node takes it? Everything happens on
 * the event loop of the client's connection.
 */
final class Handshake {

  private final HandshakeServices services;
  private final ChannelHandlerContext context;
  private final UpgradeRequest request;
  private final @Nullable String origin;
  private final Set<String> tried = new HashSet<>();
  private boolean reserved;
  private boolean over;
  private @Nullable Channel node;

  Handshake(
      HandshakeServices services,
      ChannelHandlerContext context,
      UpgradeRequest request,
      @Nullable String origin) {
    this.services = services;
    this.context = context;
    this.request = request;
    this.origin = origin;
  }

  void start() {
    if (!services.origins().allows(origin)) {
      refuse(Refusal.of(ErrorCode.ORIGIN_NOT_ALLOWED));
    } else if (services.tunnels().isDraining()) {
      refuse(Refusal.of(ErrorCode.DRAINING));
    } else {
      reserved = services.tunnels().reserve();
      if (reserved) {
        checkLimit();
      } else {
        refuse(Refusal.of(ErrorCode.OVERLOADED));
      }
    }
  }

  /** The client is gone. */
  void cancel() {
    end();
    if (node != null) {
      var _ = node.close();
    }
  }

  private void checkLimit() {
    var _ =
        services
            .limiter()
            .connect(request.client())
            .subscribe(
                decision -> context.executor().execute(() -> limited(decision)),
                _ -> context.executor().execute(() -> refuse(Refusal.of(ErrorCode.INTERNAL))));
  }

  private void limited(LimitDecision decision) {
    decision.refusal().ifPresentOrElse(problem -> refuse(Refusal.of(problem)), this::tryNode);
  }

  private void tryNode() {
    if (over) {
      return;
    }
    Optional<HandlerNode> chosen =
        tried.size() < services.properties().attempts()
            ? services.balancer().choose(tried)
            : Optional.empty();
    if (chosen.isEmpty()) {
      refuse(Refusal.of(ErrorCode.UNAVAILABLE));
      return;
    }
    tried.add(chosen.get().id());
    NodeConnection.open(
        context.channel(),
        chosen.get().address(),
        request,
        services.properties(),
        new NodeConnection.Outcome() {
          @Override
          public void connecting(Channel channel) {
            node = channel;
          }

          @Override
          public void accepted(Channel channel, HttpHeaders headers) {
            join(channel, headers);
          }

          @Override
          public void failed() {
            services.balancer().failed(chosen.get());
            tryNode();
          }
        });
  }

  private void join(Channel accepted, HttpHeaders headers) {
    if (over || !context.channel().isActive()) {
      var _ = accepted.close();
      return;
    }
    over = true;
    Switch.toTunnel(context, request, headers);
    services.tunnels().open(context.channel(), accepted);
    Switch.dropHttp(context.channel());
    Switch.dropHttp(accepted);
  }

  private void refuse(Refusal refusal) {
    if (over) {
      return;
    }
    end();
    services.metrics().webSocketRefused(refusal.problem().code().wireName());
    services.answers().refuse(context, request.id(), refusal);
  }

  private void end() {
    if (!over) {
      over = true;
      if (reserved) {
        services.tunnels().giveBack();
      }
    }
  }
}
