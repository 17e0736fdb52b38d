package io.parley.client.cli;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.TRIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.cli.Talk.Line;
import io.parley.client.rest.FakeRest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommandsTest {

  private static final String GROUP = "/api/v1/groups/" + TRIP;

  @TempDir Path home;
  private final FakeRest rest = new FakeRest();
  private final FakeScreen screen = new FakeScreen();

  @AfterEach
  void stop() {
    rest.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/remove ben | DELETE /members/BEN | ",
        "/unmute ben | DELETE /members/BEN/mute | ",
        "/ban ben | PUT /bans/BEN | ",
        "/unban ben | DELETE /bans/BEN | ",
        "/approve ben | PUT /requests/BEN | {\"decision\":\"approve\"}",
        "/reject ben | PUT /requests/BEN | {\"decision\":\"reject\"}",
        "/revoke c0de | DELETE /invites/c0de | ",
      })
  void changesTheGroup(String line, String request, String body) {
    String sent = request.replace("BEN", BOB.toString()).replace(" /", " " + GROUP + "/");
    rest.on(sent, 204, "");

    run(line);

    assertThat(rest.requests).contains(sent + " " + (body == null ? "" : body));
    assertThat(screen.lines).noneMatch(shown -> shown.contains("✗"));
  }

  @Test
  void listsMembersTheOwnerFirst() {
    rest.on(
        "GET " + GROUP + "/members?limit=500",
        200,
        """
        {'members':[
         {'user':'%s','role':'member','joinedAt':'%s','muted':true,'mutedUntil':'%s'},
         {'user':'%s','role':'owner','joinedAt':'%s','muted':false}]}
        """
            .formatted(BOB, NOON, NOON, ALICE, NOON));

    run("/members");

    assertThat(screen.lines)
        .containsExactly("  ana  owner", "  ben  muted until " + Texts.time(NOON));
  }

  @Test
  void addsSeveralAtOnce() {
    rest.on("POST " + GROUP + "/members", 200, group());

    run("/add ben cora");

    assertThat(rest.requests)
        .contains("POST %s/members {\"users\":[\"%s\",\"%s\"]}".formatted(GROUP, BOB, CAROL));
  }

  @Test
  void mutesForATimeOrWithoutEnd() {
    String path = GROUP + "/members/" + BOB + "/mute";
    rest.on(
        "PUT " + path,
        200,
        "{'member':{'user':'%s','role':'member','joinedAt':'%s','muted':true}}"
            .formatted(BOB, NOON));

    run("/mute ben 10");
    run("/mute ben");

    assertThat(rest.requests)
        .anyMatch(request -> request.startsWith("PUT " + path + " {\"until\":\"2"))
        .contains("PUT " + path + " {}");
  }

  @Test
  void makesAnInvite() {
    rest.on(
        "POST " + GROUP + "/invites",
        201,
        "{'code':'c0de','by':'%s','createdAt':'%s','uses':0}".formatted(ALICE, NOON));

    run("/invite 24 5");

    assertThat(rest.requests)
        .containsExactly("POST " + GROUP + "/invites {\"expiresIn\":86400,\"maxUses\":5}");
    assertThat(screen.lines).containsExactly("  Others join with: parley-cli group join c0de");
  }

  @Test
  void tellsWhoHasReadAMessageOnAllPages() {
    String path = "GET /api/v1/conversations/" + IN_TRIP + "/events/7/receipts";
    rest.on(
        path,
        200,
        """
        {'members':2,'delivered':2,'read':1,'next':'x',
         'receipts':[{'user':'%s','delivered':true,'read':true,'readAt':'%s'}]}
        """
            .formatted(BOB, NOON));
    rest.on(
        path + "?after=x",
        200,
        "{'members':2,'delivered':2,'read':1,'receipts':[{'user':'%s','delivered':true,'read':false}]}"
            .formatted(CAROL));

    run("/info #7");

    assertThat(screen.lines)
        .containsExactly(
            "  #7  ✓ delivered to 2 of 2, read by 1 of 2",
            "  ben  read " + Texts.time(NOON),
            "  cora  delivered");
  }

  @Test
  void changesOneSetting() {
    rest.on("GET " + GROUP, 200, group());
    rest.on("PUT " + GROUP + "/settings", 200, group());

    run("/settings write admins");

    assertThat(rest.requests.getLast())
        .startsWith("PUT " + GROUP + "/settings {\"send\":\"admins\",\"editInfo\":\"everyone\"");
  }

  @Test
  void leavingEndsTheChat() {
    rest.on("POST " + GROUP + "/leave", 204, "");

    assertThat(commands().run("/leave")).isEqualTo(Line.END);
  }

  @Test
  void refusalsAreSentences() {
    rest.on(
        "DELETE " + GROUP + "/members/" + BOB,
        403,
        "{'code':'not_permitted','detail':'Your role in this group does not allow that.'}");

    run("/remove ben");

    assertThat(screen.lines).containsExactly("  ✗ Your role in this group does not allow that.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members all",
        "/add",
        "/remove",
        "/remove ben cora",
        "/mute ben long",
        "/mute ben 0",
        "/role ben owner",
        "/role ben",
        "/info",
        "/info x",
        "/invite soon",
        "/title",
        "/settings write",
        "/settings write on",
        "/leave now"
      })
  void misuseSaysHowItIsUsed(String line) {
    rest.on("GET " + GROUP, 200, group());

    run(line);

    assertThat(screen.lines)
        .singleElement()
        .asString()
        .startsWith("Use it like this: " + line.split(" ", 2)[0]);
  }

  @Test
  void whatIsNoCommandIsNotSent() {
    run("/mtue ben");

    assertThat(screen.lines).containsExactly("There is no /mtue; /help says what there is.");
    assertThat(commands().help()).contains("/mute NAME [MINUTES]", "/quit");
  }

  private void run(String line) {
    assertThat(commands().run(line)).isEqualTo(Line.COMMAND);
  }

  private GroupCommands commands() {
    LoggedIn user = new LoggedIn(rest, home);
    user.person(BOB, "ben");
    user.person(CAROL, "cora");
    return new GroupCommands(screen, user.connection, TRIP, new Names(user.connection));
  }

  private static String group() {
    return """
    {'group':{'id':'%s','conversation':'%s','title':'Trip','description':'','public':false,
     'owner':'%s','members':3,'role':'owner','version':4,'createdAt':'%s','settings':{
     'send':'everyone','editInfo':'everyone','addMembers':'everyone','pin':'everyone',
     'approval':false,'history':'join'}}}
    """
        .formatted(TRIP, IN_TRIP, ALICE, NOON);
  }
}
