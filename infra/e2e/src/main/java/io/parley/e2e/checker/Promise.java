package io.parley.e2e.checker;

/** What the system promises, in the words of a violation report. */
public enum Promise {
  DURABLE("I1", "an acknowledged message is in the table, as it was sent"),
  REACHES_EVERY_DEVICE("I2", "an acknowledged message reaches every device"),
  LIVE_IN_TIME("I2", "a connected device gets an acknowledged message within the bound"),
  ONE_MESSAGE_PER_NUMBER("I3", "a number belongs to one message, in every view"),
  NO_GAPS("I3", "a conversation is 1, 2, 3 … without gaps or repeats"),
  SAME_FOR_EVERYBODY("I3", "everybody sees the same conversation"),
  HEAD_NEVER_BACK("I3", "the end of a conversation does not move back"),
  SAME_ANSWER_TO_A_RETRY("I4", "a retry gets the answer of the first attempt"),
  NEVER_TWICE("I4", "a message is in its conversation at most once"),
  RECEIPTS_FORWARD("I5", "receipts only move forward"),
  ORDER_OF_A_CONNECTION("protocol", "what one connection sends keeps its order"),
  REFUSED_NEVER_APPEARS("protocol", "a refused message never appears"),
  NOTHING_INVENTED("protocol", "nothing appears that was not sent"),
  MEMBERS_ONLY("groups", "nobody receives what was written while they were not in the group"),
  ACCEPTED_FROM_MEMBERS("groups", "a message is of somebody who was in the group and could write"),
  CHANGES_COUNTED("groups", "the changes in a group's log have versions 1, 2, 3 …"),
  CHANGES_ALLOWED("groups", "the log never tells of a change that the rules forbid"),
  CHANGES_KEPT("groups", "an acknowledged change is in the log, before all that is sent later"),
  ROSTER("groups", "the members that are listed are those of the log");

  private final String origin;
  private final String sentence;

  Promise(String origin, String sentence) {
    this.origin = origin;
    this.sentence = sentence;
  }

  @Override
  public String toString() {
    return name() + " (" + origin + ": " + sentence + ")";
  }
}
