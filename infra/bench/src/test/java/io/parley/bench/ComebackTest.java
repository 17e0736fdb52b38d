package io.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.fleet.Member;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.MemoryTokenStore;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComebackTest {

  private final Fleet fleet =
      new Fleet(new FleetSettings(URI.create("http://localhost:1"), 1, 1, false));
  private final Comeback comeback = new Comeback(FleetEvents.NONE);

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void countsOnlyWhomTheStormHit() {
    Member one = member();
    Member two = member();
    comeback.onLost(one);
    assertThat(comeback.lost()).as("before the storm").isZero();

    comeback.watch();
    long begin = System.nanoTime();
    comeback.onLost(one);
    comeback.onSynced(two);
    assertThat(comeback.lost()).isEqualTo(1);
    assertThat(comeback.back()).isZero();

    comeback.onSynced(one);
    assertThat(comeback.back()).isEqualTo(1);
    assertThat(comeback.sinceBegin(begin).getTotalCount()).isEqualTo(1);
  }

  @Test
  void whoIsLostAgainIsNotBack() {
    Member one = member();
    comeback.watch();
    comeback.onLost(one);
    comeback.onSynced(one);

    comeback.onLost(one);

    assertThat(comeback.lost()).isEqualTo(1);
    assertThat(comeback.back()).isZero();
  }

  private Member member() {
    SessionTokens tokens = new SessionTokens(new AccessToken("a", Instant.MAX), "r", Instant.MAX);
    fleet.add(
        List.of(new BenchUser("bench", UserId.next(), new MemoryTokenStore(tokens))),
        FleetEvents.NONE);
    return fleet.members().getLast();
  }
}
