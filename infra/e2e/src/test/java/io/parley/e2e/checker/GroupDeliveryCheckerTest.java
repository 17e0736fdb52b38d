package io.parley.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every promise about what reaches whom in a group, broken by hand: the checker names it. */
class GroupDeliveryCheckerTest {

  private static final GroupRules OPEN_BOOK = new GroupRules(false, false, false, true);

  private final HandMadeGroup run = new HandMadeGroup();

  @Test
  void groupInWhichAllGoesWellBreaksNothing() {
    run.good(run.ana, "one");
    run.comesIn(run.cleo, run.joined(run.cleo));
    run.good(run.cleo, "two");
    run.goesOut(run.ben, run.removed(run.ben));
    run.good(run.ana, "three");

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void whoComesBackFindsNothingOfWhatWasWrittenMeanwhile() {
    run.goesOut(run.ben, run.removed(run.ben));
    run.good(run.ana, "behind his back");
    run.comesIn(run.ben, run.joined(run.ben));
    run.good(run.ben, "what did I miss?");

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void whoCameBackFindsWhatWasWrittenInTheirEarlierStay() {
    Entry.Text old = run.good(run.ana, "old");
    run.goesOut(run.ben, run.removed(run.ben));
    run.comesIn(run.ben, run.joined(run.ben));

    assertThat(run.deviceOf(run.ben)).containsEntry(old.seq(), old);
    assertThat(run.judge().violations()).isEmpty();
    run.syncOf(run.ben).put(old.seq(), new Entry.Hidden(old.conversation(), old.seq()));
    assertThat(run.judge().broken()).containsExactly(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void messageThatReachesAnExMemberIsFound() {
    run.goesOut(run.ben, run.removed(run.ben));
    Entry.Text secret = run.good(run.ana, "secret");
    run.observations.add(
        new Observation.Received(run.now(), HandMadeGroup.link(run.ben), secret, Way.LIVE));

    assertThat(run.judge().broken()).containsExactly(Promise.MEMBERS_ONLY);
  }

  @Test
  void messageThatReachesSomebodyBeforeTheyCameIsFound() {
    Entry.Text secret = run.good(run.ana, "secret");
    run.comesIn(run.cleo, run.joined(run.cleo));
    run.syncOf(run.cleo).put(secret.seq(), secret);

    assertThat(run.judge().broken()).containsExactly(Promise.MEMBERS_ONLY);
  }

  @Test
  void changeThatAStrangerSeesIsFound() {
    Entry.Change title = run.change(run.ana, ChangeType.TITLE, new Value.Words("psst"));
    run.happens(title);
    run.deviceOf(run.cleo).put(1L, new Entry.Hidden(run.group, 1));
    run.deviceOf(run.cleo).put(title.seq(), title);

    assertThat(run.judge().broken()).containsExactly(Promise.MEMBERS_ONLY);
  }

  @Test
  void ownRemovalIsSeenByWhoIsRemoved() {
    Entry.Change removal = run.removed(run.ben);
    run.goesOut(run.ben, removal);

    assertThat(run.deviceOf(run.ben)).containsEntry(removal.seq(), removal);
    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void newcomerMustFindWhatTheGroupShowsToNewcomers() {
    run.happens(run.change(run.ana, ChangeType.SETTINGS, new Value.Rules(OPEN_BOOK)));
    Entry.Text old = run.good(run.ana, "old");
    Entry.Change join =
        run.change(run.cleo, ChangeType.JOINED, new Value.History(true), run.cleo.user());
    run.comesIn(run.cleo, join);
    for (long seq = 1; seq < join.seq(); seq++) {
      run.syncOf(run.cleo).put(seq, run.table.get(seq));
    }
    assertThat(run.judge().violations()).isEmpty();

    run.syncOf(run.cleo).put(old.seq(), new Entry.Hidden(run.group, old.seq()));
    assertThat(run.judge().broken()).containsExactly(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void memberWhoLacksAMessageIsFound() {
    Entry.Text message = run.good(run.ana, "one");
    run.deviceOf(run.ben).put(message.seq(), new Entry.Hidden(run.group, message.seq()));

    assertThat(run.judge().broken()).containsExactly(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void memberWhoLacksAChangeIsFound() {
    Entry.Change title = run.change(run.ana, ChangeType.TITLE, new Value.Words("news"));
    run.happens(title);
    run.syncOf(run.ben).put(title.seq(), new Entry.Hidden(run.group, title.seq()));

    assertThat(run.judge().broken()).containsExactly(Promise.REACHES_EVERY_DEVICE);
  }

  @Test
  void connectedMemberWhoIsPassedOverIsFound() {
    Entry.Text message = run.text(run.ana, "one");
    run.written(run.ana, message);
    run.table.put(message.seq(), message);
    run.acknowledged(run.ana, message);
    for (var views : List.of(run.syncs.values(), run.devices.values())) {
      views.forEach(log -> log.put(message.seq(), message));
    }
    run.deviceOf(run.cleo).clear();

    assertThat(run.judge().broken()).containsExactly(Promise.LIVE_IN_TIME);
  }

  @Test
  void memberWhoIsRemovedMeanwhileMayMissAMessage() {
    Entry.Text message = run.good(run.ana, "under way");
    run.observations.removeIf(seen ->
        seen instanceof Observation.Received got
            && got.entry().equals(message)
            && got.on().actor().equals(run.ben));
    run.goesOut(run.ben, run.removed(run.ben));

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void memberWhoIsRemovedLongAfterMustHaveBeenServed() {
    Entry.Text message = run.good(run.ana, "long ago");
    run.observations.removeIf(seen ->
        seen instanceof Observation.Received got
            && got.entry().equals(message)
            && got.on().actor().equals(run.ben));
    run.pass(HandMadeRun.BOUND.multipliedBy(2));
    run.goesOut(run.ben, run.removed(run.ben));

    assertThat(run.judge().broken()).containsExactly(Promise.LIVE_IN_TIME);
  }

  @Test
  void connectedMemberWhoIsNotToldOfAChangeIsFound() {
    Entry.Change title = run.change(run.ana, ChangeType.TITLE, new Value.Words("news"));
    run.happens(title);
    run.observations.removeIf(seen ->
        seen instanceof Observation.Received got
            && got.entry().equals(title)
            && got.on().actor().equals(run.ben));

    assertThat(run.judge().broken()).containsExactly(Promise.LIVE_IN_TIME);
  }

  @Test
  void numberThatShowsAnotherChangeIsFound() {
    Entry.Change title = run.change(run.ana, ChangeType.TITLE, new Value.Words("news"));
    run.happens(title);
    GroupChange other =
        new GroupChange(
            title.change().version(), ChangeType.TITLE, List.of(), new Value.Words("x"));
    run.observations.add(
        new Observation.Received(
            run.now(),
            HandMadeGroup.link(run.ben),
            new Entry.Change(run.group, title.seq(), title.id(), title.actor(), other),
            Way.LIVE));

    assertThat(run.judge().broken()).containsExactly(Promise.ONE_MESSAGE_PER_NUMBER);
  }
}
