package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.group.http.Api.User;
import io.parley.group.time.MutableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GroupServiceTest
class MemberIT {

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
  void membersComeInPagesInTheOrderOfTheirIds() {
    add(cora, User.next(), User.next()).expect(200);

    JsonNode first = api.get(anna, group + "/members?limit=3").expect(200).json();
    String next = first.at("/next").stringValue();
    JsonNode second = api.get(anna, group + "/members?limit=3&after=" + next).expect(200).json();
    List<String> users =
        Stream.of(first, second)
            .flatMap(page -> page.at("/members").values().stream())
            .map(member -> member.at("/user").stringValue())
            .toList();
    assertThat(users).hasSize(5).isSorted().contains(anna.toString(), cora.toString());
    assertThat(second.has("next")).isFalse();
    assertThat(first.at("/members/0/role").stringValue()).isEqualTo("owner");
    assertThat(Instant.parse(first.at("/members/0/joinedAt").stringValue()))
        .isBefore(clock.instant().plusSeconds(5));
  }

  @Test
  void peopleAreAddedAllOrNoneAndOnce() {
    User blocker = User.next();
    TestEnvironment.USERS.block(blocker.id(), ben.id());
    Answer refused =
        api.post(ben, group + "/members", users(cora, blocker))
            .expectProblem(403, "cannot_add_user");
    assertThat(refused.text("field")).isEqualTo("users");
    assertThat(refused.text("detail")).contains(blocker.toString());
    assertThat(api.members(anna, group)).hasSize(2);

    api.post(ben, group + "/members", users(cora, anna, cora)).expect(200);
    Answer again = api.post(ben, group + "/members", users(cora)).expect(200);
    assertThat(again.json().at("/group/members").intValue()).isEqualTo(3);
    assertThat(types()).containsExactly("created", "added");
    assertThat(log().getLast().getUsersList()).containsExactly(cora.toString());
    assertThat(log().getLast().getActor()).isEqualTo(ben.toString());
  }

  @Test
  void theGroupHasABound() {
    User[] six = IntStream.range(0, 6).mapToObj(_ -> User.next()).toArray(User[]::new);
    add(six).expect(200);

    add(cora).expectProblem(409, "group_full");
    add(six).expect(200);
    assertThat(api.members(anna, group)).hasSize(8);
  }

  @Test
  void ofThoseWhoAreAddedThereAreOneToAHundred() {
    api.post(anna, group + "/members", Map.of("users", List.of()))
        .expectProblem(400, "invalid_field");
    List<String> many = IntStream.range(0, 101).mapToObj(_ -> UserId.next().toString()).toList();
    api.post(anna, group + "/members", Map.of("users", many)).expectProblem(400, "invalid_field");
  }

  @Test
  void whoIsRemovedMayComeBackAndWhoIsNotThereDoesNotMatter() {
    api.delete(anna, group + "/members/" + ben).expect(204);
    api.delete(anna, group + "/members/" + ben).expect(204);
    api.delete(anna, group + "/members/nonsense").expectProblem(404, "unknown_user");
    api.get(ben, group).expectProblem(403, "not_a_member");
    add(ben).expect(200);

    api.get(ben, group).expect(200);
    assertThat(types()).containsExactly("created", "removed", "added");
  }

  @Test
  void removingOneselfIsLeaving() {
    api.delete(ben, group + "/members/" + ben).expect(204);

    assertThat(types()).containsExactly("created", "left");
    api.post(ben, group + "/leave", null).expectProblem(403, "not_a_member");
  }

  @Test
  void anOwnerWhoLeavesHandsTheGroupOver() {
    add(cora).expect(200);
    api.post(anna, group + "/leave", Map.of("successor", User.next().toString()))
        .expectProblem(400, "invalid_field");
    api.post(anna, group + "/leave", Map.of("successor", cora.toString())).expect(204);

    assertThat(api.get(cora, group).expect(200).text("group.owner")).isEqualTo(cora.toString());
    assertThat(types()).containsExactly("created", "added", "owner", "left");
  }

  @Test
  void theLastOneOutEndsTheGroup() {
    String invite = api.newInvite(anna, group);
    api.post(ben, group + "/leave", null).expect(204);
    api.post(anna, group + "/leave", Map.of()).expect(204);

    api.get(anna, group).expectProblem(404, "unknown_group");
    api.post(anna, group + "/leave", null).expectProblem(404, "unknown_group");
    api.post(cora, invite + "/join", null).expectProblem(404, "unknown_group");
    api.get(cora, invite).expectProblem(404, "unknown_group");
    assertThat(types()).containsExactly("created", "left", "left");
  }

  @Test
  void rolesAndOwnershipChange() {
    Answer admin = api.put(anna, group + "/members/" + ben + "/role", Map.of("role", "admin"));
    assertThat(admin.expect(200).text("member.role")).isEqualTo("admin");
    Answer owner = api.put(anna, group + "/owner", Map.of("user", ben.toString())).expect(200);
    assertThat(owner.text("group.owner")).isEqualTo(ben.toString());
    assertThat(owner.text("group.role")).isEqualTo("admin");
    // No answer may have come.
    api.put(anna, group + "/owner", Map.of("user", ben.toString())).expect(200);
    api.put(ben, group + "/members/" + anna + "/role", Map.of("role", "member")).expect(200);

    assertThat(types()).containsExactly("created", "role", "owner", "role");
    api.put(ben, group + "/members/" + cora + "/role", Map.of("role", "admin"))
        .expectProblem(404, "unknown_user");
    api.put(ben, group + "/owner", Map.of("user", cora.toString()))
        .expectProblem(404, "unknown_user");
    api.put(ben, group + "/owner", Map.of("user", "nonsense")).expectProblem(400, "invalid_field");
    api.put(ben, group + "/members/" + anna + "/role", Map.of("role", "owner"))
        .expectProblem(400, "invalid_field");
  }

  @Test
  void mutesAreForATimeOrWithoutEnd() {
    Instant until = Instant.now().plusSeconds(3600);
    String mute = group + "/members/" + ben + "/mute";
    Answer timed = api.put(anna, mute, Map.of("until", until.toString())).expect(200);
    assertThat(timed.json().at("/member/muted").booleanValue()).isTrue();
    assertThat(Instant.parse(timed.text("member.mutedUntil")).toEpochMilli())
        .isEqualTo(until.toEpochMilli());
    assertThat(log().getLast().getUntilMillis()).isEqualTo(until.toEpochMilli());

    Answer endless = api.put(anna, mute, null).expect(200);
    assertThat(endless.json().at("/member").has("mutedUntil")).isFalse();
    assertThat(log().getLast().getUntilMillis()).isZero();
    api.put(anna, mute, Map.of()).expect(200);
    api.delete(anna, mute).expect(204);
    api.delete(anna, mute).expect(204);
    assertThat(types()).containsExactly("created", "muted", "muted", "unmuted");
  }

  @Test
  void whoIsMutedSeesThatAndForHowLong() {
    Instant until = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    String mute = group + "/members/" + ben + "/mute";
    assertThat(view(ben).at("/muted").booleanValue()).isFalse();
    api.put(anna, mute, Map.of("until", until.toString())).expect(200);
    assertThat(view(ben).at("/muted").booleanValue()).isTrue();
    assertThat(view(ben).at("/mutedUntil").stringValue()).isEqualTo(until.toString());
    JsonNode listed = api.get(ben, "/api/v1/groups").expect(200).json().at("/groups/0");
    assertThat(listed.at("/muted").booleanValue()).isTrue();
    assertThat(view(anna).at("/muted").booleanValue()).isFalse();

    api.put(anna, mute, null).expect(200);
    assertThat(view(ben).at("/muted").booleanValue()).isTrue();
    assertThat(view(ben).has("mutedUntil")).isFalse();
  }

  @Test
  void aMutedMemberWhoIsGivenTheGroupIsNotMutedAnyMore() {
    api.put(anna, group + "/members/" + ben + "/mute", null).expect(200);
    api.put(anna, group + "/owner", Map.of("user", ben.toString())).expect(200);

    assertThat(view(ben).at("/muted").booleanValue()).isFalse();
    assertThat(types()).containsExactly("created", "muted", "owner", "unmuted");
  }

  @Test
  void anAdminStepsDown() {
    String role = group + "/members/" + ben + "/role";
    api.put(anna, role, Map.of("role", "admin")).expect(200);
    Answer down = api.put(ben, role, Map.of("role", "member")).expect(200);

    assertThat(down.text("member.role")).isEqualTo("member");
    api.put(ben, role, Map.of("role", "member")).expect(200);
    assertThat(types()).containsExactly("created", "role", "role");
    api.put(ben, role, Map.of("role", "admin")).expectProblem(403, "not_permitted");
  }

  @Test
  void aMuteEndsInTheFutureThatSomebodyWillSee() {
    String mute = group + "/members/" + ben + "/mute";
    for (String until :
        List.of("2020-01-01T00:00:00Z", "+99999-01-01T00:00:00Z", "tomorrow", "", "1")) {
      Answer refused =
          api.put(anna, mute, Map.of("until", until)).expectProblem(400, "invalid_field");
      assertThat(refused.text("field")).isEqualTo("until");
    }
  }

  @Test
  void bansTakeOutAndKeepOut() {
    api.put(anna, group + "/bans/" + ben, null).expect(204);
    api.put(anna, group + "/bans/" + cora, null).expect(204);
    api.put(anna, group + "/bans/" + cora, null).expect(204);
    User missing = User.next();
    TestEnvironment.USERS.remove(missing.id());
    api.put(anna, group + "/bans/" + missing, null).expectProblem(404, "unknown_user");

    JsonNode bans = api.get(anna, group + "/bans").expect(200).json().at("/bans");
    assertThat(bans.values().stream().map(ban -> ban.at("/user").stringValue()))
        .containsExactlyInAnyOrder(ben.toString(), cora.toString());
    assertThat(bans.at("/0/by").stringValue()).isEqualTo(anna.toString());
    add(ben).expectProblem(403, "cannot_add_user");
    api.post(ben, api.newInvite(anna, group) + "/join", null).expectProblem(403, "banned");
    api.delete(anna, group + "/bans/" + ben).expect(204);
    add(ben).expect(200);
    assertThat(types()).containsExactly("created", "banned", "banned", "unbanned", "added");
  }

  @Test
  void bansHaveABound() {
    for (int i = 0; i < 3; i++) {
      api.put(anna, group + "/bans/" + User.next(), null).expect(204);
    }
    api.put(anna, group + "/bans/" + User.next(), null).expectProblem(409, "too_many_bans");
  }

  /** The group as somebody sees it. */
  private JsonNode view(User viewer) {
    return api.get(viewer, group).expect(200).json().at("/group");
  }

  private Answer add(User... users) {
    return api.post(anna, group + "/members", users(users));
  }

  private static Map<String, Object> users(User... users) {
    return Map.of("users", Stream.of(users).map(User::toString).toList());
  }

  private List<String> types() {
    return TestEnvironment.LOG.types(Api.id(group));
  }

  private List<GroupChange> log() {
    return TestEnvironment.LOG.changes(GroupId.parse(Api.id(group)));
  }
}
