package io.parley.e2e.journey;

import static java.util.Collections.frequency;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.ServerFrame;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What those who watch see when a handler dies with all its connections. */
@Tag("long")
class CrashPresenceIT {

  private static final Duration FLAP = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(4);
  private static final int ENOUGH = 2;
  private static final int MOST = 30;

  @RegisterExtension static final World WORLD = new World();

  private final Map<Person, Phone> phones = new HashMap<>();

  @AfterEach
  void makeWhole() {
    phones.values().forEach(Phone::close);
    WORLD.cluster().makeWhole();
  }

  @Test
  void whoStaysAwayIsShownAwayWithinTheFlapTimeAndWhoComesBackNever() {
    Map<Person, String> nodes = peopleOnTwoNodes();
    phones.values().forEach(phone -> phone.client().watch(ids()));
    await().atMost(SOON).until(() -> phones.keySet().stream().allMatch(this::isShownToAll));

    Instant killed = Instant.now();
    WORLD.cluster().kill("websocket-handler-1");
    await().atMost(SOON).until(() -> phones.keySet().stream().anyMatch(hasLeft(nodes)));
    Person gone = phones.keySet().stream().filter(hasLeft(nodes)).findAny().orElseThrow();
    phones.get(gone).close();

    await().atMost(FLAP.plus(SOON)).until(() -> viewersOf(gone).noneMatch(online(gone)));
    assertThat(Instant.now()).isAfter(killed.plus(FLAP).minusSeconds(1));
    assertThat(viewersOf(gone))
        .allSatisfy(viewer ->
            assertThat(viewer.presencesOf(gone).getLast().lastSeen())
                .isBetween(killed.minus(SOON), killed.plus(SOON)));
    assertThat(phones.keySet())
        .filteredOn(not(gone::equals))
        .allSatisfy(person ->
            assertThat(viewersOf(person).flatMap(viewer -> viewer.presencesOf(person).stream()))
                .allMatch(ServerFrame.Presence::online));
  }

  /** Switches on phones of new people until two nodes have enough of them. */
  private Map<Person, String> peopleOnTwoNodes() {
    Map<Person, String> nodes = new HashMap<>();
    while (nodes.values().stream().filter(node -> frequency(nodes.values(), node) >= ENOUGH).distinct().count() < 2) {
      assertThat(nodes).as("people, and where they are").hasSizeLessThan(MOST);
      Person person = WORLD.person("member" + nodes.size());
      Phone phone = WORLD.phone(person, "phone");
      phones.put(person, phone);
      nodes.put(person, node(phone).orElseThrow());
    }
    return nodes;
  }

  private boolean isShownToAll(Person person) {
    return viewersOf(person).allMatch(online(person));
  }

  /** Whether somebody's phone is not connected to the node at which it was. */
  private Predicate<Person> hasLeft(Map<Person, String> nodes) {
    return person -> !node(phones.get(person)).equals(Optional.of(nodes.get(person)));
  }

  private Stream<Phone> viewersOf(Person watched) {
    return phones.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(watched))
        .map(Map.Entry::getValue)
        .filter(phone -> !(phone.state() instanceof ConnectionState.Ended));
  }

  private static Predicate<Phone> online(Person person) {
    return viewer -> {
      List<ServerFrame.Presence> told = viewer.presencesOf(person);
      return !told.isEmpty() && told.getLast().online();
    };
  }

  private static Optional<String> node(Phone phone) {
    return phone.state() instanceof ConnectionState.Online online
        ? Optional.of(online.welcome().node())
        : Optional.empty();
  }

  private List<UserId> ids() {
    return phones.keySet().stream().map(Person::id).toList();
  }
}
