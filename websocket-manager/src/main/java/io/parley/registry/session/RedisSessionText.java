package io.parley.registry.session;

import io.parley.contracts.LoginSessionId;
import io.parley.registry.node.ConnectionId;
import io.parley.registry.node.Incarnation;
import java.util.List;

/** Sessions as Redis holds them: {@code node#life connection login}. */
final class RedisSessionText {

  private static final String REVOKED = "revoked";
  private static final String FULL = "full";

  private RedisSessionText() {}

  static String format(Incarnation node, Session session) {
    return prefix(node) + session.connection() + " " + session.login();
  }

  /** What all sessions of one life of a node begin with, and no other. */
  static String prefix(Incarnation node) {
    return node + " ";
  }

  static Incarnation readNode(String text) {
    return Incarnation.parse(text.substring(0, text.indexOf(' ')));
  }

  static Location readLocation(Object text) {
    String[] parts = ((String) text).split(" ", -1);
    return new Location(
        Incarnation.parse(parts[0]), new ConnectionId(parts[1]), LoginSessionId.parse(parts[2]));
  }

  /** Reads the answer of {@code enter.lua}. */
  static Entry readEntry(List<Object> answer) {
    List<Location> present = answer.stream().skip(1).map(RedisSessionText::readLocation).toList();
    return switch ((String) answer.getFirst()) {
      case REVOKED -> new Entry.Revoked();
      case FULL -> new Entry.Full(present);
      default -> present.isEmpty() ? new Entry.Entered() : new Entry.Replaced(present.getFirst());
    };
  }
}
