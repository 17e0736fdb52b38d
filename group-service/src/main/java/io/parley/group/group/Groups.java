package io.parley.group.group;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.group.command.Actor;
import io.parley.group.command.Standing;
import io.parley.group.command.Viewer;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Member;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds groups for those who may see them. */
@Service
public class Groups {

  private final GroupStore store;
  private final Clock clock;

  Groups(GroupStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A group, and who looks at it. */
  public record Found(Head head, Viewer viewer) {

    /** What they may do in it. */
    public Standing standing() {
      return viewer.standing();
    }
  }

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

  /** A group for anybody, who may see no more of it than the caller takes care of. */
  public Found find(GroupId id, Actor actor) {
    Head head =
        store
            .head(id)
            .filter(found -> !found.hasEnded())
            .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_GROUP));
    Optional<Member> member = store.member(id, actor.user());
    return new Found(head, Viewer.of(head, actor, member, clock.instant()));
  }
}
