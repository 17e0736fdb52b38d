package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.rest.ParleyApi;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.Recorder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What groups do not take, each with its code. */
@Tag("long")
class GroupLimitsIT {

  private static final int MOST_MEMBERS = 1_024;
  private static final int MOST_ADDED = 100;
  private static final int MOST_WATCHED = 500;

  @RegisterExtension static final Stage STAGE = new Stage();

  private final URI origin = TestCluster.shared().origin();
  private final GroupDesk desk = new GroupDesk(new Recorder());
  private final Person ana = Person.register(origin, "ana");
  private final Person ben = Person.register(origin, "ben");

  @Test
  void titleHasOneToAHundredCharacters() {
    assertThat(create(Map.of("title", "t".repeat(100)))).isEqualTo("201");
    assertThat(create(Map.of("title", "👋".repeat(100)))).isEqualTo("201");
    assertThat(create(Map.of("title", "t".repeat(101)))).isEqualTo("invalid_field");
    assertThat(create(Map.of("title", "t".repeat(200)))).isEqualTo("invalid_field");
    assertThat(create(Map.of("title", ""))).isEqualTo("invalid_field");
    assertThat(create(Map.of("title", "   "))).isEqualTo("invalid_field");
    assertThat(create(Map.of())).isEqualTo("missing_field");
    assertThat(create(Map.of("title", "t", "description", "d".repeat(1_001))))
        .isEqualTo("invalid_field");
    assertThat(create(Map.of("title", "t", "picture", "p".repeat(257)))).isEqualTo("invalid_field");
  }

  @Test
  void groupOverTheLimitIsNotMade() {
    List<String> many =
        Stream.generate(UserId::next).limit(MOST_MEMBERS).map(UserId::toString).toList();

    assertThat(create(Map.of("title", "t", "members", many))).isEqualTo("group_full");
  }

  @Test
  void usersWhoDoNotExistAreNotAdded() {
    GroupId group = desk.create(ana, "t", List.of());
    String nobody = UserId.next().toString();
    List<String> many =
        Stream.generate(UserId::next).limit(MOST_ADDED + 1).map(UserId::toString).toList();

    assertThat(create(Map.of("title", "t", "members", List.of(nobody)))).isEqualTo("unknown_user");
    assertThat(add(ana, group, List.of(nobody))).isEqualTo("unknown_user");
    assertThat(add(ana, group, List.of("nonsense"))).isEqualTo("invalid_field");
    assertThat(add(ana, group, many)).isEqualTo("invalid_field");
    assertThat(add(ana, group, List.of())).isEqualTo("invalid_field");
    assertThat(GroupDesk.roster(Rest.ask(ana, GroupDesk.members(group))))
        .containsOnlyKeys(ana.id());
  }

  @Test
  void whoBlockedYouIsNotAdded() {
    GroupId group = desk.create(ana, "t", List.of());
    ParleyApi.at(origin).block(ben.token(), ana.id());

    Answer answer = desk.add(ana, group, ben.id()).orElseThrow();
    assertThat(answer.code()).isEqualTo("cannot_add_user");
    assertThat(answer.body().path("field").asString("")).isEqualTo("users");
    assertThat(create(Map.of("title", "t", "members", List.of(ben.id().toString()))))
        .isEqualTo("cannot_add_user");
  }

  @Test
  void bannedUserIsNotAdded() {
    GroupId group = desk.create(ana, "t", List.of());
    assertThat(desk.ban(ana, group, ben.id()).orElseThrow().isGood()).isTrue();

    assertThat(desk.add(ana, group, ben.id()).orElseThrow().code()).isEqualTo("cannot_add_user");
  }

  @Test
  void invitesEndInThreeWays() {
    GroupId group = desk.create(ana, "t", List.of());
    String revoked = desk.invite(ana, group);
    assertThat(ask(ana, Call.delete("/groups/" + group + "/invites/" + revoked))).isEqualTo("204");
    assertThat(join(ben, revoked)).isEqualTo("invite_revoked");
    assertThat(join(ben, "nonsense")).isEqualTo("unknown_invite");

    String used = invite(group, Map.of("maxUses", 1));
    assertThat(join(ben, used)).isEqualTo("200");
    assertThat(join(Person.register(origin, "cleo"), used)).isEqualTo("invite_expired");

    String brief = invite(group, Map.of("expiresIn", 1));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> ask(ana, Call.get("/invites/" + brief)).equals("invite_expired"));
    assertThat(join(Person.register(origin, "dora"), brief)).isEqualTo("invite_expired");
  }

  @Test
  void whoMustBeApprovedWaits() {
    GroupId group = desk.create(ana, "t", List.of());
    assertThat(ask(ana, Call.put("/groups/" + group + "/settings", Map.of("approval", true))))
        .isEqualTo("200");
    String code = desk.invite(ana, group);
    assertThat(join(ben, code)).isEqualTo("202");
    assertThat(send(ben, group)).isEqualTo("not_a_member");
    String request = "/groups/" + group + "/requests/" + ben.id();
    assertThat(ask(ana, Call.put(request, Map.of("decision", "reject")))).isEqualTo("204");
    assertThat(ask(ana, Call.put(request, Map.of("decision", "approve"))))
        .isEqualTo("unknown_request");
    assertThat(join(ben, code)).isEqualTo("202");
    assertThat(ask(ana, Call.put(request, Map.of("decision", "approve")))).isEqualTo("204");
    assertThat(send(ben, group)).isEqualTo("201");
  }

  @Test
  void idsThatAreNoneAreUnknown() {
    assertThat(ask(ana, Call.get("/groups/nonsense"))).isEqualTo("unknown_group");
    assertThat(ask(ana, Call.get("/groups/" + GroupId.next()))).isEqualTo("unknown_group");
    assertThat(ask(ana, Call.post("/rooms/" + GroupId.next() + "/join", null)))
        .isEqualTo("unknown_group");
    GroupId group = desk.create(ana, "t", List.of());
    assertThat(ask(ana, Call.put("/groups/" + group + "/bans/" + UserId.next(), null)))
        .isEqualTo("unknown_user");
    assertThat(ask(ana, Call.put("/groups/" + group + "/members/" + ben.id() + "/mute", null)))
        .isEqualTo("unknown_user");
  }

  @Test
  void groupThatEverybodyLeftIsNoMore() {
    GroupId group = desk.create(ana, "t", List.of());
    assertThat(desk.leave(ana, group).orElseThrow().isGood()).isTrue();

    assertThat(ask(ana, Call.get("/groups/" + group))).isEqualTo("unknown_group");
    assertThat(send(ana, group)).isIn("not_a_member", "unknown_conversation");
  }

  @Test
  void connectionWatchesAsManyAsAllowed() {
    try (Probe probe = STAGE.connect(ana, "watcher")) {
      for (int watched = 0; watched < MOST_WATCHED; watched += 100) {
        probe.say(watch(100));
      }
      assertThat(probe.refusalOf(watch(1))).isEqualTo("too_many_watched");
    }
  }

  private static Map<String, Object> watch(int users) {
    List<String> ids = Stream.generate(UserId::next).limit(users).map(UserId::toString).toList();
    return Map.of("type", "watch", "users", ids);
  }

  private String create(Map<String, Object> body) {
    return ask(ana, Call.post("/groups", body));
  }

  private String invite(GroupId group, Map<String, Object> limits) {
    Answer made = Rest.ask(ana, Call.post("/groups/" + group + "/invites", limits));
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    return made.body().path("code").asString();
  }

  private static String add(Person by, GroupId group, List<String> users) {
    return ask(by, Call.post("/groups/" + group + "/members", Map.of("users", users)));
  }

  private static String join(Person person, String code) {
    return ask(person, Call.post("/invites/" + code + "/join", null));
  }

  private static String send(Person by, GroupId group) {
    return ask(
        by,
        Call.post("/conversations/" + group.conversation() + "/messages", Map.of("body", "hello"))
            .with("Idempotency-Key", "k-" + System.nanoTime()));
  }

  private static String ask(Person by, Call call) {
    return Rest.ask(by, call).code();
  }
}
