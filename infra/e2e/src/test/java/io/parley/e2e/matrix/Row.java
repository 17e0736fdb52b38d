package io.parley.e2e.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One route or frame, and what is to come of it.
 *
 * @param what for the name of the test
 * @param question how it is asked
 * @param expected the status or code, by who asks
 */
record Row(String what, Question question, Map<Relation, String> expected) {

  private static final List<Relation> OUTSIDE =
      List.of(Relation.EX_MEMBER, Relation.BANNED, Relation.STRANGER);

  /**
   * Asks, as somebody of that relation to the group, and returns the status or code. What is
   * expected says only how long it makes sense to wait.
   */
  @FunctionalInterface
  interface Question {
    String ask(Party party, Relation relation, String expected);
  }

  /** What comes of it is still to be said. */
  static Row of(String what, BiFunction<Party, Relation, String> question) {
    return expecting(what, (party, relation, expected) -> question.apply(party, relation));
  }

  /** The same for a question that has to know what is expected. */
  static Row expecting(String what, Question question) {
    return new Row(what, question, Map.of());
  }

  /** All who are in the group may. */
  Row forMembers(String good, String nobodys) {
    return gives(good, good, good, good, "not_a_member", nobodys);
  }

  /** Admins and the owner may. */
  Row forAdmins(String good, String nobodys) {
    return gives(good, good, "not_permitted", "not_permitted", "not_a_member", nobodys);
  }

  /** The owner alone may. */
  Row forOwner(String good, String nobodys) {
    return gives(good, "not_permitted", "not_permitted", "not_permitted", "not_a_member", nobodys);
  }

  /** It is the same for all. */
  Row forAll(String code) {
    return gives(code, code, code, code, code, code);
  }

  /** From the owner down to whom the group is none of their business. */
  Row gives(
      String owner, String admin, String member, String muted, String outside, String nobodys) {
    Map<Relation, String> all = new EnumMap<>(Relation.class);
    all.put(Relation.OWNER, owner);
    all.put(Relation.ADMIN, admin);
    all.put(Relation.MEMBER, member);
    all.put(Relation.MUTED, muted);
    OUTSIDE.forEach(relation -> all.put(relation, outside));
    all.put(Relation.NOBODYS, nobodys);
    return new Row(what, question, all);
  }

  /** Just as that, but for one. */
  Row but(Relation relation, String code) {
    Map<Relation, String> all = new EnumMap<>(expected);
    all.put(relation, code);
    return new Row(what, question, all);
  }

  /** Asks, and returns the status or code. */
  String ask(Party party, Relation relation) {
    return question.ask(party, relation, expectedFor(relation));
  }

  String expectedFor(Relation relation) {
    return expected.getOrDefault(relation, "");
  }
}
