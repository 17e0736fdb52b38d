package io.parley.group.member;

import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Member;
import io.parley.group.state.Role;

/** A group gets another owner, who is not muted: nobody stands above them who could end that. */
final class Handover {

  private Handover() {}

  static void to(Draft draft, Member heir) {
    Member owner = heir.as(Role.OWNER);
    boolean muted = heir.isMuted(draft.now());
    draft.put(muted ? owner.muted(null) : owner);
    draft.changeOwner(heir.user());
    draft.record(new What.OwnerChanged(heir.user()));
    if (muted) {
      draft.record(new What.Unmuted(heir.user()));
    }
  }
}
