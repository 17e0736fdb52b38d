package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.group.http.Api.User;
import io.parley.group.state.InviteCode;
import io.parley.group.time.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GroupServiceTest
class InviteIT {

  @Autowired Api api;
  @Autowired MutableClock clock;

  private final User anna = User.next();
  private final User ben = User.next();
  private final User cora = User.next();
  private String group = "";

  @BeforeEach
  void makeGroup() {
    group = api.newGroup(anna, ben);
  }

  @Test
  void whoKnowsTheCodeSeesTheGroupAndJoins() {
    String invite = api.newInvite(ben, group);
    Answer preview = api.get(cora, invite).expect(200);
    assertThat(preview.text("group.title")).isEqualTo("A group");
    assertThat(preview.json().at("/group/members").intValue()).isEqualTo(2);
    assertThat(preview.json().at("/approval").booleanValue()).isFalse();
    api.get(cora, group).expectProblem(403, "not_a_member");

    Answer joined = api.post(cora, invite + "/join", null).expect(200);
    assertThat(joined.text("group.role")).isEqualTo("member");
    assertThat(joined.text("group.id")).isEqualTo(Api.id(group));
    api.post(cora, invite + "/join", null).expect(200);
    assertThat(types()).containsExactly("created", "joined");
    GroupChange last = TestEnvironment.LOG.changes(GroupId.parse(Api.id(group))).getLast();
    assertThat(last.getActor()).isEqualTo(cora.toString());
    assertThat(last.getUsersList()).containsExactly(cora.toString());
    assertThat(last.getFullHistory()).isFalse();
  }

  @Test
  void invitesAreListedWithTheirLimitsAndUses() {
    String mine = api.newInvite(ben, group, Map.of("expiresIn", 60, "maxUses", 5));
    String annas = api.newInvite(anna, group);
    api.post(cora, mine + "/join", null).expect(200);

    JsonNode all = api.get(anna, group + "/invites").expect(200).json().at("/invites");
    assertThat(codes(all)).containsExactlyInAnyOrder(Api.id(annas), Api.id(mine));
    JsonNode own = api.get(ben, group + "/invites").expect(200).json().at("/invites");
    assertThat(codes(own)).containsExactly(Api.id(mine));
    assertThat(own.at("/0/uses").intValue()).isEqualTo(1);
    assertThat(own.at("/0/maxUses").intValue()).isEqualTo(5);
    assertThat(own.at("/0/by").stringValue()).isEqualTo(ben.toString());
    assertThat(Instant.parse(own.at("/0/expiresAt").stringValue())).isAfter(Instant.now());
  }

  @Test
  void invitesEndInTimeByUseAndByRevocation() {
    String timed = api.newInvite(anna, group, Map.of("expiresIn", 60));
    String once = api.newInvite(anna, group, Map.of("maxUses", 1));
    String revoked = api.newInvite(anna, group);
    api.post(User.next(), once + "/join", null).expect(200);
    String revoking = group + "/invites/" + Api.id(revoked);
    api.delete(anna, revoking).expect(204);
    api.delete(anna, revoking).expect(204);

    refused(once, 410, "invite_expired");
    refused(revoked, 410, "invite_revoked");
    clock.advance(Duration.ofSeconds(60));
    refused(timed, 410, "invite_expired");
    assertThat(api.get(anna, group + "/invites").json().at("/invites")).isEmpty();
  }

  @Test
  void unknownInvitesAreUnknown() {
    for (String code : List.of("nonsense", InviteCode.next().value(), Api.id(group))) {
      refused("/api/v1/invites/" + code, 404, "unknown_invite");
      api.delete(anna, group + "/invites/" + code).expectProblem(404, "unknown_invite");
    }
    String others = api.newInvite(cora, api.newGroup(cora));
    api.delete(anna, group + "/invites/" + Api.id(others)).expectProblem(404, "unknown_invite");
  }

  @Test
  void validInvitesHaveABound() {
    String first = api.newInvite(anna, group);
    api.newInvite(anna, group);
    api.newInvite(anna, group);
    api.post(anna, group + "/invites", null).expectProblem(409, "too_many_invites");

    api.delete(anna, group + "/invites/" + Api.id(first)).expect(204);
    api.post(anna, group + "/invites", null).expect(201);
  }

  @Test
  void whereAnAdminDecidesWhoComesWaits() {
    api.put(anna, group + "/settings", Map.of("approval", true, "history", "all")).expect(200);
    String invite = api.newInvite(ben, group);
    assertThat(api.get(cora, invite).json().at("/approval").booleanValue()).isTrue();
    assertThat(api.post(cora, invite + "/join", null).expect(202).body())
        .isEqualTo("{\"status\":\"pending\"}");
    api.post(cora, invite + "/join", null).expect(202);
    User dora = User.next();
    api.post(dora, invite + "/join", null).expect(202);
    assertThat(types()).containsExactly("created", "settings");
    JsonNode waiting = api.get(anna, group + "/requests").expect(200).json().at("/requests");
    assertThat(waiting).hasSize(2);

    decide(cora, "approve").expect(204);
    decide(cora, "approve").expect(204);
    decide(dora, "reject").expect(204);
    decide(dora, "reject").expectProblem(404, "unknown_request");
    decide(dora, "perhaps").expectProblem(400, "invalid_field");
    api.get(cora, group).expect(200);
    api.get(dora, group).expectProblem(403, "not_a_member");
    assertThat(types()).containsExactly("created", "settings", "added");
    GroupChange last = TestEnvironment.LOG.changes(GroupId.parse(Api.id(group))).getLast();
    assertThat(last.getActor()).isEqualTo(anna.toString());
    assertThat(last.getFullHistory()).isTrue();
  }

  @Test
  void thoseWhoDecideSeeHowManyWait() {
    api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);
    api.post(cora, api.newInvite(ben, group) + "/join", null).expect(202);

    JsonNode annas = api.get(anna, group).expect(200).json().at("/group");
    assertThat(annas.at("/requests").intValue()).isEqualTo(1);
    JsonNode listed = api.get(anna, "/api/v1/groups").expect(200).json().at("/groups/0");
    assertThat(listed.at("/requests").intValue()).isEqualTo(1);
    assertThat(api.get(ben, group).expect(200).json().at("/group").has("requests")).isFalse();
  }

  @Test
  void whoWaitsSeesTheirRequestAndWithdrawsIt() {
    api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);
    String invite = api.newInvite(ben, group);
    String request = group + "/requests/" + cora;
    api.get(cora, request).expectProblem(404, "unknown_request");
    api.post(cora, invite + "/join", null).expect(202);

    Answer seen = api.get(cora, request).expect(200);
    assertThat(seen.text("user")).isEqualTo(cora.toString());
    assertThat(Instant.parse(seen.text("at"))).isBefore(clock.instant().plusSeconds(5));
    assertThat(api.get(anna, request).expect(200).body()).isEqualTo(seen.body());
    api.delete(cora, request).expect(204);
    api.delete(cora, request).expect(204);
    api.get(cora, request).expectProblem(404, "unknown_request");
    decide(cora, "approve").expectProblem(404, "unknown_request");
    api.post(cora, invite + "/join", null).expect(202);
  }

  @Test
  void whoWaitsGoesOnWaitingWhenTheInviteIsUsedUp() {
    api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);
    String once = api.newInvite(anna, group, Map.of("maxUses", 1));
    api.post(cora, once + "/join", null).expect(202);

    api.post(cora, once + "/join", null).expect(202);
    refused(once, 410, "invite_expired");
  }

  @Test
  void anInviteOfSomebodyWhoMayNotInviteAnyMoreIsRevoked() {
    String bens = api.newInvite(ben, group);
    api.put(anna, group + "/settings", Map.of("addMembers", "admins")).expect(200);
    refused(bens, 410, "invite_revoked");
    api.put(anna, group + "/settings", Map.of("addMembers", "everyone")).expect(200);
    api.get(cora, bens).expect(200);

    api.post(ben, group + "/leave", null).expect(204);
    refused(bens, 410, "invite_revoked");
  }

  @Test
  void thoseWhoWaitHaveABound() {
    api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);
    String invite = api.newInvite(anna, group);
    for (int i = 0; i < 3; i++) {
      api.post(User.next(), invite + "/join", null).expect(202);
    }
    api.post(User.next(), invite + "/join", null).expectProblem(409, "group_full");
  }

  private Answer decide(User user, String decision) {
    return api.put(anna, group + "/requests/" + user, Map.of("decision", decision));
  }

  private void refused(String invite, int status, String code) {
    api.get(User.next(), invite).expectProblem(status, code);
    api.post(User.next(), invite + "/join", null).expectProblem(status, code);
  }

  private List<String> types() {
    return TestEnvironment.LOG.types(Api.id(group));
  }

  private static List<String> codes(JsonNode invites) {
    return invites.values().stream().map(invite -> invite.at("/code").stringValue()).toList();
  }
}
