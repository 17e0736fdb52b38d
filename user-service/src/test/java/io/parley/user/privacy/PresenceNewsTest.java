package io.parley.user.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PresenceNewsTest {

  private static final PrivacyProperties PROPERTIES =
      new PrivacyProperties(256, "nowhere", Duration.ofSeconds(1), Duration.ofMinutes(6));

  private final AtomicLong nanos = new AtomicLong();
  private final List<UserId> told = new ArrayList<>();
  private final InMemoryPrivacyStore store = new InMemoryPrivacyStore();
  private final UserId user = store.account();
  private boolean away;
  private final PresenceNews news =
      new PresenceNews(
          (changed, _) -> tell(changed), store, PROPERTIES, nanos::get, new SimpleMeterRegistry());

  @Test
  void whatCannotBeToldIsToldLater() {
    away = true;
    news.spread(user);
    news.retry();
    assertThat(told).isEmpty();
    assertThat(news.pending()).isOne();

    away = false;
    news.retry();
    assertThat(told).containsExactly(user);
    assertThat(news.pending()).isZero();
  }

  @Test
  void itIsGivenUpWhenLastSeenServiceHasAskedByItself() {
    away = true;
    news.spread(user);
    nanos.addAndGet(Duration.ofMinutes(6).toNanos() + 1);
    news.retry();
    assertThat(news.pending()).isZero();
  }

  @Test
  void contactsMatterToThoseWhoseSettingsSpeakOfThem() {
    news.contactsChanged(user);
    assertThat(told).isEmpty();
    store.put(user, new Privacy(PresenceAudience.CONTACTS, Set.of()));
    news.contactsChanged(user);
    assertThat(told).containsExactly(user);
  }

  private void tell(UserId changed) {
    if (away) {
      throw new RpcUnavailableException("last-seen-service", new TimeoutException());
    }
    told.add(changed);
  }
}
