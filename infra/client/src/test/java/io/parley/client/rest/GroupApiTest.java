package io.parley.client.rest;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.TRIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.LogEvent;
import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupApiTest {

  private static final String VIEW =
      """
      {'id':'%s','conversation':'%s','title':'Trip','description':'','public':false,
       'owner':'%s','members':3,'role':'owner','version':4,'createdAt':'%s','settings':{
       'send':'everyone','editInfo':'everyone','addMembers':'everyone','pin':'everyone',
       'approval':false,'history':'join'}}
      """
          .formatted(TRIP, IN_TRIP, ALICE, NOON);
  private static final Group GROUP =
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
          Optional.of(GroupRole.OWNER),
          4,
          NOON,
          Optional.empty());

  private final FakeRest rest = new FakeRest();
  private final ParleyApi api = ParleyApi.at(rest.origin());
  private final AccessToken token = new AccessToken("t", NOON);

  @AfterEach
  void stop() {
    rest.close();
  }

  @Test
  void makesAGroup() {
    rest.on("POST /api/v1/groups", 201, "{'group':" + VIEW + "}");

    Group made = api.groups().create(token, NewGroup.of("Trip", List.of(BOB)));

    assertThat(made).isEqualTo(GROUP);
    assertThat(made.conversation()).isEqualTo(IN_TRIP);
    assertThat(rest.requests.getFirst())
        .contains("\"title\":\"Trip\"", "\"members\":[\"" + BOB + "\"]");
  }

  @Test
  void listsGroupsPageByPage() {
    rest.on("GET /api/v1/groups?limit=100", 200, "{'groups':[" + VIEW + "],'next':'n/x'}");
    rest.on("GET /api/v1/groups?limit=100&after=n%2Fx", 200, "{'groups':[" + VIEW + "]}");

    assertThat(api.groups().mine(token)).containsExactly(GROUP, GROUP);
  }

  @Test
  void invitesLeadIntoGroupsOrToAnAdmin() {
    rest.on(
        "GET /api/v1/invites/c0de",
        200,
        "{'group':{'id':'%s','title':'Trip','members':3,'public':false},'approval':true}"
            .formatted(TRIP));
    rest.on("POST /api/v1/invites/c0de/join", 202, "{'status':'pending'}");
    rest.on("POST /api/v1/invites/open/join", 200, "{'group':" + VIEW + "}");

    assertThat(api.invites().preview(token, "c0de"))
        .isEqualTo(new InvitePreview(TRIP, "Trip", "", Optional.empty(), 3, true));
    assertThat(api.invites().join(token, "c0de")).isEqualTo(new JoinOutcome.Pending());
    assertThat(api.invites().join(token, "open")).isEqualTo(new JoinOutcome.Joined(GROUP));
  }

  @Test
  void roomsBelongToNobodyAndSayWhoIsOnline() {
    String room =
        VIEW.replace("'owner':'" + ALICE + "',", "")
            .replace("'public':false", "'public':true,'category':'Game','online':2")
            .replace("'role':'owner',", "");
    rest.on("GET /api/v1/rooms?limit=100&category=Game", 200, "{'rooms':[" + room + "]}");
    rest.on("GET /api/v1/rooms/categories", 200, "{'categories':[{'name':'Game','rooms':1}]}");

    assertThat(api.rooms().list(token, Optional.of("Game")))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.owner()).isEmpty();
          assertThat(found.role()).isEmpty();
          assertThat(found.isPublic()).isTrue();
          assertThat(found.online()).contains(2);
        });
    assertThat(api.rooms().categories(token)).containsExactly(new RoomCategory("Game", 1));
  }

  @Test
  void bansAndRequests() {
    rest.on(
        "GET /api/v1/groups/" + TRIP + "/bans?limit=200",
        200,
        "{'bans':[{'user':'%s','by':'%s','at':'%s'}]}".formatted(BOB, ALICE, NOON));
    rest.on(
        "GET /api/v1/groups/" + TRIP + "/requests?limit=200",
        200,
        "{'requests':[{'user':'%s','at':'%s'}]}".formatted(CAROL, NOON));

    assertThat(api.groups().bans(token, TRIP)).containsExactly(new BannedUser(BOB, ALICE, NOON));
    assertThat(api.groups().requests(token, TRIP)).containsExactly(new JoinRequest(CAROL, NOON));
  }

  @Test
  void presenceAndWhoMaySeeIt() {
    rest.on(
        "GET /api/v1/presence?users=" + BOB + "," + CAROL,
        200,
        """
        {'presences':[{'user':'%s','online':true},
         {'user':'%s','online':false,'lastSeen':'%s'}]}
        """
            .formatted(BOB, CAROL, NOON));
    rest.on("GET /api/v1/presence/count", 200, "{'online':17}");
    String privacy = "{'lastSeen':'contacts_except','except':['" + BOB + "']}";
    rest.on("PUT /api/v1/me/privacy", 200, privacy);
    LastSeenPrivacy wanted =
        new LastSeenPrivacy(LastSeenPrivacy.Audience.CONTACTS_EXCEPT, List.of(BOB));

    assertThat(api.presence().of(token, List.of(BOB, CAROL)))
        .containsExactly(
            new UserPresence(BOB, true, Optional.empty()),
            new UserPresence(CAROL, false, Optional.of(NOON)));
    assertThat(api.presence().online(token)).isEqualTo(17);
    assertThat(api.presence().decide(token, wanted)).isEqualTo(wanted);
    assertThat(rest.requests.getLast()).endsWith(privacy.replace('\'', '"'));
  }

  @Test
  void theLastEventOfAGroupMayBeAChange() {
    rest.on(
        "GET /api/v1/conversations?limit=100",
        200,
        """
        {'conversations':[{'conversation':'%s','head':3,'unread':0,'last':{
         'conversation':'%s','seq':3,'id':'%s','sender':'%s','at':'%s','kind':'group',
         'change':{'version':2,'type':'left','users':['%s']}}}]}
        """
            .formatted(IN_TRIP, IN_TRIP, BOB, BOB, NOON, BOB));

    assertThat(api.conversations(token).getFirst().last())
        .get()
        .isInstanceOfSatisfying(
            LogEvent.Change.class,
            event ->
                assertThat(event.change())
                    .isEqualTo(GroupChange.of(2, GroupChange.Type.LEFT, BOB)));
  }
}
