package io.parley.bench.traffic;

import io.parley.bench.fleet.Fleet;
import io.parley.client.outbox.SendOutcome;
import java.util.function.LongPredicate;

/** A way to decide when the next message is sent. */
public sealed interface Load {

  /** Makes load until the time, in nanoseconds of the process's clock. */
  void run(Fleet fleet, Traffic traffic, long until);

  /**
   * Closed loop: each sender has so many messages under way and sends the next one when one is
   * acknowledged. Shows how much goes through; its latencies say what a server at its limit does,
   * and hide how long a message waits that was not sent yet.
   */
  record Closed(int outstanding) implements Load {

    @Override
    public void run(Fleet fleet, Traffic traffic, long until) {
      for (int round = 0; round < outstanding; round++) {
        for (int sender = 0; sender < traffic.senders(); sender++) {
          next(fleet, traffic, sender, until);
        }
      }
      Fleet.sleepUntil(until);
    }

    private void next(Fleet fleet, Traffic traffic, int sender, long until) {
      long now = System.nanoTime();
      if (now - until < 0) {
        traffic.send(
            fleet,
            sender,
            now,
            outcome -> {
              // What is refused for good is counted; trying again at once would only make noise.
              if (outcome instanceof SendOutcome.Acknowledged) {
                next(fleet, traffic, sender, until);
              }
            });
      }
    }
  }

  /**
   * Open loop: so many messages a second in all, evenly spaced, whether earlier ones are
   * acknowledged or not. Latency counts from when a message was due, so a server that stalls, or a
   * generator that falls behind, is not flattered.
   */
  record Open(double perSecond) implements Load {

    @Override
    public void run(Fleet fleet, Traffic traffic, long until) {
      runWhile(fleet, traffic, due -> due - until < 0);
    }

    /** Makes load as long as the next message is wanted, given when it is due. */
    public void runWhile(Fleet fleet, Traffic traffic, LongPredicate wanted) {
      long begin = System.nanoTime();
      for (long i = 0; ; i++) {
        long due = begin + (long) (i * 1e9 / perSecond);
        if (!wanted.test(due)) {
          return;
        }
        Fleet.sleepUntil(due);
        int sender = (int) (i % traffic.senders());
        traffic.send(fleet, sender, due, outcome -> {});
      }
    }
  }
}
