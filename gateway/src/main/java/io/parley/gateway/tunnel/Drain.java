package io.parley.gateway.tunnel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At shutdown, sends the clients away before the server goes. */
@Component
final class Drain implements SmartLifecycle {

  private static final int ROUNDS = 40;
  private static final long ROUND_MILLIS = 100;

  private final Tunnels tunnels;
  private volatile boolean running;

  Drain(Tunnels tunnels) {
    this.tunnels = tunnels;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public void stop(Runnable done) {
    running = false;
    tunnels.drain();
    await(ROUNDS, done);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void await(int rounds, Runnable done) {
    if (rounds == 0 || tunnels.isEmpty()) {
      done.run();
      return;
    }
    Executor later = CompletableFuture.delayedExecutor(ROUND_MILLIS, TimeUnit.MILLISECONDS);
    later.execute(() -> await(rounds - 1, done));
  }
}
