package io.parley.bench.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.fleet.Member;
import io.parley.client.frame.ServerFrame;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.MemoryTokenStore;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private final List<UserId> users = Stream.generate(UserId::next).limit(10).toList();
  private final Crowd crowd = new Crowd(users, 3, 50);
  private final Fleet fleet =
      new Fleet(new FleetSettings(URI.create("http://localhost:1"), 1, 1, false));

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void everySecondOfThoseWhoAreHitStaysAway() {
    List<Member> members = members();
    crowd.onLost(members.getFirst());
    assertThat(crowd.lost()).as("before the blow").isZero();

    crowd.strike(System.nanoTime());
    members.subList(0, 6).forEach(crowd::onLost);
    members.subList(0, 6).forEach(crowd::onLost);

    assertThat(crowd.gone()).isGreaterThanOrEqualTo(3);
    assertThat(crowd.lost()).as("who has gone is not lost again").isLessThan(12);
  }

  @Test
  void withoutABlowAShareOfAllLeaves() {
    List<Member> members = members();
    assertThat(crowd.wrong()).isEqualTo(30);
    everybodySees(members);
    assertThat(crowd.wrong()).isZero();

    crowd.strike(System.nanoTime());
    crowd.depart(fleet);

    assertThat(crowd.gone()).isEqualTo(5);
    assertThat(crowd.lost()).isZero();
    assertThat(crowd.wrong()).isPositive();
  }

  @Test
  void whomNobodyAskedAboutDoesNotCount() {
    List<Member> members = members();

    crowd.onPresence(members.getFirst(), new ServerFrame.Presence(users.get(9), true, null));
    crowd.onPresence(members.getFirst(), new ServerFrame.Presence(UserId.next(), true, null));

    assertThat(crowd.wrong()).isEqualTo(30);
  }

  private void everybodySees(List<Member> members) {
    for (Member member : members) {
      users.forEach(user -> crowd.onPresence(member, new ServerFrame.Presence(user, true, null)));
    }
  }

  private List<Member> members() {
    SessionTokens tokens = new SessionTokens(new AccessToken("a", Instant.MAX), "r", Instant.MAX);
    fleet.add(
        users.stream().map(id -> new BenchUser("bench", id, new MemoryTokenStore(tokens))).toList(),
        crowd);
    return fleet.members();
  }
}
