package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.ServerFrame;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
  private static final long ENOUGH = 2;
  private static final int MOST = 30;

  @RegisterExtension static final World WORLD = new World();

  private final List<Guest> guests = new ArrayList<>();

  /**
   * Somebody who is online, and looks at all others.
   *
   * @param node where the phone was connected first
   */
  private record Guest(Person person, Phone phone, String node) {

    boolean hasLost() {
      return !(phone.state() instanceof ConnectionState.Online(var welcome))
          || !welcome.node().equals(node);
    }

    boolean sees(Guest other) {
      List<ServerFrame.Presence> told = phone.presencesOf(other.person());
      return !told.isEmpty() && told.getLast().online();
    }
  }

  @AfterEach
  void makeWhole() {
    guests.forEach(guest -> guest.phone().close());
    WORLD.cluster().makeWhole();
  }

  @Test
  void whoStaysAwayIsShownAwayWithinTheFlapTimeAndWhoComesBackNever() {
    fillTwoNodes();
    List<UserId> everybody = guests.stream().map(guest -> guest.person().id()).toList();
    guests.forEach(guest -> guest.phone().client().watch(everybody));
    await().atMost(SOON).until(() -> guests.stream().allMatch(this::isSeenByAll));

    Instant killed = Instant.now();
    WORLD.cluster().kill("websocket-handler-1");
    await().atMost(SOON).until(() -> guests.stream().anyMatch(Guest::hasLost));
    Guest gone = guests.stream().filter(Guest::hasLost).findAny().orElseThrow();
    gone.phone().close();

    await()
        .atMost(FLAP.plus(SOON))
        .until(() -> othersThan(gone).noneMatch(guest -> guest.sees(gone)));
    assertThat(Instant.now()).isAfter(killed.plus(FLAP).minusSeconds(1));
    assertThat(othersThan(gone))
        .allSatisfy(guest ->
            assertThat(guest.phone().presencesOf(gone.person()).getLast().lastSeen())
                .isBetween(killed.minus(SOON), killed.plus(SOON)));
    assertThat(othersThan(gone)).allSatisfy(this::wasNeverAway);
  }

  /** Lets people in until two nodes have enough of them. */
  private void fillTwoNodes() {
    while (nodesWithEnough() < 2) {
      assertThat(guests).hasSizeLessThan(MOST);
      Person person = WORLD.person("guest" + guests.size());
      Phone phone = WORLD.phone(person, "phone");
      if (phone.state() instanceof ConnectionState.Online(var welcome)) {
        guests.add(new Guest(person, phone, welcome.node()));
      } else {
        throw new AssertionError("not online: " + phone.state());
      }
    }
  }

  private long nodesWithEnough() {
    return guests.stream()
        .collect(Collectors.groupingBy(Guest::node, Collectors.counting()))
        .values()
        .stream()
        .filter(count -> count >= ENOUGH)
        .count();
  }

  private boolean isSeenByAll(Guest guest) {
    return othersThan(guest).allMatch(other -> other.sees(guest));
  }

  private void wasNeverAway(Guest guest) {
    assertThat(
            othersThan(guest).flatMap(other -> other.phone().presencesOf(guest.person()).stream()))
        .allMatch(ServerFrame.Presence::online);
  }

  private Stream<Guest> othersThan(Guest guest) {
    return guests.stream().filter(other -> !other.equals(guest));
  }
}
