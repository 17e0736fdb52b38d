package io.parley.lastseen.watch;

import io.parley.contracts.UserId;

/**
 * Somebody who looks, on a handler node.
 *
 * @param node the id of the node
 */
public record Watcher(String node, UserId viewer) {

  /** Reads the text form. */
  static Watcher parse(String text) {
    int space = text.indexOf(' ');
    return new Watcher(text.substring(0, space), UserId.parse(text.substring(space + 1)));
  }

  /** The text form; ids have no spaces. */
  @Override
  public String toString() {
    return node + ' ' + viewer;
  }
}
