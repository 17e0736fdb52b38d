package io.parley.message.head;

import io.parley.message.log.ViewedEvent;

/** What there is to say about one conversation. */
public sealed interface HeadAnswer {

  /** Something is new. */
  record News(ConversationHead head) implements HeadAnswer {}

  /** What a list of conversations shows. */
  record Summary(ConversationHead head, ViewedEvent last, int unread) implements HeadAnswer {}

  /** Nothing is new for the user, or there is no event at all. */
  record Unchanged() implements HeadAnswer {}
}
