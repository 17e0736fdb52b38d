package io.parley.lastseen.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.lastseen.flow.Agenda.Item;
import io.parley.lastseen.support.ManualTime;
import io.parley.lastseen.support.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final Duration FLAP = Duration.ofSeconds(10);

  private final ManualTime time = new ManualTime();
  private final Agenda agenda =
      new Agenda(time, Settings.with(Map.of("parley.presence.max-pending", "1024")));
  private final UserId ann = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void whoseTimeHasComeIsTakenOnceAndInOrder() {
    agenda.add(ann, FLAP, Set.of("1"));
    agenda.add(ben, Duration.ZERO, Set.of("2"));
    assertThat(agenda.due(10)).containsExactly(new Item(ben, Set.of("2"), false));
    assertThat(agenda.due(10)).isEmpty();
    time.pass(FLAP);
    assertThat(agenda.due(10)).extracting(Item::user).containsExactly(ann);
    assertThat(agenda.size()).isZero();
  }

  @Test
  void aUserIsThereOnceAtTheEarliestTime() {
    agenda.add(ann, FLAP, Set.of("1"));
    agenda.add(ann, Duration.ofSeconds(1), Set.of("2"));
    agenda.add(ann, Duration.ofSeconds(5), Set.of("3"));
    assertThat(agenda.size()).isOne();
    time.pass(Duration.ofSeconds(1));
    assertThat(agenda.due(10)).containsExactly(new Item(ann, Set.of("1", "2", "3"), false));
    time.pass(FLAP);
    assertThat(agenda.due(10)).isEmpty();
  }

  @Test
  void suggestionsNeitherHurryNorOverfillIt() {
    agenda.add(ann, FLAP, Set.of());
    agenda.suggest(ann, Duration.ZERO);
    assertThat(agenda.due(10)).isEmpty();
    while (!agenda.isFull()) {
      agenda.suggest(UserId.next(), FLAP);
    }
    agenda.suggest(ben, Duration.ZERO);
    assertThat(agenda.due(10)).isEmpty();
    agenda.add(ben, Duration.ZERO, Set.of("1"));
    assertThat(agenda.due(10)).extracting(Item::user).isEqualTo(List.of(ben));
  }
}
