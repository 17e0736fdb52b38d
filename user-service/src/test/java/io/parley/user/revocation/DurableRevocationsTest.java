package io.parley.user.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableRevocationsTest {

  private final UserId user = UserId.next();
  private final LoginSessionId session = LoginSessionId.next();
  private final Set<LoginSessionId> removed = ConcurrentHashMap.newKeySet();
  private final InMemoryPendingRevocationStore pending = new InMemoryPendingRevocationStore();
  private final Closer closer = new Closer();
  private final DurableRevocations revocations = revocations((_, id) -> removed.add(id));
  private final RevocationWorker worker =
      new RevocationWorker(
          revocations,
          new RevocationProperties(
              "unused", Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofMinutes(5)));

  @AfterEach
  void stop() {
    worker.stop();
  }

  @Test
  void aRevokedSessionIsRemovedAndItsConnectionsAreClosed() {
    revocations.revoke(user, Set.of(session));

    assertThat(removed).containsExactly(session);
    assertThat(closer.closed).containsExactly(session);
    assertThat(pending.list()).isEmpty();
  }

  @Test
  void whileNobodyAnswersTheSessionIsRemovedAndClosingIsTriedAgain() {
    worker.start();
    closer.away = true;
    revocations.revoke(user, Set.of(session));
    assertThat(removed).containsExactly(session);
    assertThat(pending.list()).hasSize(1);

    closer.away = false;
    await().untilAsserted(() -> assertThat(closer.closed).containsExactly(session));
    await().untilAsserted(() -> assertThat(pending.list()).isEmpty());
  }

  @Test
  void whatACrashLeftBehindIsFinishedAtTheNextStart() {
    DurableRevocations crashing =
        revocations((_, _) -> {
          throw new IllegalStateException("crash");
        });
    assertThatThrownBy(() -> crashing.revoke(user, Set.of(session)))
        .isInstanceOf(IllegalStateException.class);

    worker.start();
    await().untilAsserted(() -> assertThat(removed).containsExactly(session));
    await().untilAsserted(() -> assertThat(closer.closed).containsExactly(session));
  }

  @Test
  void nothingToRevokeAsksNobody() {
    closer.away = true;
    revocations.revoke(user, Set.of());

    assertThat(closer.attempts).isZero();
  }

  private DurableRevocations revocations(SessionRemover remover) {
    return new DurableRevocations(pending, remover, closer, new SimpleMeterRegistry());
  }

  private static final class Closer implements ConnectionCloser {

    private final Set<LoginSessionId> closed = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile int attempts;

    @Override
    public synchronized void close(UserId user, Collection<LoginSessionId> sessions) {
      attempts++;
      if (away) {
        throw new RpcUnavailableException("manager", new TimeoutException("told to be away"));
      }
      closed.addAll(sessions);
    }
  }
}
