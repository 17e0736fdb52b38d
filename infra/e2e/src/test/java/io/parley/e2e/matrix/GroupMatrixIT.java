package io.parley.e2e.matrix;

import static io.parley.e2e.matrix.Frames.ENDED;
import static io.parley.e2e.matrix.Frames.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.device.Rest.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what with a group, and what everybody else is told. In each row those who may less ask
 * first, so that what is refused must have left the group as it was.
 */
@Tag("quick")
class GroupMatrixIT {

  private static final String NOT_IN = "not_a_member";
  private static final String NOT_MAY = "not_permitted";
  private static final String MUTED = "muted";
  private static final String NO_GROUP = "unknown_group";
  private static final String NO_LOG = "unknown_conversation";
  private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

  private static People people;

  @BeforeAll
  static void invite() {
    people = new People();
  }

  @AfterAll
  static void sayGoodBye() {
    people.close();
  }

  @TestFactory
  Stream<DynamicTest> reading() {
    Supplier<Party> shared = once(() -> Party.of(people));
    return Stream.of(
            row("GET group", (p, r) -> Call.get(p.path(r))).forMembers("200", NO_GROUP),
            row("GET members", (p, r) -> Call.get(p.path(r) + "/members"))
                .forMembers("200", NO_GROUP),
            row("GET bans", (p, r) -> Call.get(p.path(r) + "/bans")).forAdmins("200", NO_GROUP),
            row("GET requests", (p, r) -> Call.get(p.path(r) + "/requests"))
                .forAdmins("200", NO_GROUP),
            row("GET invites", (p, r) -> Call.get(p.path(r) + "/invites"))
                .forMembers("200", NO_GROUP),
            row("GET invite", (p, r) -> Call.get("/invites/" + p.invite(r)))
                .forAll("200")
                .but(Relation.BANNED, "banned")
                .but(Relation.NOBODYS, "unknown_invite"),
            row("GET events", (p, r) -> Call.get(events(p, r))).forMembers("200", NO_LOG),
            row("GET receipts", (p, r) -> Call.get(events(p, r) + "/" + p.message() + "/receipts"))
                .gives("200", NOT_MAY, NOT_MAY, NOT_MAY, NOT_IN, NO_LOG),
            Row.of("fetch", Frames::fetch).forMembers(OK, NO_LOG),
            Row.of("sync", Frames::sync).gives(OK, OK, OK, OK, ENDED, ENDED),
            silent("delivered", "delivered", "seq", 1).forMembers(OK, NO_LOG),
            silent("read", "read", "seq", 1).forMembers(OK, NO_LOG),
            silent("typing", "typing", "on", true).gives(OK, OK, OK, MUTED, NOT_IN, NO_LOG),
            silent("typing no more", "typing", "on", false)
                .gives(OK, OK, OK, MUTED, NOT_IN, NO_LOG))
        .flatMap(row -> tests(row, shared));
  }

  @TestFactory
  Stream<DynamicTest> writing() {
    return Stream.of(
            Row.of("send", Frames::send).gives(OK, OK, OK, MUTED, NOT_IN, NO_LOG),
            row("POST messages", GroupMatrixIT::message)
                .gives("201", "201", "201", MUTED, NOT_IN, NO_LOG),
            row("PATCH title", (p, r) -> Call.patch(p.path(r), Map.of("title", "by " + r)))
                .gives("200", "200", "200", MUTED, NOT_IN, NO_GROUP))
        .flatMap(row -> tests(row, once(() -> Party.of(people))));
  }

  @TestFactory
  Stream<DynamicTest> changing() {
    return Stream.of(
            row(
                    "PUT settings",
                    (p, r) -> Call.put(p.path(r) + "/settings", Map.of("pin", "admins")))
                .forAdmins("200", NO_GROUP),
            row("POST members", GroupMatrixIT::add).forMembers("200", NO_GROUP),
            row("DELETE a member", (p, r) -> Call.delete(member(p, r))).forAdmins("204", NO_GROUP),
            row("DELETE an admin", (p, r) -> Call.delete(p.path(r) + "/members/" + otherAdmin()))
                .forOwner("204", NO_GROUP),
            row("DELETE the owner", (p, r) -> Call.delete(p.path(r) + "/members/" + owner()))
                .gives("204", NOT_MAY, NOT_MAY, NOT_MAY, NOT_IN, NO_GROUP),
            row("POST leave", (p, r) -> Call.post(p.path(r) + "/leave", null))
                .forMembers("204", NO_GROUP),
            row("PUT role", (p, r) -> Call.put(member(p, r) + "/role", Map.of("role", "admin")))
                .forOwner("200", NO_GROUP),
            row("PUT owner", (p, r) -> Call.put(p.path(r) + "/owner", user(otherMember())))
                .forOwner("200", NO_GROUP),
            row("PUT mute", (p, r) -> Call.put(member(p, r) + "/mute", null))
                .forAdmins("200", NO_GROUP),
            row("DELETE mute", (p, r) -> Call.delete(member(p, r) + "/mute"))
                .forAdmins("204", NO_GROUP),
            row("PUT ban", (p, r) -> Call.put(p.path(r) + "/bans/" + outsider(), null))
                .forAdmins("204", NO_GROUP),
            row("DELETE ban", (p, r) -> Call.delete(p.path(r) + "/bans/" + outsider()))
                .forAdmins("204", NO_GROUP),
            row("POST invites", (p, r) -> Call.post(p.path(r) + "/invites", null))
                .forMembers("201", NO_GROUP),
            row("DELETE invite", (p, r) -> Call.delete(p.path(r) + "/invites/" + invite(p)))
                .forAdmins("204", NO_GROUP),
            row("POST join", (p, r) -> Call.post("/invites/" + p.invite(r) + "/join", null))
                .forAll("200")
                .but(Relation.BANNED, "banned")
                .but(Relation.NOBODYS, "unknown_invite"),
            row("PUT request", (p, r) -> Call.put(p.path(r) + "/requests/" + outsider(), APPROVE))
                .gives("unknown_request", "unknown_request", NOT_MAY, NOT_MAY, NOT_IN, NO_GROUP),
            row("POST join of a room", (p, r) -> Call.post("/rooms/" + p.group(r) + "/join", null))
                .forAll(NO_GROUP))
        .flatMap(row -> tests(row, once(() -> Party.of(people))));
  }

  @TestFactory
  Stream<DynamicTest> whereOnlyAdminsMay() {
    return Stream.of(
            Row.of("send", Frames::send).forAdmins(OK, NO_LOG).but(Relation.MUTED, MUTED),
            silent("typing", "typing", "on", true).forAdmins(OK, NO_LOG).but(Relation.MUTED, MUTED),
            row("POST messages", GroupMatrixIT::message)
                .forAdmins("201", NO_LOG)
                .but(Relation.MUTED, MUTED),
            row("PATCH title", (p, r) -> Call.patch(p.path(r), Map.of("title", "by " + r)))
                .forAdmins("200", NO_GROUP),
            row("POST members", GroupMatrixIT::add).forAdmins("200", NO_GROUP),
            row("POST invites", (p, r) -> Call.post(p.path(r) + "/invites", null))
                .forAdmins("201", NO_GROUP))
        .flatMap(row -> tests(row, once(() -> Party.strict(people))));
  }

  private static Row row(String what, BiFunction<Party, Relation, Call> call) {
    return Row.of(what, (party, relation) -> party.rest(relation, call.apply(party, relation)));
  }

  private static Row silent(String what, String type, String field, Object value) {
    Map<String, Object> frame = Map.of("type", type, field, value);
    return Row.expecting(
        what, (party, relation, expected) -> Frames.silent(party, relation, frame, expected));
  }

  private static Stream<DynamicTest> tests(Row row, Supplier<Party> party) {
    return Arrays.stream(Relation.values())
        .map(relation ->
            DynamicTest.dynamicTest(
                row.what() + " " + relation,
                () ->
                    assertThat(row.ask(party.get(), relation))
                        .isEqualTo(row.expectedFor(relation))));
  }

  private static Supplier<Party> once(Supplier<Party> maker) {
    List<Party> made = new ArrayList<>(1);
    return () -> {
      if (made.isEmpty()) {
        made.add(maker.get());
      }
      return made.getFirst();
    };
  }

  private static Call message(Party party, Relation relation) {
    String path = "/conversations/" + party.conversation(relation) + "/messages";
    return Call.post(path, Map.of("body", "hello"))
        .with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static Call add(Party party, Relation relation) {
    return Call.post(party.path(relation) + "/members", Map.of("users", List.of(outsider())));
  }

  private static String events(Party party, Relation relation) {
    return "/conversations/" + party.conversation(relation) + "/events";
  }

  private static String member(Party party, Relation relation) {
    return party.path(relation) + "/members/" + otherMember();
  }

  private static String invite(Party party) {
    return party.invite(Relation.OWNER);
  }

  private static Map<String, Object> user(String id) {
    return Map.of("user", id);
  }

  private static String owner() {
    return people.of(Relation.OWNER).id().toString();
  }

  private static String otherMember() {
    return people.otherMember.id().toString();
  }

  private static String otherAdmin() {
    return people.otherAdmin.id().toString();
  }

  private static String outsider() {
    return people.outsider.id().toString();
  }
}
