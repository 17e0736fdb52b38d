package io.parley.client.cli;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.TRIP;
import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.change;
import static io.parley.client.TestData.inTrip;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.FixedTokens;
import io.parley.client.ParleyClient;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupSettings;
import io.parley.client.log.InMemoryMessageLog;
import io.parley.client.log.MessageLog;
import io.parley.client.rest.FakeRest;
import io.parley.client.rest.Group;
import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ClientId;
import io.parley.contracts.MessageId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTalkTest {

  @TempDir Path home;
  private final FakeRest rest = new FakeRest();
  private final FakeScreen screen = new FakeScreen();
  private final MessageLog log = new InMemoryMessageLog(100);
  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);
  private final ParleyClient client =
      ParleyClient.builder(runtime, rest.origin(), ALICE, new FixedTokens(ALICE)).log(log).build();

  @AfterEach
  void close() {
    client.close();
    runtime.close();
    rest.close();
  }

  @Test
  void showsTheLastLinesThenWhatArrives() {
    log.skip(IN_TRIP, 4);
    log.append(change(5, BOB, GroupChange.Type.ADDED, ALICE));
    log.append(inTrip(6));
    Talk talk = talk();

    talk.begin(client, 20);
    LogEvent next = change(7, CAROL, GroupChange.Type.JOINED, CAROL);
    log.append(next);
    talk.arrived(next);

    assertThat(talk.greeting()).isEqualTo("Trip, 3 members; /help for help");
    assertThat(screen.lines)
        .containsExactly(
            Texts.time(NOON.plusSeconds(5)) + "  ben added you",
            Texts.time(NOON.plusSeconds(6)) + "  #6 ben: message 6",
            Texts.time(NOON.plusSeconds(7)) + "  cora joined");
  }

  @Test
  void ownMessagesSayHowFarTheyHaveCome() {
    log.append(own(1));
    rest.on(
        "GET /api/v1/conversations/" + IN_TRIP + "/events/1/receipts",
        200,
        "{'members':2,'delivered':1,'read':0,'receipts':[]}");
    Talk talk = talk();

    talk.begin(client, 20);
    talk.tallied(tallies(new ServerFrame.Tally(1, 2, 2, 1)));
    talk.tallied(tallies(new ServerFrame.Tally(1, 2, 2, 1)));
    talk.tallied(tallies(new ServerFrame.Tally(9, 2, 2, 1)));

    assertThat(screen.lines)
        .containsExactly(
            Texts.time(NOON) + "  #1 ana: mine  ✓ delivered to 1 of 2",
            "  ✓ delivered to 2 of 2, read by 1 of 2  mine");
  }

  @Test
  void talliesThatCameBeforeTheMessageWasShownAreKnown() {
    Talk talk = talk();
    talk.tallied(tallies(new ServerFrame.Tally(1, 2, 1, 1)));
    log.append(own(1));

    talk.begin(client, 20);

    assertThat(screen.lines).singleElement().asString().endsWith("read by 1 of 2");
    assertThat(rest.requests).noneMatch(request -> request.contains("receipts"));
  }

  @Test
  void saysWhenItIsOver() {
    Talk talk = talk();
    talk.begin(client, 20);

    talk.ended(WITH_BOB);
    talk.ended(IN_TRIP);

    assertThat(screen.lines).containsExactly("You are not in this group any more.");
  }

  private Talk talk() {
    LoggedIn user = new LoggedIn(rest, home);
    user.person(BOB, "ben");
    user.person(CAROL, "cora");
    Group group =
        new Group(
            TRIP,
            "Trip",
            "",
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(ALICE),
            3,
            GroupSettings.DEFAULT,
            Optional.empty(),
            1,
            NOON,
            Optional.empty());
    return new GroupTalk(screen, user.connection, group);
  }

  private static ServerFrame.Tallies tallies(ServerFrame.Tally tally) {
    return new ServerFrame.Tallies(IN_TRIP, List.of(tally));
  }

  private static LogEvent.Message own(long seq) {
    return new LogEvent.Message(
        IN_TRIP,
        seq,
        MessageId.next(),
        ALICE,
        NOON,
        new ClientId("a-" + seq),
        LogEvent.Content.text("mine"));
  }
}
