package io.parley.message.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Earlier stays in one column: six numbers each, the oldest first. */
final class CassandraStays {

  private static final int NUMBERS = 6;

  private CassandraStays() {}

  static List<Long> numbers(List<Member.Stay> stays) {
    return stays.stream().flatMapToLong(CassandraStays::numbers).boxed().toList();
  }

  /** What was written; rows that are older than the column have none. */
  static List<Member.Stay> stays(@Nullable List<Long> numbers) {
    List<Member.Stay> stays = new ArrayList<>();
    if (numbers != null) {
      for (int i = 0; i + NUMBERS <= numbers.size(); i += NUMBERS) {
        stays.add(stay(numbers.subList(i, i + NUMBERS)));
      }
    }
    return stays;
  }

  private static LongStream numbers(Member.Stay stay) {
    Member.Entry entry = stay.entry();
    Member.Exit exit = stay.exit();
    return LongStream.of(
        entry.version(), entry.seq(), entry.visibleFrom(), exit.version(), exit.seq(), exit.at());
  }

  private static Member.Stay stay(List<Long> numbers) {
    return new Member.Stay(
        new Member.Entry(numbers.get(0), numbers.get(1), numbers.get(2)),
        new Member.Exit(numbers.get(3), numbers.get(4), numbers.get(5)));
  }
}
