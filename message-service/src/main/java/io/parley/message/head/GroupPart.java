package io.parley.message.head;

import io.parley.message.group.Tally;
import java.util.List;

/**
 * What a head says of a group.
 *
 * @param ended whether the user is not in it any more; the head is then what took them out
 * @param visibleFrom the first number that is not void to the user because they came later; if they
 *     have been away in between, more may be void after it
 * @param tallies how far the user's own latest messages have come
 */
public record GroupPart(boolean ended, long visibleFrom, List<Tally> tallies) {

  /** Of a direct conversation. */
  public static final GroupPart NONE = new GroupPart(false, 0, List.of());

  /** Of a group that the user is not in. */
  public static final GroupPart ENDED = new GroupPart(true, 0, List.of());

  public GroupPart {
    tallies = List.copyOf(tallies);
  }
}
