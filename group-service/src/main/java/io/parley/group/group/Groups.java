package io.parley.group.group;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.Standing;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Member;
import io.parley.group.state.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds groups for those who may see them. */
@Service
public class Groups {

  private final GroupStore store;

  Groups(GroupStore store) {
    this.store = store;
  }

  /**
   * A group, and what somebody may do in it.
   *
   * @param role what they are in it, if anything
   */
  public record Found(Head head, Optional<Role> role, Standing standing) {}

  /** A group for somebody who is in it, or of whom it may be seen; else {@code not_a_member}. */
  public Found visible(GroupId id, Actor actor) {
    Found found = find(id, actor);
    if (!found.head().isRoom()) {
      var _ = found.standing().require();
    }
    return found;
  }

  /** A group for somebody who is in it; else {@code not_a_member}. */
  public Found inside(GroupId id, Actor actor) {
    Found found = find(id, actor);
    var _ = found.standing().require();
    return found;
  }

  private Found find(GroupId id, Actor actor) {
    Head head =
        store
            .head(id)
            .filter(found -> !found.hasEnded())
            .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_GROUP));
    Optional<Member> member = store.member(id, actor.user());
    return new Found(head, member.map(Member::role), Standing.of(head, actor, member));
  }
}
