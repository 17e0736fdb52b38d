package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursors;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts, for the last messages of a group at once, who has them: one look at each member, whatever
 * the number of messages.
 */
final class TallyCount {

  private final Recent recent;
  private final Progress progress;
  private final long low;
  private final int count;

  // At each place, the difference to the number of the message before.
  private final int[] members;
  private final int[] delivered;
  private final int[] read;

  TallyCount(Recent recent, Progress progress) {
    this.recent = recent;
    this.progress = progress;
    this.low = recent.low();
    this.count = (int) (recent.head() - low + 1);
    this.members = new int[count + 1];
    this.delivered = new int[count + 1];
    this.read = new int[count + 1];
  }

  List<Sent> of(Roster roster) {
    roster.forEach(this::add);
    List<Sent> all = new ArrayList<>();
    int in = 0;
    int got = 0;
    int saw = 0;
    for (int i = 0; i < count; i++) {
      in += members[i];
      got += delivered[i];
      saw += read[i];
      UserId sender = recent.sender(low + i);
      Member member = sender == null ? null : roster.get(sender);
      // Who has gone is told nothing of the group any more.
      if (sender != null && member != null && member.isIn()) {
        Tally tally = new Tally(low + i, in, got, saw);
        all.add(new Sent(sender, member.wasInAt(tally.seq()) ? without(sender, tally) : tally));
      }
    }
    return all;
  }

  private void add(UserId user, Member member) {
    if (!member.isIn()) {
      return;
    }
    Cursors cursors = progress.of(user);
    addStay(cursors, member.entry().seq(), recent.head());
    for (Member.Stay stay : member.earlier()) {
      addStay(cursors, stay.entry().seq(), stay.exit().seq() - 1);
    }
  }

  private void addStay(Cursors cursors, long entry, long last) {
    long from = Math.max(low, entry + 1);
    addRange(members, from, last);
    addRange(delivered, from, Math.min(last, cursors.delivered().seq()));
    addRange(read, from, Math.min(last, cursors.read().seq()));
  }

  private void addRange(int[] differences, long from, long to) {
    long last = Math.min(to, recent.head());
    if (from <= last) {
      differences[(int) (from - low)]++;
      differences[(int) (last - low) + 1]--;
    }
  }

  private Tally without(UserId sender, Tally tally) {
    Cursors cursors = progress.of(sender);
    return new Tally(
        tally.seq(),
        tally.members() - 1,
        tally.delivered() - (cursors.delivered().seq() >= tally.seq() ? 1 : 0),
        tally.read() - (cursors.read().seq() >= tally.seq() ? 1 : 0));
  }
}
