package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds everything that was observed of one message or of one number of a conversation. */
final class Trails {

  private static final int LONGEST = 60;

  private final List<Observation> observations;
  private final long start;

  Trails(Evidence evidence) {
    observations = evidence.observations();
    start = observations.isEmpty() ? 0 : observations.getFirst().nanos();
  }

  List<String> of(MessageKey key) {
    return lines(observation -> keyOf(observation).filter(key::equals).isPresent());
  }

  /** The message, and the connections of a device. */
  List<String> of(MessageKey key, Actor actor) {
    return lines(observation ->
        keyOf(observation).filter(key::equals).isPresent()
            || linkOf(observation).filter(link -> link.actor().equals(actor)).isPresent());
  }

  /** The number, and the connections of a device. */
  List<String> of(ConversationId conversation, long seq, Actor actor) {
    return lines(observation ->
        isAt(observation, conversation, seq)
            || linkOf(observation).filter(link -> link.actor().equals(actor)).isPresent());
  }

  List<String> of(ConversationId conversation, long seq) {
    return lines(observation -> isAt(observation, conversation, seq));
  }

  private List<String> lines(Predicate<Observation> about) {
    return observations.stream()
        .filter(about.or(Observation.Fault.class::isInstance))
        .limit(LONGEST)
        .map(this::line)
        .toList();
  }

  private String line(Observation observation) {
    double millis = (observation.nanos() - start) / 1e6;
    return String.format(Locale.ROOT, "%9.1f ms  %s", millis, text(observation));
  }

  private static String text(Observation observation) {
    return switch (observation) {
      case Observation.Invoked o -> o.by() + " wrote " + o.key();
      case Observation.Transmitted o -> o.on() + " sent " + o.key();
      case Observation.Acked o ->
          o.on() + " got 'sent' for " + o.key() + ": no. " + o.seq() + " id " + o.id();
      case Observation.Rejected o -> o.on() + " got '" + o.code() + "' for " + o.key();
      case Observation.Connected o -> o.link() + " connected to " + o.node();
      case Observation.Disconnected o -> o.link() + " ended with " + o.closeCode();
      case Observation.Received o -> o.on() + " got " + o.entry() + " (" + o.way() + ")";
      case Observation.HeadSeen o -> o.on() + " was told the head " + o.head();
      case Observation.ReceiptSeen o ->
          o.on() + " was told " + o.user() + " is at " + o.cursors() + " (" + o.way() + ")";
      case Observation.Commanded o -> "asked (" + o.number() + ") for " + o.command();
      case Observation.Answered o ->
          "answered (" + o.number() + ") with " + o.status() + ": " + o.command();
      case Observation.Fault o -> "FAULT: " + o.what();
    };
  }

  private static Optional<MessageKey> keyOf(Observation observation) {
    return switch (observation) {
      case Observation.Invoked o -> Optional.of(o.key());
      case Observation.Transmitted o -> Optional.of(o.key());
      case Observation.Acked o -> Optional.of(o.key());
      case Observation.Rejected o -> Optional.of(o.key());
      case Observation.Received o ->
          o.entry() instanceof Entry.Text text ? Optional.of(text.key()) : Optional.empty();
      case Observation.Connected _,
          Observation.Disconnected _,
          Observation.HeadSeen _,
          Observation.ReceiptSeen _,
          Observation.Commanded _,
          Observation.Answered _,
          Observation.Fault _ ->
          Optional.empty();
    };
  }

  private static Optional<Link> linkOf(Observation observation) {
    return switch (observation) {
      case Observation.Connected o -> Optional.of(o.link());
      case Observation.Disconnected o -> Optional.of(o.link());
      case Observation.Invoked _,
          Observation.Transmitted _,
          Observation.Acked _,
          Observation.Rejected _,
          Observation.Received _,
          Observation.HeadSeen _,
          Observation.ReceiptSeen _,
          Observation.Commanded _,
          Observation.Answered _,
          Observation.Fault _ ->
          Optional.empty();
    };
  }

  private static boolean isAt(Observation observation, ConversationId conversation, long seq) {
    return switch (observation) {
      case Observation.Acked o -> o.seq() == seq && o.key().conversation().equals(conversation);
      case Observation.Received o ->
          o.entry().seq() == seq && o.entry().conversation().equals(conversation);
      case Observation.HeadSeen o -> o.head() == seq && o.conversation().equals(conversation);
      case Observation.Commanded o -> o.command().conversation().equals(conversation);
      case Observation.Answered o -> o.command().conversation().equals(conversation);
      case Observation.ReceiptSeen _,
          Observation.Invoked _,
          Observation.Transmitted _,
          Observation.Rejected _,
          Observation.Connected _,
          Observation.Disconnected _,
          Observation.Fault _ ->
          false;
    };
  }
}
