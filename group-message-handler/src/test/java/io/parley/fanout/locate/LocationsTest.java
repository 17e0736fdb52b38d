package io.parley.fanout.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocationsTest {

  private static final Duration MAX_AGE = Duration.ofSeconds(1);

  private final HandlerNode near = new HandlerNode("near", "127.0.0.1:1");
  private final HandlerNode far = new HandlerNode("far", "127.0.0.1:2");
  private final Map<UserId, List<HandlerNode>> places = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();
  private volatile boolean away;
  private final Locations locations =
      new Locations(
          this::lookup,
          now::get,
          new LocateProperties("nowhere", Duration.ofSeconds(1), MAX_AGE, 1000));

  @Test
  void usersAreGroupedByNode() {
    UserId ana = at(near);
    UserId ben = at(near, far);
    UserId eve = at();
    List<Target> targets = locations.find(Audience.of(List.of(ana, ben, eve)));
    assertThat(targets).extracting(Target::node).containsExactly(near, far);
    assertThat(targets.getFirst().users().users()).containsExactly(ana, ben);
    assertThat(targets.getLast().users().users()).containsExactly(ben);
  }

  @Test
  void usersAtANodeKeepTheirTexts() {
    Audience audience = Audience.of(List.of(at(near), at(far)));
    List<Target> targets = locations.find(audience);
    assertThat(targets.getFirst().users().texts().getFirst()).isSameAs(audience.texts().get(0));
    assertThat(targets.getLast().users().texts().getFirst()).isSameAs(audience.texts().get(1));
  }

  @Test
  void answersAreRememberedForTheirTime() {
    Audience audience = crowd(100);
    locations.find(audience);
    locations.find(audience);
    assertThat(asked).hasValue(100);
    now.addAndGet(MAX_AGE.toNanos());
    locations.find(audience);
    assertThat(asked).hasValue(200);
  }

  @Test
  void groupsShareWhatIsKnownOfTheirUsers() {
    Audience audience = crowd(100);
    locations.find(audience);
    locations.find(Audience.of(audience.users().subList(0, 50)));
    assertThat(asked).hasValue(100);
  }

  @Test
  void planIsNotOlderThanItsOldestAnswer() {
    Audience some = crowd(20);
    locations.find(some);
    now.addAndGet(MAX_AGE.toNanos() / 2);
    Audience all =
        Audience.of(Stream.concat(some.users().stream(), crowd(20).users().stream()).toList());
    locations.find(all);
    now.addAndGet(MAX_AGE.toNanos() / 2);
    locations.find(all);
    assertThat(asked).hasValue(60);
  }

  @Test
  void askingAnewForgetsWhatWasKnown() {
    UserId ana = at(near);
    Audience audience = Audience.of(List.of(ana));
    locations.find(audience);
    places.put(ana, List.of(far));
    assertThat(locations.find(audience)).extracting(Target::node).containsExactly(near);
    assertThat(locations.findAnew(audience)).extracting(Target::node).containsExactly(far);
    assertThat(locations.find(audience)).extracting(Target::node).containsExactly(far);
  }

  @Test
  void failureIsNotRemembered() {
    Audience audience = crowd(3);
    away = true;
    assertThatThrownBy(() -> locations.find(audience)).isInstanceOf(IllegalStateException.class);
    away = false;
    assertThat(locations.find(audience)).hasSize(1);
  }

  @Test
  void nobodyIsNowhere() {
    assertThat(locations.find(Audience.of(List.of()))).isEmpty();
  }

  private Audience crowd(int size) {
    return Audience.of(IntStream.range(0, size).mapToObj(_ -> at(near)).toList());
  }

  private UserId at(HandlerNode... nodes) {
    UserId user = UserId.next();
    places.put(user, List.of(nodes));
    return user;
  }

  private List<List<HandlerNode>> lookup(List<UserId> users) {
    if (away) {
      throw new IllegalStateException("away");
    }
    asked.addAndGet(users.size());
    return users.stream().map(user -> places.getOrDefault(user, List.of())).toList();
  }
}
