package io.parley.client.cli;

import io.parley.client.ClientListener;
import io.parley.client.ParleyClient;
import io.parley.client.ParleyClientBuilder;
import io.parley.client.log.FileMessageLog;
import io.parley.client.log.InMemoryMessageLog;
import io.parley.client.log.MessageLog;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.DeviceId;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client on behalf of the command line, with the messages of the profile. */
final class Messenger implements AutoCloseable {

  private static final int KEPT_WITHOUT_FILE = 100_000;

  private final ClientRuntime runtime;
  private final ParleyClient client;
  private final @Nullable FileLock claim;

  private Messenger(ClientRuntime runtime, ParleyClient client, @Nullable FileLock claim) {
    this.runtime = runtime;
    this.client = client;
    this.claim = claim;
  }

  /**
   * Connects with the messages that are kept on this machine. When another process has them, this
   * one is a device of its own for as long as it runs.
   */
  static Messenger connect(Profile profile, Connection connection, ClientListener listener)
      throws IOException {
    SavedSession session = connection.session();
    FileLock claim = profile.claimMessages();
    boolean ours = claim != null;
    MessageLog log =
        ours
            ? FileMessageLog.open(profile.messages(session))
            : new InMemoryMessageLog(KEPT_WITHOUT_FILE);
    DeviceId device = ours ? session.deviceId() : passing(session);
    ClientRuntime runtime = ClientRuntime.ofThreads(1);
    ParleyClient client = builder(runtime, connection, listener, device).log(log).build();
    client.start();
    return new Messenger(runtime, client, claim);
  }

  /** Connects as a device of its own that keeps no messages. */
  static Messenger connectWithoutLog(Connection connection, ClientListener listener) {
    ClientRuntime runtime = ClientRuntime.ofThreads(1);
    DeviceId device = passing(connection.session());
    ParleyClient client = builder(runtime, connection, listener, device).withoutLog().build();
    client.start();
    return new Messenger(runtime, client, null);
  }

  ParleyClient client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    client.close();
    runtime.close();
    if (claim != null) {
      claim.acquiredBy().close();
    }
  }

  private static ParleyClientBuilder builder(
      ClientRuntime runtime, Connection connection, ClientListener listener, DeviceId device) {
    SavedSession session = connection.session();
    return ParleyClient.builder(runtime, session.origin(), session.user(), connection.tokens())
        .device(device)
        .listener(listener);
  }

  private static DeviceId passing(SavedSession session) {
    return new DeviceId(session.device() + "-" + UUID.randomUUID().toString().substring(0, 8));
  }
}
