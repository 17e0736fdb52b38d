package io.parley.handler.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what devices say of their users' cursors, so that a burst of receipts becomes one.
 * Bounded: says when it is time to pass on what was collected.
 */
final class ReceiptCoalescer {

  private static final int MAX_CLAIMS = 16;

  private final int maxReaders;
  private Map<Reader, List<Claim>> collected = new HashMap<>();
  private boolean full;

  ReceiptCoalescer(int maxReaders) {
    this.maxReaders = maxReaders;
  }

  /** What is to be done next. */
  enum Next {
    WAIT,
    /** It is the first claim of a window: take all when the window ends. */
    BEGIN_WINDOW,
    /** There is no room for more: take all now. */
    TAKE
  }

  synchronized Next add(Reader reader, Claim claim) {
    boolean first = collected.isEmpty();
    List<Claim> claims = collected.computeIfAbsent(reader, _ -> new ArrayList<>(2));
    claims.add(claim);
    full |= claims.size() >= MAX_CLAIMS || collected.size() >= maxReaders;
    if (full) {
      return Next.TAKE;
    }
    return first ? Next.BEGIN_WINDOW : Next.WAIT;
  }

  /** Takes what was collected. */
  synchronized Map<Reader, List<Claim>> take() {
    Map<Reader, List<Claim>> taken = collected;
    collected = new HashMap<>();
    full = false;
    return taken;
  }
}
