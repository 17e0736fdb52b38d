package io.parley.group.people;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Draft;
import io.parley.group.command.Vetting;
import io.parley.group.index.MembershipIndex;
import io.parley.group.people.People.Relation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Looks at those who are about to come into a group, beyond what the group itself knows. */
@Service
public class Newcomers {

  private final People people;
  private final MembershipIndex index;

  Newcomers(People people, MembershipIndex index) {
    this.people = people;
    this.index = index;
  }

  /**
   * For users whom somebody else brings in: they exist, have not blocked who brings them, and are
   * not in too many groups.
   *
   * @param field of the request in which they are named
   */
  public Vetting broughtIn(String field) {
    return draft -> {
      List<UserId> users =
          draft.newcomers().stream().filter(user -> !isActor(user, draft)).toList();
      Map<UserId, Relation> relations =
          users.isEmpty() ? Map.of() : people.relations(draft.actor(), users);
      for (UserId user : users) {
        Relation relation = relations.get(user);
        if (relation == null || !relation.exists()) {
          throw about(ErrorCode.UNKNOWN_USER, user, "There is no user ").inField(field);
        }
        if (relation.blocks()) {
          throw about(ErrorCode.CANNOT_ADD_USER, user, "You cannot add the user ").inField(field);
        }
      }
      requireRoom(draft);
    };
  }

  /** For users who come by themselves: they are not in too many groups. */
  public Vetting comingBy() {
    return this::requireRoom;
  }

  /** For somebody who is named and may be no member: that they exist. */
  public Vetting existing(UserId user) {
    return draft -> {
      Relation relation = people.relations(draft.actor(), List.of(user)).get(user);
      if (relation == null || !relation.exists()) {
        throw new ProblemException(ErrorCode.UNKNOWN_USER);
      }
    };
  }

  private void requireRoom(Draft draft) {
    int max = draft.limits().maxGroups();
    index
        .counts(draft.newcomers())
        .forEach((user, count) -> {
          if (count >= max) {
            throw about(ErrorCode.TOO_MANY_GROUPS, user, "In as many groups as allowed is ");
          }
        });
  }

  private static boolean isActor(UserId user, Draft draft) {
    return user.equals(draft.actor());
  }

  private static ProblemException about(ErrorCode code, UserId user, String sentence) {
    return new ProblemException(code).withDetail(sentence + user + ".");
  }
}
