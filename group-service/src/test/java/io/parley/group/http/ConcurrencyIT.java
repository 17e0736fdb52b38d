package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.group.http.Api.User;
import io.parley.group.rules.Follower;
import io.parley.group.state.ChangeMessages;
import io.parley.group.state.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Much at once, through two instances on one Cassandra. Afterwards, what the group says and what
 * somebody knows who has followed its log are the same, and within the rules.
 */
class ConcurrencyIT {

  @FunctionalInterface
  private interface Request {

    Answer send();
  }

  private static final List<ConfigurableApplicationContext> INSTANCES = new ArrayList<>();
  private static final List<Api> APIS = new ArrayList<>();

  private final User anna = User.next();
  private final User ben = User.next();
  private final User cora = User.next();
  private final User dora = User.next();

  @BeforeAll
  static void start() {
    for (int i = 0; i < 2; i++) {
      ConfigurableApplicationContext instance =
          Instances.start("group_concurrency_it", "parley.group.command.patience=30s");
      INSTANCES.add(instance);
      APIS.add(instance.getBean(Api.class));
    }
  }

  @AfterAll
  static void stop() {
    INSTANCES.forEach(ConfigurableApplicationContext::close);
  }

  @RepeatedTest(5)
  void twoAdminsAtOnce() throws Exception {
    String group = api(0).newGroup(anna, ben, cora, dora);
    api(0).put(anna, group + "/members/" + ben + "/role", Map.of("role", "admin")).expect(200);
    api(1).put(anna, group + "/members/" + cora + "/role", Map.of("role", "admin")).expect(200);

    atOnce(
        () -> api(0).put(ben, group + "/bans/" + dora, null),
        () -> api(1).put(cora, group + "/members/" + dora + "/mute", null),
        () -> api(0).put(anna, group + "/members/" + dora + "/role", Map.of("role", "admin")),
        () -> api(1).put(anna, group + "/members/" + cora + "/role", Map.of("role", "member")),
        () -> api(0).patch(cora, group, Map.of("title", "By Cora")),
        () -> api(1).patch(ben, group, Map.of("title", "By Ben")));

    Follower follower = check(anna, group);
    assertThat(follower.info().title()).startsWith("By ");
    assertThat(follower.members()).containsKeys(anna.id(), ben.id(), cora.id());
  }

  @RepeatedTest(5)
  void aJoinAgainstABan() throws Exception {
    String group = api(0).newGroup(anna);
    String invite = api(0).newInvite(anna, group);

    List<Answer> answers =
        atOnce(
            () -> api(0).put(anna, group + "/bans/" + ben, null),
            () -> api(1).post(ben, invite + "/join", null));

    assertThat(answers.getFirst().status()).isEqualTo(204);
    assertThat(answers.getLast().status()).isIn(200, 403);
    Follower follower = check(anna, group);
    assertThat(follower.banned()).containsExactly(ben.id());
    assertThat(follower.members()).containsOnlyKeys(anna.id());
    api(1).post(ben, invite + "/join", null).expectProblem(403, "banned");
  }

  @RepeatedTest(5)
  void anOwnerLeavesAndGivesTheGroupAwayAtOnce() throws Exception {
    String group = api(0).newGroup(anna, ben, cora);

    List<Answer> answers =
        atOnce(
            () -> api(0).post(anna, group + "/leave", null),
            () -> api(1).put(anna, group + "/owner", Map.of("user", cora.toString())),
            () -> api(1).post(ben, group + "/leave", null));

    assertThat(answers.getFirst().status()).isEqualTo(204);
    assertThat(answers.getLast().status()).isEqualTo(204);
    Follower follower = check(cora, group);
    assertThat(follower.members()).containsOnlyKeys(cora.id());
    assertThat(api(0).get(cora, group).expect(200).text("group.owner")).isEqualTo(cora.toString());
  }

  @RepeatedTest(3)
  void allLeaveWhileSomebodyComes() throws Exception {
    String group = api(0).newGroup(anna, ben, cora);
    String invite = api(0).newInvite(anna, group);

    List<Answer> answers =
        atOnce(
            () -> api(0).post(anna, group + "/leave", null),
            () -> api(1).post(ben, group + "/leave", null),
            () -> api(0).post(cora, group + "/leave", null),
            () -> api(1).post(dora, invite + "/join", null));

    if (answers.getLast().status() == 200) {
      Follower follower = check(dora, group);
      assertThat(follower.members()).containsOnlyKeys(dora.id());
    } else {
      // An invite ends when its maker goes, the group when the last one does.
      assertThat(answers.getLast().text("code")).isIn("invite_revoked", "unknown_group");
      assertThat(follow(group).members()).isEmpty();
    }
  }

  @RepeatedTest(3)
  void twentyJoinAGroupThatHasRoomForSeven() throws Exception {
    String group = api(0).newGroup(anna);
    String invite = api(0).newInvite(anna, group);

    List<Answer> answers = join(invite, IntStream.range(0, 20).mapToObj(_ -> User.next()).toList());

    Map<Integer, Long> byStatus =
        answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    assertThat(byStatus).isEqualTo(Map.of(200, 7L, 409, 13L));
    assertThat(check(anna, group).members()).hasSize(8);
  }

  @Test
  void oneJoinsTwiceAtOnceAndIsInOnce() throws Exception {
    String group = api(0).newGroup(anna);
    String invite = api(0).newInvite(anna, group, Map.of("maxUses", 1));

    List<Answer> answers = join(invite, Collections.nCopies(8, ben));

    assertThat(answers).allSatisfy(answer -> answer.expect(200));
    assertThat(TestEnvironment.LOG.types(Api.id(group))).containsExactly("created", "joined");
  }

  @RepeatedTest(3)
  void anInviteForThreeLetsThreeIn() throws Exception {
    String group = api(0).newGroup(anna);
    String invite = api(0).newInvite(anna, group, Map.of("maxUses", 3));

    List<Answer> answers = join(invite, IntStream.range(0, 10).mapToObj(_ -> User.next()).toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
    assertThat(answers.stream().filter(answer -> answer.status() == 410)).hasSize(7);
    assertThat(check(anna, group).members()).hasSize(4);
  }

  @RepeatedTest(2)
  void muchAtRandom() throws Exception {
    List<User> users = IntStream.range(0, 7).mapToObj(_ -> User.next()).toList();
    String group = api(0).newGroup(anna, users.subList(0, 4).toArray(User[]::new));
    String invite = api(0).newInvite(anna, group);
    List<Callable<List<Answer>>> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Random random = new Random(31L * i);
      Api api = api(i % 2);
      threads.add(() ->
          IntStream.range(0, 20)
              .mapToObj(_ -> something(api, group, invite, users, random))
              .toList());
    }

    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Answer>> answers : executor.invokeAll(threads)) {
        assertThat(answers.get())
            .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isLessThan(500));
      }
    }
    assertThat(check(anna, group).members()).containsKey(anna.id());
  }

  /** Anna stays, and stays the owner. */
  private Answer something(Api api, String group, String invite, List<User> users, Random random) {
    User user = users.get(random.nextInt(users.size()));
    User actor = random.nextBoolean() ? anna : users.get(random.nextInt(users.size()));
    String member = group + "/members/" + user;
    return switch (random.nextInt(9)) {
      case 0 -> api.post(actor, group + "/members", Map.of("users", List.of(user.toString())));
      case 1 -> api.delete(actor, member);
      case 2 -> api.post(user, group + "/leave", null);
      case 3 -> api.put(anna, member + "/role", Map.of("role", "admin"));
      case 4 -> api.put(anna, member + "/mute", null);
      case 5 -> api.put(actor, group + "/bans/" + user, null);
      case 6 -> api.delete(anna, group + "/bans/" + user);
      case 7 -> api.patch(actor, group, Map.of("title", "T" + random.nextInt(5)));
      default -> api.post(user, invite + "/join", null);
    };
  }

  private static List<Answer> join(String invite, List<User> users) throws Exception {
    List<Callable<Answer>> joins = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      User user = users.get(i);
      Api api = api(i % 2);
      joins.add(() -> api.post(user, invite + "/join", null));
    }
    return atOnce(joins);
  }

  private static List<Answer> atOnce(Request... requests) throws Exception {
    return atOnce(Stream.of(requests).<Callable<Answer>>map(request -> request::send).toList());
  }

  private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : executor.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  /** Compares what the group says with what its log says. */
  private static Follower check(User viewer, String group) {
    Follower follower = follow(group);
    Map<UserId, Role> said =
        api(0)
            .get(viewer, group + "/members?limit=500")
            .expect(200)
            .json()
            .at("/members")
            .values()
            .stream()
            .collect(Collectors.toMap(ConcurrencyIT::user, ConcurrencyIT::role));
    Map<UserId, Role> followed =
        follower.members().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().role()));
    assertThat(followed).isEqualTo(said);
    assertThat(said.values().stream().filter(Role.OWNER::equals)).hasSize(1);
    assertThat(Collections.disjoint(followed.keySet(), follower.banned())).isTrue();
    JsonNode head = api(1).get(viewer, group).expect(200).json().at("/group");
    assertThat(head.at("/members").intValue()).isEqualTo(said.size());
    assertThat(head.at("/title").stringValue()).isEqualTo(follower.info().title());
    return follower;
  }

  private static Follower follow(String group) {
    List<GroupChange> log = TestEnvironment.LOG.changes(GroupId.parse(Api.id(group)));
    assertThat(log)
        .extracting(GroupChange::getVersion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(TestEnvironment.LOG.skipped()).isEmpty();
    Follower follower = new Follower();
    log.stream().map(ChangeMessages::change).forEach(follower::follow);
    return follower;
  }

  private static UserId user(JsonNode member) {
    return UserId.parse(member.at("/user").stringValue());
  }

  private static Role role(JsonNode member) {
    return Role.ofName(member.at("/role").stringValue());
  }

  private static Api api(int instance) {
    return APIS.get(instance);
  }
}
