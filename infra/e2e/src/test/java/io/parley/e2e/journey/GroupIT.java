package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.frame.LogEvent;
import io.parley.client.group.GroupChange;
import io.parley.contracts.GroupId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three people in one group. */
@Tag("quick")
class GroupIT {

  private static final GroupRules OPEN_BOOK = new GroupRules(false, false, false, true);

  @RegisterExtension static final World WORLD = new World();

  private final GroupDesk desk = new GroupDesk(new Recorder());
  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");
  private final Person cleo = WORLD.person("cleo");

  @Test
  void whatOneWritesTheOthersRead() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone");
        Phone cleos = WORLD.phone(cleo, "phone");
        Phone anasOther = WORLD.phone(ana, "tablet")) {
      var sent = anas.send(group, "Grüße an alle 👋");
      bens.awaitText("Grüße an alle 👋");
      cleos.awaitText("Grüße an alle 👋");
      anasOther.awaitText("Grüße an alle 👋");
      cleos.send(group, "hello");
      anas.awaitText("hello");

      assertThat(sent.seq()).isEqualTo(2);
      assertThat(sent.conversation()).isEqualTo(group.conversation());
    }
  }

  @Test
  void senderSeesHowManyHaveAndHaveReadIt() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      long seq = anas.send(group, "who is there?").seq();
      anas.awaitTally(seq, 2, 1, 0);
      bens.client().markRead(group.conversation(), seq);
      anas.awaitTally(seq, 2, 1, 1);
      try (Phone cleos = WORLD.phone(cleo, "phone")) {
        cleos.awaitText("who is there?");
        anas.awaitTally(seq, 2, 2, 1);
      }
      Rest.Answer info = Rest.ask(ana, Call.get(receipts(group, seq)));

      assertThat(info.body().path("members").asInt()).isEqualTo(2);
      assertThat(info.body().path("delivered").asInt()).isEqualTo(2);
      assertThat(info.body().path("read").asInt()).isEqualTo(1);
      assertThat(Rest.ask(ben, Call.get(receipts(group, seq))).code()).isEqualTo("not_permitted");
    }
  }

  @Test
  void whoLeavesGetsNothingMoreAndCannotWrite() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.send(group, "before");
      bens.awaitText("before");
      desk.leave(ben, group);
      long end = bens.awaitChange(GroupChange.Type.LEFT, ben).seq();
      anas.send(group, "after");
      anas.awaitChange(GroupChange.Type.LEFT, ben);

      await().until(() -> bens.hasEnded(group.conversation()));
      assertThat(bens.refusedSend(group, "wait")).isEqualTo("not_a_member");
      assertThat(bens.events()).allMatch(event -> event.seq() <= end);
      assertThat(Rest.ask(ben, Call.get(events(group))).code()).isEqualTo("not_a_member");
    }
    try (Phone fresh = WORLD.phone(ben, "fresh")) {
      assertThat(fresh.events()).isEmpty();
    }
  }

  @Test
  void whoIsRemovedWhileAwayLearnsOfItWhenTheyComeBack() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone")) {
      anas.send(group, "before");
      try (Phone bens = WORLD.phone(ben, "phone")) {
        bens.awaitText("before");
        bens.client().dropConnection();
        desk.remove(ana, group, ben.id());
        anas.send(group, "after");

        await().until(() -> bens.hasEnded(group.conversation()));
        assertThat(bens.refusedSend(group, "hello?")).isEqualTo("not_a_member");
        assertThat(texts(bens)).containsExactly("before");
      }
    }
  }

  @Test
  void whoComesByALinkSeesWhatIsWrittenFromThenOn() {
    GroupId group = group(ben);
    String link = desk.invite(ana, group);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone cleos = WORLD.phone(cleo, "phone")) {
      anas.send(group, "secret");
      Rest.Answer preview = Rest.ask(cleo, Call.get("/invites/" + link));
      desk.join(cleo, group, link);
      anas.awaitChange(GroupChange.Type.JOINED, cleo);
      cleos.awaitChange(GroupChange.Type.JOINED, cleo);
      anas.send(group, "welcome");
      cleos.awaitText("welcome");
      cleos.send(group, "hi");
      anas.awaitText("hi");

      assertThat(preview.body().path("group").path("members").asInt()).isEqualTo(2);
      assertThat(texts(cleos)).doesNotContain("secret");
    }
    try (Phone fresh = WORLD.phone(cleo, "fresh")) {
      fresh.awaitText("hi");
      assertThat(texts(fresh)).containsExactly("welcome", "hi");
    }
  }

  @Test
  void newcomerSeesEverythingWhereTheGroupSaysSo() {
    GroupId group = group(ben);
    desk.settings(ana, group, OPEN_BOOK);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone cleos = WORLD.phone(cleo, "phone")) {
      anas.send(group, "old");
      desk.add(ana, group, cleo.id());
      cleos.awaitText("old");
      anas.send(group, "new");
      cleos.awaitText("new");

      assertThat(texts(cleos)).containsExactly("old", "new");
    }
  }

  @Test
  void whoIsMutedReadsButDoesNotWrite() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      desk.mute(ana, group, ben.id());
      bens.awaitChange(GroupChange.Type.MUTED, ben);
      assertThat(bens.refusedSend(group, "mmmph")).isEqualTo("muted");
      anas.send(group, "peace");
      bens.awaitText("peace");
      desk.unmute(ana, group, ben.id());
      bens.awaitChange(GroupChange.Type.UNMUTED, ben);
      bens.send(group, "at last");
      anas.awaitText("at last");
    }
  }

  @Test
  void muteForATimeEndsByItself() {
    GroupId group = group(ben);
    try (Phone bens = WORLD.phone(ben, "phone")) {
      Instant end = Instant.now().plusSeconds(4);
      String path = "/groups/" + group + "/members/" + ben.id() + "/mute";
      Rest.Answer muted = Rest.ask(ana, Call.put(path, Map.of("until", end.toString())));
      assertThat(muted.isGood()).as("%s", muted).isTrue();
      assertThat(bens.refusedSend(group, "too early")).isEqualTo("muted");
      await().atMost(Duration.ofSeconds(8)).until(() -> Instant.now().isAfter(end.plusMillis(200)));

      bens.send(group, "now");
    }
  }

  @Test
  void everyChangeReachesTheMembersLive() {
    GroupId group = group(ben);
    try (Phone bens = WORLD.phone(ben, "phone")) {
      desk.title(ana, group, "Die Runde");
      desk.add(ana, group, cleo.id());
      desk.ban(ana, group, cleo.id());
      desk.owner(ana, group, ben.id());
      bens.awaitChange(GroupChange.Type.OWNER, ben);

      assertThat(bens.events())
          .filteredOn(LogEvent.Change.class::isInstance)
          .extracting(event -> ((LogEvent.Change) event).change().type())
          .endsWith(
              GroupChange.Type.TITLE,
              GroupChange.Type.ADDED,
              GroupChange.Type.BANNED,
              GroupChange.Type.OWNER);
    }
  }

  @Test
  void typingIsSeenByTheMembers() {
    GroupId group = group(ben, cleo);
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.send(group, "first");
      bens.awaitText("first");
      anas.client().typing(group.conversation(), true);

      await()
          .until(() -> bens.typing().stream().anyMatch(t -> t.user().equals(ana.id()) && t.on()));
    }
  }

  @Test
  void listCountsWhatIsUnreadAsLongAsOneIsInTheGroup() {
    GroupId group = group(ben);
    try (Phone anas = WORLD.phone(ana, "phone")) {
      anas.send(group, "one");
      anas.send(group, "two");
      assertThat(summaries(ben)).containsExactly(Map.entry(group.conversation().value(), 2));
      desk.leave(ben, group);
      anas.send(group, "three");
      await()
          .untilAsserted(() ->
              assertThat(summaries(ben))
                  .containsExactly(Map.entry(group.conversation().value(), 0)));
    }
  }

  private static List<Map.Entry<String, Integer>> summaries(Person person) {
    return WORLD.api().conversations(person.token()).stream()
        .map(summary -> Map.entry(summary.conversation().value(), summary.unread()))
        .toList();
  }

  private GroupId group(Person... others) {
    return desk.create(ana, "three", List.of(others).stream().map(Person::id).toList());
  }

  private static List<String> texts(Phone phone) {
    return phone.events().stream()
        .filter(LogEvent.Message.class::isInstance)
        .map(event -> ((LogEvent.Message) event).body())
        .toList();
  }

  private static String events(GroupId group) {
    return "/conversations/" + group.conversation() + "/events";
  }

  private static String receipts(GroupId group, long seq) {
    return events(group) + "/" + seq + "/receipts";
  }
}
