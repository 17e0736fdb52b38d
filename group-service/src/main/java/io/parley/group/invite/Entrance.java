package io.parley.group.invite;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Settings;
import java.util.List;

/** Coming into a group by oneself, whether by an invite or into a public room. */
public final class Entrance {

  private Entrance() {}

  /** Lets the actor in, or lets them wait for an admin; they must not be in the group. */
  public static void come(Draft draft) {
    if (draft.isBanned(draft.actor())) {
      throw new ProblemException(ErrorCode.BANNED);
    }
    Settings settings = draft.head().settings();
    if (!settings.approval()) {
      draft.enter(List.of(draft.actor()), new What.Joined(draft.actor(), settings.fullHistory()));
      return;
    }
    if (draft.request(draft.actor()).isEmpty()) {
      draft.addRequest(draft.actor());
    }
    draft.markWaiting();
  }
}
