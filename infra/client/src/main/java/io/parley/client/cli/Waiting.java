package io.parley.client.cli;

import io.parley.client.ClientListener;
import io.parley.client.connection.ConnectionState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a command wait until its client has everything, or never will. */
class Waiting implements ClientListener {

  private final CompletableFuture<Boolean> synced = new CompletableFuture<>();

  @Override
  public void onSynced() {
    synced.complete(true);
  }

  @Override
  public void onState(ConnectionState state) {
    if (state instanceof ConnectionState.Ended ended) {
      synced.completeExceptionally(
          new CliException(ExitCode.NOT_LOGGED_IN, ended.reason().sentence()));
    }
  }

  /** Whether everything is here after the time at most. */
  boolean synced(Duration patience) throws InterruptedException {
    try {
      return synced.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CliException ended ? ended : new IllegalStateException(e);
    }
  }
}
