package io.parley.client;

import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.receipt.Progress;
import io.parley.contracts.ConversationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a client reports. */
final class Recorder implements ClientListener {

  final List<ConnectionState> states = new CopyOnWriteArrayList<>();
  final List<LogEvent> events = new CopyOnWriteArrayList<>();
  final List<Progress> progress = new CopyOnWriteArrayList<>();
  final List<String> synced = new CopyOnWriteArrayList<>();
  final List<ServerFrame.Failure> failures = new CopyOnWriteArrayList<>();
  final List<ServerFrame.Tallies> tallies = new CopyOnWriteArrayList<>();
  final List<ServerFrame.Presence> presences = new CopyOnWriteArrayList<>();
  final List<ConversationId> ended = new CopyOnWriteArrayList<>();
  final List<String> skipped = new CopyOnWriteArrayList<>();

  @Override
  public void onState(ConnectionState state) {
    states.add(state);
  }

  @Override
  public void onEvent(LogEvent event) {
    events.add(event);
  }

  @Override
  public void onProgress(Progress moved) {
    progress.add(moved);
  }

  @Override
  public void onSynced() {
    synced.add("synced");
  }

  @Override
  public void onFailure(ServerFrame.Failure failure) {
    failures.add(failure);
  }

  @Override
  public void onTallies(ServerFrame.Tallies news) {
    tallies.add(news);
  }

  @Override
  public void onPresence(ServerFrame.Presence presence) {
    presences.add(presence);
  }

  @Override
  public void onEnded(ConversationId conversation) {
    ended.add(conversation);
  }

  @Override
  public void onSkipped(ConversationId conversation, long from, long to) {
    skipped.add(from + "-" + to);
  }

  List<Long> numbers() {
    return events.stream().map(LogEvent::seq).toList();
  }

  <T extends ConnectionState> List<T> states(Class<T> type) {
    return states.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
