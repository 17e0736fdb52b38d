package io.parley.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.time.MutableClock;
import io.parley.user.token.IssuedAccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {

  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final SessionProperties PROPERTIES =
      new SessionProperties(Duration.ofHours(12), Duration.ofDays(30), GRACE, 100);

  private final MutableClock clock = new MutableClock();
  private final InMemorySessionStore store = new InMemorySessionStore();
  private final List<LoginSessionId> revoked = new ArrayList<>();
  private final Refresh refresh =
      new Refresh(
          store,
          (user, sessions) ->
              sessions.forEach(session -> {
                store.remove(user, session);
                revoked.add(session);
              }),
          (_, _) -> new IssuedAccessToken("access", clock.instant()),
          PROPERTIES,
          clock);

  private final RefreshToken first = begin(false);

  @Test
  void aTokenIsExchangedForAnother() {
    RefreshToken second = rotated(refresh.refresh(first));

    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(rotated(refresh.refresh(second)).text()).isNotEqualTo(second.text());
    assertThat(revoked).isEmpty();
  }

  @Test
  void aLostAnswerIsGivenAgainWithinTheGrace() {
    RefreshToken second = rotated(refresh.refresh(first));
    clock.advance(GRACE.minusSeconds(5));

    assertThat(repeated(refresh.refresh(first)).text()).isEqualTo(second.text());
    assertThat(repeated(refresh.refresh(first)).text()).isEqualTo(second.text());
    assertThat(rotated(refresh.refresh(second)).text()).isNotEqualTo(second.text());
    assertThat(revoked).isEmpty();
  }

  @Test
  void afterTheGraceAnOldTokenEndsTheSession() {
    RefreshToken second = rotated(refresh.refresh(first));
    clock.advance(GRACE.plusSeconds(1));

    assertThat(refresh.refresh(first)).isEqualTo(new RefreshResult.Reused());
    assertThat(revoked).containsExactly(first.session());
    assertThat(refresh.refresh(second)).isEqualTo(new RefreshResult.Unknown());
  }

  @Test
  void anOlderTokenThanThePreviousOneEndsTheSessionAtOnce() {
    RefreshToken second = rotated(refresh.refresh(first));
    refresh.refresh(second);

    assertThat(refresh.refresh(first)).isEqualTo(new RefreshResult.Reused());
    assertThat(revoked).containsExactly(first.session());
  }

  @Test
  void aMadeUpTokenEndsNothing() {
    RefreshToken madeUp =
        new RefreshToken(first.user(), first.session(), Secret.random(), Secret.random());

    assertThat(refresh.refresh(madeUp)).isEqualTo(new RefreshResult.Unknown());
    assertThat(revoked).isEmpty();
    assertThat(rotated(refresh.refresh(first))).isNotNull();
  }

  @Test
  void theTokenOfAnotherUsersSessionIsUnknown() {
    RefreshToken foreign =
        new RefreshToken(UserId.next(), first.session(), first.family(), first.secret());

    assertThat(refresh.refresh(foreign)).isEqualTo(new RefreshResult.Unknown());
  }

  @Test
  void aSessionEndsWhenItIsNotRefreshedInTime() {
    RefreshToken remembered = begin(true);
    clock.advance(Duration.ofHours(12));

    assertThat(refresh.refresh(first)).isEqualTo(new RefreshResult.Unknown());
    assertThat(refresh.refresh(remembered)).isInstanceOf(RefreshResult.Rotated.class);
  }

  @Test
  void eachRefreshPutsTheEndOff() {
    RefreshToken token = first;
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofHours(11));
      token = rotated(refresh.refresh(token));
    }
    assertThat(store.list(first.user())).hasSize(1);
  }

  private RefreshToken begin(boolean remembered) {
    var now = clock.instant();
    RefreshToken token =
        new RefreshToken(UserId.next(), LoginSessionId.next(), Secret.random(), Secret.random());
    Session session =
        new Session(
            token.user(),
            token.session(),
            "laptop",
            remembered,
            now,
            now,
            now.plus(PROPERTIES.lifetime(remembered)));
    store.create(StoredSession.create(session, token));
    return token;
  }

  private static RefreshToken rotated(RefreshResult result) {
    return result instanceof RefreshResult.Rotated(var tokens) ? tokens.refresh() : fail(result);
  }

  private static RefreshToken repeated(RefreshResult result) {
    return result instanceof RefreshResult.Repeated(var tokens) ? tokens.refresh() : fail(result);
  }

  private static RefreshToken fail(RefreshResult result) {
    throw new AssertionError("unexpected " + result);
  }
}
