package io.parley.message.log;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event to be appended, with what is known about whether it is in the log already.
 *
 * @param absentUpTo it is taken for granted that it is not among the events up to this number
 * @param others numbers of events that look like it but are not
 * @param fanout if this service is to see to it that its readers get it
 */
public record Submission(
    Origin origin,
    Content content,
    List<UserId> hiddenFrom,
    long absentUpTo,
    Set<Long> others,
    @Nullable Fanout fanout) {

  /** Sent for the first time, as far as the caller knows. */
  public static Submission first(Origin origin, Content content, List<UserId> hiddenFrom) {
    return new Submission(origin, content, hiddenFrom, Long.MAX_VALUE, Set.of(), null);
  }

  /** Sent again: it may be anywhere in the log. */
  public static Submission retry(Origin origin, Content content, List<UserId> hiddenFrom) {
    return new Submission(origin, content, hiddenFrom, 0, Set.of(), null);
  }

  /** The same, to be brought to its readers by this service, if that is asked for. */
  public Submission withFanout(@Nullable Fanout asked) {
    return asked == null
        ? this
        : new Submission(origin, content, hiddenFrom, absentUpTo, others, asked);
  }

  /** The same, known not to be among the events up to a number. */
  public Submission absentUpTo(long seq) {
    return new Submission(origin, content, hiddenFrom, seq, others, fanout);
  }

  /** The same, known not to be these. */
  public Submission noneOf(List<Long> seqs) {
    return new Submission(origin, content, hiddenFrom, absentUpTo, Set.copyOf(seqs), fanout);
  }
}
