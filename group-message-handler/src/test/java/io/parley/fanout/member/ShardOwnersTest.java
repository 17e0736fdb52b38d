package io.parley.fanout.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShardOwnersTest {

  private static final List<String> CONFIGURED = List.of("seed:1", "seed:2");

  private final ShardOwners owners = new ShardOwners();

  @Test
  void instanceThatIsBehindDoesNotSpoilWhatIsKnown() {
    owners.update(Map.of(7, owner("new:1", 5)), Set.of("new:1"));
    owners.update(Map.of(7, owner("old:1", 4)), Set.of("new:1", "old:1"));

    assertThat(owners.of(7)).contains("new:1");
  }

  @Test
  void laterEpochCounts() {
    owners.update(Map.of(7, owner("old:1", 4)), Set.of("old:1"));
    owners.update(Map.of(7, owner("new:1", 5)), Set.of("new:1"));

    assertThat(owners.of(7)).contains("new:1");
  }

  @Test
  void ownerThatWasWrongIsNotNamedUntilSomebodyDoes() {
    owners.update(Map.of(7, owner("old:1", 4)), Set.of("old:1"));
    owners.wasWrong(7, "old:1");
    assertThat(owners.of(7)).isEmpty();

    owners.update(Map.of(7, owner("older:1", 3)), Set.of("older:1"));
    assertThat(owners.of(7)).isEmpty();

    owners.update(Map.of(7, owner("new:1", 5)), Set.of("new:1"));
    assertThat(owners.of(7)).contains("new:1");
  }

  @Test
  void onlyTheKnownOwnerCanBeWrong() {
    owners.update(Map.of(7, owner("new:1", 5)), Set.of("new:1"));
    owners.wasWrong(7, "old:1");

    assertThat(owners.of(7)).contains("new:1");
  }

  @Test
  void hintIsGoodForTheNextAttemptAndKeepsTheEpoch() {
    owners.update(Map.of(7, owner("old:1", 4)), Set.of("old:1"));
    owners.wasWrong(7, "old:1");
    owners.hint(7, "new:1");
    assertThat(owners.of(7)).contains("new:1");

    owners.update(Map.of(7, owner("older:1", 3)), Set.of("older:1"));
    assertThat(owners.of(7)).contains("new:1");
  }

  @Test
  void instancesAreAskedInAnyOrderAndBeforeTheConfiguredOnes() {
    Set<String> living = Set.of("a:1", "b:1", "c:1");
    owners.update(Map.of(), living);
    Set<String> first = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      List<String> sources = List.copyOf(owners.sources(CONFIGURED));
      assertThat(sources.subList(0, 3)).containsExactlyInAnyOrderElementsOf(living);
      assertThat(sources.subList(3, 5)).containsExactlyElementsOf(CONFIGURED);
      first.add(sources.getFirst());
    }

    assertThat(first).isEqualTo(living);
  }

  private static ShardOwners.Owner owner(String address, long epoch) {
    return new ShardOwners.Owner(address, epoch);
  }
}
