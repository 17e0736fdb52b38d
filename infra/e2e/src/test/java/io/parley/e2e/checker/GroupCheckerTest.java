package io.parley.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.MessageId;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Standing;
import io.parley.e2e.history.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every promise about groups, broken by hand: the checker names it and no other. */
class GroupCheckerTest {

  private static final GroupRules OPEN_BOOK = new GroupRules(false, false, false, true);
  private static final GroupRules LECTURE = new GroupRules(true, false, false, false);

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
  void messageOfAnExMemberInTheLogIsFound() {
    run.goesOut(run.ben, run.removed(run.ben));
    run.good(run.ben, "I am still here");

    assertThat(run.judge().broken()).contains(Promise.ACCEPTED_FROM_MEMBERS);
  }

  @Test
  void messageOfAStrangerInTheLogIsFound() {
    run.good(run.cleo, "hello");

    assertThat(run.judge().broken()).contains(Promise.ACCEPTED_FROM_MEMBERS);
  }

  @Test
  void messageOfAMutedMemberInTheLogIsFound() {
    run.happens(run.change(run.ana, ChangeType.MUTED, new Value.Mute(true), run.ben.user()));
    run.roster.put(run.ben.user(), new Standing(GroupRole.MEMBER, true));
    run.good(run.ben, "mmmph");

    assertThat(run.judge().broken()).containsExactly(Promise.ACCEPTED_FROM_MEMBERS);
  }

  @Test
  void messageAfterTheMuteIsFine() {
    run.happens(run.change(run.ana, ChangeType.MUTED, new Value.Mute(true), run.ben.user()));
    run.happens(run.change(run.ana, ChangeType.UNMUTED, Value.NOTHING, run.ben.user()));
    run.good(run.ben, "at last");

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void messageOfAMemberWhereOnlyAdminsWriteIsFound() {
    run.happens(run.change(run.ana, ChangeType.SETTINGS, new Value.Rules(LECTURE)));
    run.good(run.ana, "silence, please");
    assertThat(run.judge().violations()).isEmpty();

    run.good(run.ben, "but");
    assertThat(run.judge().broken()).containsExactly(Promise.ACCEPTED_FROM_MEMBERS);
  }

  @Test
  void versionThatIsLeftOutIsFound() {
    run.change(run.ana, ChangeType.TITLE, new Value.Words("lost"));
    run.happens(run.change(run.ana, ChangeType.TITLE, new Value.Words("kept")));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_COUNTED);
  }

  @Test
  void changeThatIsInTheLogTwiceIsFound() {
    Entry.Change title = run.change(run.ana, ChangeType.TITLE, new Value.Words("twice"));
    run.happens(title);
    run.happens(
        new Entry.Change(
            run.group, title.seq() + 1, MessageId.next(), title.actor(), title.change()));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_COUNTED);
  }

  @Test
  void bannedUserWhoComesInIsFound() {
    run.happens(run.change(run.ana, ChangeType.BANNED, Value.NOTHING, run.cleo.user()));
    run.comesIn(run.cleo, run.joined(run.cleo));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_ALLOWED);
  }

  @Test
  void memberWhoRemovesTheOwnerIsFound() {
    run.goesOut(run.ana, run.change(run.ben, ChangeType.REMOVED, Value.NOTHING, run.ana.user()));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_ALLOWED);
  }

  @Test
  void ownerWhoLeavesWithoutAnHeirIsFound() {
    run.goesOut(run.ana, run.change(run.ana, ChangeType.LEFT, Value.NOTHING, run.ana.user()));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_ALLOWED);
  }

  @Test
  void ownerWhoHandsOverFirstMayLeave() {
    run.happens(run.change(run.ana, ChangeType.OWNER, Value.NOTHING, run.ben.user()));
    run.goesOut(run.ana, run.change(run.ana, ChangeType.LEFT, Value.NOTHING, run.ana.user()));
    run.roster.put(run.ben.user(), new Standing(GroupRole.OWNER, false));

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void acknowledgedChangeThatTheLogLacksIsFound() {
    var question = run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.answered(question, 204);

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_KEPT);
  }

  @Test
  void acknowledgedChangeThatComesAfterWhatWasSentLaterIsFound() {
    var question = run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.answered(question, 204);
    run.good(run.ana, "at last he is gone");
    run.goesOut(run.ben, run.removed(run.ben));

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_KEPT);
  }

  @Test
  void acknowledgedChangeThatWasSoAlreadyIsFine() {
    var first = run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.goesOut(run.ben, run.removed(run.ben));
    run.answered(first, 204);
    run.good(run.ana, "gone");
    run.answered(run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user()), 204);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void titleThatTheLogLacksIsFound() {
    var question = run.asked(run.ana, ChangeType.TITLE, new Value.Words("news"));
    run.answered(question, 200);

    assertThat(run.judge().broken()).containsExactly(Promise.CHANGES_KEPT);
  }

  @Test
  void changeWithoutAnAnswerMayBeMissing() {
    run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.answered(run.asked(run.ana, ChangeType.TITLE, new Value.Words("news")), 503);
    run.answered(run.asked(run.cleo, ChangeType.JOINED, Value.NOTHING, run.cleo.user()), 202);

    assertThat(run.judge().violations()).isEmpty();
  }

  @Test
  void memberWhoIsNotListedIsFound() {
    run.roster.remove(run.ben.user());

    assertThat(run.judge().broken()).containsExactly(Promise.ROSTER);
  }

  @Test
  void roleThatIsListedOtherwiseIsFound() {
    run.roster.put(run.ben.user(), new Standing(GroupRole.ADMIN, false));

    assertThat(run.judge().broken()).containsExactly(Promise.ROSTER);
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

  @Test
  void reportTellsWhatWasAskedOfTheGroup() {
    var question = run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.answered(question, 204);

    assertThat(run.judge().report()).contains("asked (1)", "answered (1) with 204", "REMOVED");
  }
}
