package io.parley.e2e.badinput;

import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that is wrong with one field, and what the answer must be.
 *
 * @param codes one of which is the answer
 */
record BadField(String what, String field, UnaryOperator<ObjectNode> spoil, Set<String> codes) {

  @Override
  public String toString() {
    return field + " " + what;
  }
}
