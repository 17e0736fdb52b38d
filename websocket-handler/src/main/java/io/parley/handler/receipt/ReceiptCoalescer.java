package io.parley.handler.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Collects what devices say of their users' cursors, so that a burst of receipts becomes one. For
 * how long is up to whoever adds. Bounded: when there is no room for more, everything is due.
 */
final class ReceiptCoalescer {

  private static final int MAX_CLAIMS = 16;

  private record Held(Reader reader, long dueAt, List<Claim> claims) {}

  private final int maxReaders;
  private final Map<Reader, Held> collected = new HashMap<>();
  private final PriorityQueue<Held> inOrder =
      new PriorityQueue<>((one, other) -> Long.signum(one.dueAt() - other.dueAt()));
  private final Set<Held> crowded = new HashSet<>();

  ReceiptCoalescer(int maxReaders) {
    this.maxReaders = maxReaders;
  }

  /**
   * Adds a claim.
   *
   * @param dueAt when it is to be passed on, by the ticker; what the first claim of a reader says
   *     holds for those that follow it
   * @return whether something is due now for lack of room
   */
  synchronized boolean add(Reader reader, Claim claim, long dueAt) {
    Held held = collected.get(reader);
    if (held == null) {
      held = new Held(reader, dueAt, new ArrayList<>(2));
      collected.put(reader, held);
      inOrder.add(held);
    }
    if (held.claims().size() >= MAX_CLAIMS - 1) {
      held.claims().removeIf(claim::covers);
    }
    held.claims().add(claim);
    if (held.claims().size() >= MAX_CLAIMS) {
      crowded.add(held);
    }
    return !crowded.isEmpty() || isFull();
  }

  /** Takes what is due. */
  synchronized Map<Reader, List<Claim>> take(long now) {
    if (isFull()) {
      return takeAll();
    }
    Map<Reader, List<Claim>> taken = new LinkedHashMap<>();
    crowded.forEach(inOrder::remove);
    crowded.forEach(held -> taken.put(held.reader(), held.claims()));
    crowded.clear();
    while (!inOrder.isEmpty() && now - inOrder.element().dueAt() >= 0) {
      Held held = inOrder.remove();
      taken.put(held.reader(), held.claims());
    }
    taken.keySet().forEach(collected::remove);
    return taken;
  }

  /** Takes everything. */
  synchronized Map<Reader, List<Claim>> takeAll() {
    Map<Reader, List<Claim>> taken = new LinkedHashMap<>();
    inOrder.forEach(held -> taken.put(held.reader(), held.claims()));
    collected.clear();
    inOrder.clear();
    crowded.clear();
    return taken;
  }

  private boolean isFull() {
    return collected.size() >= maxReaders;
  }
}
