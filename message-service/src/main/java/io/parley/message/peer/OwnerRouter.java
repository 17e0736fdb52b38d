package io.parley.message.peer;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.message.lease.Ownership;
import io.parley.message.lease.ShardMap;
import io.parley.message.store.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/**
 * Brings questions to the owners of shards: to this instance itself without a detour, to others in
 * one call each; follows redirects, and asks again while a shard changes hands.
 */
public final class OwnerRouter {

  private static final int PARALLEL = 16;
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
  private static final String HERE = "";

  private final Ownership ownership;
  private final Duration patience;

  public OwnerRouter(Ownership ownership, Duration patience) {
    this.ownership = ownership;
    this.patience = patience;
  }

  /**
   * The owners' answers, in the order of the items. Blocks.
   *
   * @throws NoOwnerException if some item found no owner in time
   */
  public <I, O> List<O> ask(List<I> items, ToIntFunction<I> shardOf, Owners<I, O> owners) {
    Round<I, O> round = new Round<>(items, shardOf, owners);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!round.ask()) {
      if (System.nanoTime() - deadline > 0) {
        throw new NoOwnerException();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return round.values();
  }

  private Optional<String> place(int shard) {
    if (ownership.grant(shard).isPresent()) {
      return Optional.of(HERE);
    }
    return ownership
        .map()
        .owner(shard)
        .map(ShardMap.Owner::address)
        .filter(address -> !address.equals(ownership.address()));
  }

  /** One question under way. */
  private final class Round<I, O> {

    private final List<I> items;
    private final ToIntFunction<I> shardOf;
    private final Owners<I, O> owners;
    private final List<Optional<O>> values;
    private final Map<Integer, String> hints = new HashMap<>();

    Round(List<I> items, ToIntFunction<I> shardOf, Owners<I, O> owners) {
      this.items = items;
      this.shardOf = shardOf;
      this.owners = owners;
      this.values = new ArrayList<>(items.stream().map(_ -> Optional.<O>empty()).toList());
    }

    /** Asks for what has no answer yet; whether all have one now. */
    boolean ask() {
      Map<String, List<Integer>> byPlace = new HashMap<>();
      for (int i = 0; i < items.size(); i++) {
        if (values.get(i).isEmpty()) {
          int index = i;
          placeOf(i).ifPresent(at -> byPlace.computeIfAbsent(at, _ -> list()).add(index));
        }
      }
      hints.clear();
      List<Map.Entry<String, List<Integer>>> places = List.copyOf(byPlace.entrySet());
      List<List<Answer<O>>> answers =
          Parallel.map(places, PARALLEL, entry -> askAt(entry.getKey(), entry.getValue()));
      for (int p = 0; p < places.size(); p++) {
        note(places.get(p).getValue(), answers.get(p));
      }
      return values.stream().allMatch(Optional::isPresent);
    }

    List<O> values() {
      return values.stream().flatMap(Optional::stream).toList();
    }

    private Optional<String> placeOf(int index) {
      String hint = hints.get(index);
      return hint != null ? Optional.of(hint) : place(shardOf.applyAsInt(items.get(index)));
    }

    private List<Answer<O>> askAt(String place, List<Integer> indexes) {
      List<I> asked = indexes.stream().map(items::get).toList();
      try {
        return place.equals(HERE) ? owners.here(asked) : owners.there(place, asked);
      } catch (RpcUnavailableException e) {
        return asked.stream().<Answer<O>>map(_ -> new Answer.Elsewhere<>("")).toList();
      }
    }

    private void note(List<Integer> indexes, List<Answer<O>> answers) {
      for (int i = 0; i < indexes.size(); i++) {
        int index = indexes.get(i);
        switch (answers.get(i)) {
          case Answer.Given<O>(O value) -> values.set(index, Optional.of(value));
          case Answer.Elsewhere<O>(String address) -> {
            if (!address.isEmpty() && !address.equals(ownership.address())) {
              hints.put(index, address);
            }
          }
        }
      }
    }

    private static List<Integer> list() {
      return new ArrayList<>();
    }
  }
}
