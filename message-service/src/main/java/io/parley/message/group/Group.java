package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import io.parley.message.change.Permission;
import io.parley.message.lease.Grant;
import io.parley.message.log.Admission;
import io.parley.message.log.Admissions;
import io.parley.message.log.Announcement;
import io.parley.message.log.EventKind;
import io.parley.message.log.Fanout;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogKeeper;
import io.parley.message.log.Submission;
import io.parley.message.log.TailRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A group in the memory of the owner of its conversation. Changes take effect at their numbers in
 * the log: whether a message may enter is decided by all changes that were numbered before it, and
 * what readers see of the group is what the durable part of the log says.
 */
public final class Group implements LogKeeper {

  /** So many earlier stays take the memory of a member. */
  private static final int STAYS_PER_MEMBER = 3;

  /** So many of the last messages do, with how far they have come. */
  private static final int MESSAGES_PER_MEMBER = 2;

  private final GroupContext context;
  private final Projection projection;
  private final Roster durable;
  private final Recent recent = new Recent();
  private @Nullable Roster given;
  private int givenChanges;

  public Group(
      ConversationId conversation, Grant grant, StoredRoster stored, GroupContext context) {
    this.context = context;
    this.projection = new Projection(conversation, grant, context.lanes(), stored.appliedSeq());
    this.durable = Roster.of(stored);
  }

  /** The end of the log, as it was found. */
  public synchronized void found(List<TailRow> end) {
    end.forEach(row -> recent.add(row.seq(), senderOf(row)));
  }

  /** A change that the table lacks; to be followed by {@link #settled}. */
  public synchronized void catchUp(LogEvent event) {
    applyIfChange(event);
  }

  @Override
  public synchronized Admission admit(Submission submission) {
    GroupChange change = submission.content().change();
    Roster now = given == null ? durable : given;
    return change == null ? admit(submission.origin().sender(), now) : admit(change, now);
  }

  @Override
  public synchronized void accepted(LogEvent event) {
    GroupChange change = event.content().change();
    if (change == null) {
      return;
    }
    Roster ahead = given == null ? durable.ahead() : given;
    ahead.apply(change, event.seq(), event.at());
    given = ahead;
    givenChanges++;
  }

  @Override
  public synchronized void durable(ConversationId of, LogEvent event, @Nullable Fanout fanout) {
    List<UserId> left = applyIfChange(event);
    if (event.content().change() != null && --givenChanges == 0) {
      given = null;
    }
    recent.add(event.seq(), senderOf(TailRow.of(event)));
    String origin = fanout == null ? "" : fanout.originConnection();
    context.outlet().put(new Announcement(of, event, origin, left));
  }

  @Override
  public void settled() {
    projection.flush();
  }

  /** The version that the durable part of the log has reached; 0 if there is no group. */
  public synchronized long version() {
    return durable.version();
  }

  /** The number of the change that made that version. */
  public synchronized long versionSeq() {
    return durable.seq();
  }

  /** How many are in the group. */
  public synchronized int size() {
    return durable.size();
  }

  /**
   * How many are, or were, in the group as far as is remembered; some earlier stays together count
   * as one more, and so do some messages.
   */
  public synchronized int remembered() {
    return durable.rows()
        + durable.stays() / STAYS_PER_MEMBER
        + recent.size() / MESSAGES_PER_MEMBER;
  }

  /** What a user is to the group. */
  public synchronized Standing standing(UserId user) {
    Member member = durable.get(user);
    if (member == null) {
      return new Standing.Stranger();
    }
    Member.Exit exit = member.exit();
    return exit == null ? new Standing.Inside(member.sight()) : new Standing.Former(exit);
  }

  /** Whether a user has nothing to do with the group, not even by what is about to be durable. */
  public synchronized boolean isStranger(UserId user) {
    return (given == null ? durable : given).get(user) == null;
  }

  /** Whether a change of this version would be the next one. */
  public synchronized boolean isNext(long version) {
    return version == (given == null ? durable : given).version() + 1;
  }

  /** Who is and was in the group. */
  public synchronized Roll roll() {
    List<Roll.Entry> entries = new ArrayList<>(durable.rows());
    durable.forEach((user, member) -> entries.add(entry(user, member, durable.send())));
    return new Roll(durable.version(), entries);
  }

  /** Whom a durable event took out of the group, as far as is remembered. */
  public synchronized List<UserId> takenOutBy(LogEvent event) {
    GroupChange change = event.content().change();
    return change == null
        ? List.of()
        : change.users().stream().filter(user -> wentAt(event.seq(), user)).toList();
  }

  /** How many messages of others that a user may see lie beyond a number, if remembered. */
  public synchronized OptionalInt unread(UserId reader, long read, Sight sight) {
    return recent.unread(reader, read, sight);
  }

  /** Holds true when the table shows the change at a number of the log. */
  public CompletableFuture<Boolean> projected(long seq) {
    return projection.reaches(seq);
  }

  /** Drops this memory, unless it is in use. */
  public boolean closeIfIdle() {
    return projection.closeIfIdle();
  }

  /** Takes back {@link #closeIfIdle}. */
  public void reopen() {
    projection.reopen();
  }

  /** The grant is over. */
  public void revoke() {
    projection.revoke();
  }

  /** Whether a user has sent any of the last messages. */
  synchronized boolean hasRecentOf(UserId sender) {
    return recent.has(sender);
  }

  /** Counts how far the last messages have come. */
  synchronized List<Sent> count(Progress progress) {
    return new TallyCount(recent, progress).of(durable);
  }

  private Admission admit(UserId sender, Roster now) {
    if (now.version() == 0) {
      return new Admission.Refused(ErrorCode.UNKNOWN_CONVERSATION);
    }
    Member member = now.get(sender);
    if (member == null || !member.isIn()) {
      return new Admission.Refused(ErrorCode.NOT_A_MEMBER);
    }
    if (member.isMuted(context.clock().millis())) {
      return new Admission.Refused(ErrorCode.MUTED);
    }
    if (!now.send().includes(member.role())) {
      return new Admission.Refused(ErrorCode.NOT_PERMITTED);
    }
    Optional<Admission> blocked = Admissions.by(context.outlet());
    return blocked.orElseGet(() -> new Admission.Admitted(now.version()));
  }

  private Admission admit(GroupChange change, Roster now) {
    if (change.version() <= now.version()) {
      return new Admission.Passed();
    }
    if (change.version() > now.version() + 1) {
      return new Admission.Refused(ErrorCode.CONFLICT);
    }
    return projection.isFull() || context.outlet().isFull()
        ? new Admission.Refused(ErrorCode.OVERLOADED)
        : new Admission.Admitted(change.version());
  }

  private boolean wentAt(long seq, UserId user) {
    Member member = durable.get(user);
    return member != null && member.wentAt(seq);
  }

  private List<UserId> applyIfChange(LogEvent event) {
    GroupChange change = event.content().change();
    if (change == null || change.version() <= durable.version()) {
      return List.of();
    }
    Effect effect = durable.apply(change, event.seq(), event.at());
    List<RosterRow.Membership> rows = new ArrayList<>();
    for (UserId user : effect.touched()) {
      Member member = durable.get(user);
      if (member != null) {
        rows.add(new RosterRow.Membership(event.seq(), user, member));
      }
    }
    projection.add(rows, new RosterRow.Reached(event.seq(), durable.version(), durable.send()));
    durable.forgetOldest();
    return effect.left();
  }

  private static Roll.Entry entry(UserId user, Member member, Permission send) {
    Member.Exit exit = member.exit();
    List<Roll.Span> earlier =
        member.earlier().stream()
            .map(stay -> new Roll.Span(stay.entry().version(), stay.exit().version()))
            .toList();
    return new Roll.Entry(
        user,
        member.entry().version(),
        exit == null ? 0 : exit.version(),
        new Roll.Voice(send.includes(member.role()), member.mutedUntil()),
        earlier);
  }

  private static @Nullable UserId senderOf(TailRow row) {
    return row.kind() == EventKind.TEXT ? row.origin().sender() : null;
  }
}
