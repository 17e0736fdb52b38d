package io.parley.registry.node;

/**
 * One life of a node in the registry. A node that was declared dead and comes back lives a new
 * life, so that sessions of the old one are recognised and never taken for live.
 *
 * @param node the node
 * @param life a random word, no two lives share one
 */
public record Incarnation(NodeId node, String life) {

  private static final char SEPARATOR = '#';

  /** Reads the text form. */
  public static Incarnation parse(String text) {
    int end = text.indexOf(SEPARATOR);
    return new Incarnation(new NodeId(text.substring(0, end)), text.substring(end + 1));
  }

  /** The text form, {@code node#life}. */
  @Override
  public String toString() {
    return node.value() + SEPARATOR + life;
  }
}
