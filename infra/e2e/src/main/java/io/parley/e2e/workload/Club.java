package io.parley.e2e.workload;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A group of a load, and what its people last heard of it. */
final class Club {

  private static final int SERVER_ERRORS = 500;

  private final GroupId id;
  private final String invite;
  private final List<Person> people;
  private volatile Person informant;
  private volatile Set<UserId> believed;

  Club(GroupId id, String invite, List<Person> people, Person founder, Set<UserId> believed) {
    this.id = id;
    this.invite = invite;
    this.people = people;
    this.informant = founder;
    this.believed = Set.copyOf(believed);
  }

  GroupId id() {
    return id;
  }

  ConversationId conversation() {
    return id.conversation();
  }

  /** Lets in whoever has it. */
  String invite() {
    return invite;
  }

  /** Whether the user was in it when somebody last looked. */
  boolean isBelievedIn(UserId user) {
    return believed.contains(user);
  }

  /** Who is in it; empty if nobody can tell. */
  Optional<Map<UserId, Standing>> roster() {
    Optional<Map<UserId, Standing>> roster = ask(GroupDesk.members(id)).map(GroupDesk::roster);
    roster.ifPresent(now -> believed = Set.copyOf(now.keySet()));
    return roster;
  }

  /** How many changes were made to it; empty if nobody can tell. */
  Optional<Long> version() {
    return ask(GroupDesk.group(id)).map(GroupDesk::version);
  }

  /** Asks who could tell the last time, then everybody, as long as there is an answer at all. */
  private Optional<Answer> ask(Call question) {
    List<Person> inTurn = new ArrayList<>();
    inTurn.add(informant);
    inTurn.addAll(people);
    for (Person person : inTurn) {
      Optional<Answer> answer = Rest.tryAsk(person, question);
      if (answer.isEmpty() || answer.get().status() >= SERVER_ERRORS) {
        return Optional.empty();
      }
      if (answer.get().isGood()) {
        informant = person;
        return answer;
      }
    }
    return Optional.empty();
  }
}
