package io.parley.e2e.matrix;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.views.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A group in which there is, or was, somebody of every relation, and a message of its owner. */
final class Party {

  private static final String UNKNOWN_INVITE = "nnnnnnnnnnnnnnnnnnnnnn";

  private final GroupDesk desk = new GroupDesk(new Recorder());
  private final GroupId unknown = GroupId.next();
  private final People people;
  private final GroupId group;
  private final String invite;
  private final long message;

  private Party(People people) {
    this.people = people;
    Person owner = people.of(Relation.OWNER);
    group = desk.create(owner, "matrix", founders());
    invite = desk.invite(owner, group);
    done(desk.role(owner, group, people.of(Relation.ADMIN).id(), GroupRole.ADMIN));
    done(desk.role(owner, group, people.otherAdmin.id(), GroupRole.ADMIN));
    done(desk.mute(owner, group, people.of(Relation.MUTED).id()));
    message = write(owner);
    done(desk.remove(owner, group, people.of(Relation.EX_MEMBER).id()));
    done(desk.ban(owner, group, people.of(Relation.BANNED).id()));
  }

  static Party of(People people) {
    return new Party(people);
  }

  /** The same where only admins may do whatever can be left to admins. */
  static Party strict(People people) {
    Party party = new Party(people);
    GroupRules strict = new GroupRules(true, true, true, false);
    done(party.desk.settings(people.of(Relation.OWNER), party.group, strict));
    return party;
  }

  private List<UserId> founders() {
    return List.of(
        people.of(Relation.ADMIN).id(),
        people.of(Relation.MEMBER).id(),
        people.of(Relation.MUTED).id(),
        people.of(Relation.EX_MEMBER).id(),
        people.of(Relation.BANNED).id(),
        people.otherMember.id(),
        people.otherAdmin.id());
  }

  private long write(Person owner) {
    Call send =
        Call.post("/conversations/" + group.conversation() + "/messages", Map.of("body", "first"))
            .with("Idempotency-Key", UUID.randomUUID().toString());
    return Rest.ask(owner, send).body().path("seq").asLong();
  }

  private static void done(Optional<Answer> answer) {
    if (!answer.filter(Answer::isGood).isPresent()) {
      throw new AssertionError("the party was not prepared: " + answer);
    }
  }

  People people() {
    return people;
  }

  /** The group, or for {@code NOBODYS} one that there is not. */
  GroupId group(Relation relation) {
    return relation == Relation.NOBODYS ? unknown : group;
  }

  String conversation(Relation relation) {
    return group(relation).conversation().value();
  }

  String path(Relation relation) {
    return "/groups/" + group(relation);
  }

  /** An invite of the owner, or for {@code NOBODYS} one that there is not. */
  String invite(Relation relation) {
    return relation == Relation.NOBODYS ? UNKNOWN_INVITE : invite;
  }

  /** The number of the owner's message. */
  long message() {
    return message;
  }

  /** Asks over REST; the code of a problem, else the status. */
  String rest(Relation relation, Call call) {
    return Rest.ask(people.of(relation), call).code();
  }

  Dialogue dialogue(Relation relation) {
    return people.dialogue(relation);
  }
}
