package io.parley.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. */
abstract class SessionStoreContract {

  private static final SessionProperties PROPERTIES =
      new SessionProperties(Duration.ofHours(12), Duration.ofDays(30), Duration.ofSeconds(30), 100);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final UserId user = UserId.next();

  abstract SessionStore store();

  @Test
  void whatWasCreatedIsFoundByItsUserOnly() {
    StoredSession session = created(token());

    assertThat(store().find(user, session.session().id())).contains(session);
    assertThat(store().find(UserId.next(), session.session().id())).isEmpty();
    assertThat(store().find(user, LoginSessionId.next())).isEmpty();
  }

  @Test
  void sessionsAreListedTheOldestFirst() {
    StoredSession first = created(token());
    StoredSession second = created(token());

    assertThat(store().list(user)).containsExactly(first.session(), second.session());
    assertThat(store().list(UserId.next())).isEmpty();
  }

  @Test
  void aRotationIsFoundWithItsPredecessor() {
    RefreshToken token = token();
    StoredSession before = created(token);
    StoredSession after = rotated(before, token);

    assertThat(store().rotate(after, before.current())).isTrue();
    assertThat(store().find(user, token.session())).contains(after);
  }

  @Test
  void ofManyRotationsOfOneTokenOneSucceeds() throws Exception {
    RefreshToken token = token();
    StoredSession before = created(token);
    List<Callable<Boolean>> rotations =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(
                _ -> () -> store().rotate(rotated(before, token), before.current()))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> results = threads.invokeAll(rotations);
      assertThat(results.stream().filter(Future::resultNow).count()).isEqualTo(1);
    }
  }

  @Test
  void aRemovedSessionIsNotBroughtBackByARotation() {
    RefreshToken token = token();
    StoredSession session = created(token);
    store().remove(user, token.session());

    assertThat(store().rotate(rotated(session, token), session.current())).isFalse();
    assertThat(store().find(user, token.session())).isEmpty();
    assertThat(store().list(user)).isEmpty();
  }

  @Test
  void removingWhatIsNotThereIsFine() {
    store().remove(user, LoginSessionId.next());

    assertThat(store().list(user)).isEmpty();
  }

  private RefreshToken token() {
    return new RefreshToken(user, LoginSessionId.next(), Secret.random(), Secret.random());
  }

  private StoredSession created(RefreshToken token) {
    Session session =
        new Session(user, token.session(), "laptop", true, now, now, now.plus(Duration.ofDays(30)));
    StoredSession stored = StoredSession.create(session, token);
    store().create(stored);
    return stored;
  }

  private StoredSession rotated(StoredSession stored, RefreshToken token) {
    Session used = stored.session().used(now.plusSeconds(60), PROPERTIES);
    return stored.rotated(used, token.secret(), Secret.random());
  }
}
