package io.parley.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.MessageId;
import io.parley.e2e.history.ChangeType;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange.Value;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Standing;
import org.junit.jupiter.api.Test;

/** Every promise about what the log of a group tells, broken by hand: the checker names it. */
class GroupLogCheckerTest {

  private static final GroupRules LECTURE = new GroupRules(true, false, false, false);

  private final HandMadeGroup run = new HandMadeGroup();

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
  void reportTellsWhatWasAskedOfTheGroup() {
    var question = run.asked(run.ana, ChangeType.REMOVED, Value.NOTHING, run.ben.user());
    run.answered(question, 204);

    assertThat(run.judge().report()).contains("asked (1)", "answered (1) with 204", "REMOVED");
  }
}
