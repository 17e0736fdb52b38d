package io.parley.message.log;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keeper of direct conversations: both users may always write. Whoever adds an event delivers
 * it, too, unless fan-out is asked for. Direct messages do not depend on the way out: they wait for
 * it as long as there is room.
 */
public final class PairKeeper implements LogKeeper {

  private static final Admission ADMITTED = new Admission.Admitted(0);
  private static final Admission OVERLOADED = new Admission.Refused(ErrorCode.OVERLOADED);

  private final Outlet outlet;

  public PairKeeper(Outlet outlet) {
    this.outlet = outlet;
  }

  @Override
  public Admission admit(Submission submission) {
    return submission.fanout() != null && outlet.isFull() ? OVERLOADED : ADMITTED;
  }

  @Override
  public void accepted(LogEvent event) {}

  @Override
  public void durable(ConversationId conversation, LogEvent event, @Nullable Fanout fanout) {
    if (fanout != null) {
      outlet.put(new Announcement(conversation, event, fanout.originConnection(), List.of()));
    }
  }

  @Override
  public void settled() {}
}
