package io.parley.chassis.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A channel that lost its peer waits longer and longer, up to two minutes, before it connects
 * again. Our peers are back within seconds, so a call that found nobody makes the channel try again
 * soon.
 */
final class EagerReconnect implements ClientInterceptor {

  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final AtomicLong lastReset = new AtomicLong(System.nanoTime() - INTERVAL_NANOS);
  private volatile @Nullable ManagedChannel channel;

  void watch(ManagedChannel watched) {
    channel = watched;
  }

  @Override
  public <I, O> ClientCall<I, O> interceptCall(
      MethodDescriptor<I, O> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<O> listener, Metadata headers) {
        super.start(
            new SimpleForwardingClientCallListener<>(listener) {
              @Override
              public void onClose(Status status, Metadata trailers) {
                if (status.getCode() == Status.Code.UNAVAILABLE) {
                  reconnect();
                }
                super.onClose(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private void reconnect() {
    long now = System.nanoTime();
    long last = lastReset.get();
    ManagedChannel watched = channel;
    if (watched != null && now - last >= INTERVAL_NANOS && lastReset.compareAndSet(last, now)) {
      watched.resetConnectBackoff();
    }
  }
}
