package io.parley.handler.drain;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.CloseOrder;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends all clients away: each is told to leave at its moment, gets the acknowledgements it is
 * owed, and is closed. Driven by {@link #step}.
 */
final class Drain {

  private static final CloseOrder LEAVE = CloseOrder.of(CloseCode.UNAVAILABLE, ErrorCode.DRAINING);

  private record Leaver(Connection connection, long since) {}

  private final DrainProperties properties;
  private final Ticker ticker;
  private final BooleanSupplier idle;
  private final Connections connections;
  private final long began;
  private final ArrayDeque<Connection> staying;
  private final int all;
  private List<Leaver> leaving = new ArrayList<>();

  /**
   * Begins.
   *
   * @param idle whether everything that clients have sent is finished
   */
  Drain(Connections connections, DrainProperties properties, Ticker ticker, BooleanSupplier idle) {
    this.connections = connections;
    this.properties = properties;
    this.ticker = ticker;
    this.idle = idle;
    this.began = ticker.nanos();
    connections.drain();
    List<Connection> present = new ArrayList<>(connections.all());
    Collections.shuffle(present);
    this.staying = new ArrayDeque<>(present);
    this.all = present.size();
  }

  /** Does what is due; says whether it was the last step. */
  boolean step() {
    long now = ticker.nanos();
    int due = due(now);
    while (all - staying.size() < due) {
      tell(staying.remove(), now);
    }
    List<Leaver> owed = new ArrayList<>();
    for (Leaver leaver : leaving) {
      if (isOwed(leaver, now)) {
        owed.add(leaver);
      } else {
        leaver.connection().close(LEAVE, null);
      }
    }
    leaving = owed;
    boolean done = staying.isEmpty() && leaving.isEmpty() && connections.count() == 0;
    return (done && idle.getAsBoolean()) || now - began > properties.total().toNanos();
  }

  // How many should have been told by now.
  private int due(long now) {
    long spread = properties.spread().toNanos();
    long passed = now - began;
    return passed >= spread ? all : (int) (all * passed / spread);
  }

  private void tell(Connection connection, long now) {
    connection.beginLeaving();
    leaving.add(new Leaver(connection, now));
  }

  private boolean isOwed(Leaver leaver, long now) {
    return leaver.connection().hasUnanswered()
        && now - leaver.since() < properties.answers().toNanos();
  }
}
