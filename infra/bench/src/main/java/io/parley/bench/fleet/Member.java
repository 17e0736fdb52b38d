package io.parley.bench.fleet;

import io.parley.bench.account.BenchUser;
import io.parley.client.ClientListener;
import io.parley.client.ParleyClient;
import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import java.util.function.Function;

/** One connected device. */
public final class Member implements ClientListener {

  private final int index;
  private final BenchUser user;
  private final FleetEvents events;
  private final Counters counters;
  private final ParleyClient client;
  private volatile boolean synced;
  private boolean wasOnline;

  Member(
      int index,
      BenchUser user,
      FleetEvents events,
      Counters counters,
      Function<Member, ParleyClient> client) {
    this.index = index;
    this.user = user;
    this.events = events;
    this.counters = counters;
    this.client = client.apply(this);
  }

  /** Its place in the fleet. */
  public int index() {
    return index;
  }

  /** Whose device it is. */
  public BenchUser user() {
    return user;
  }

  /** What it talks with. */
  public ParleyClient client() {
    return client;
  }

  /** Whether it is connected and has everything. */
  public boolean synced() {
    return synced;
  }

  @Override
  public void onState(ConnectionState state) {
    switch (state) {
      case ConnectionState.Online _ -> {
        if (wasOnline) {
          counters.count("reconnects");
        }
        wasOnline = true;
      }
      case ConnectionState.Waiting waiting -> {
        counters.count("lost: " + waiting.reason());
        lost();
      }
      case ConnectionState.Ended ended -> {
        if (ended.reason() != ConnectionState.EndReason.CLOSED) {
          counters.count("ended: " + ended.reason().sentence());
        }
        lost();
      }
      case ConnectionState.Idle _, ConnectionState.Connecting _ -> {
        // On its way.
      }
    }
  }

  @Override
  public void onEvent(LogEvent event) {
    if (event instanceof LogEvent.Message message && !message.sender().equals(user.id())) {
      events.onMessage(this, message);
    }
  }

  @Override
  public void onSynced() {
    synced = true;
    events.onSynced(this);
  }

  @Override
  public void onPresence(ServerFrame.Presence presence) {
    events.onPresence(this, presence);
  }

  @Override
  public void onFailure(ServerFrame.Failure failure) {
    counters.count("error: " + failure.code());
  }

  private void lost() {
    if (synced) {
      synced = false;
      events.onLost(this);
    }
  }
}
