package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.peer.Answer;
import io.parley.message.store.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for the conversations whose shards are here; from memory, where they are in memory. */
final class HeadService {

  private static final int PARALLEL = 32;

  /** Clocks of different instances may differ by that much. */
  private static final long CLOCK_MARGIN_MILLIS = Duration.ofSeconds(30).toMillis();

  private final Ownership ownership;
  private final Conversations conversations;
  private final HeadView view;

  HeadService(Ownership ownership, Conversations conversations, HeadView view) {
    this.ownership = ownership;
    this.conversations = conversations;
    this.view = view;
  }

  /** One answer per conversation, in order. Blocks for what is not in memory. */
  List<Answer<HeadAnswer>> answer(HeadQuery query, List<ConversationId> ids) {
    List<Optional<Answer<HeadAnswer>>> quick = ids.stream().map(id -> quickly(query, id)).toList();
    List<ConversationId> missing = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (quick.get(i).isEmpty()) {
        missing.add(ids.get(i));
      }
    }
    List<Answer<HeadAnswer>> slow = Parallel.map(missing, PARALLEL, id -> carefully(query, id));
    Map<ConversationId, Answer<HeadAnswer>> found = new HashMap<>();
    for (int i = 0; i < missing.size(); i++) {
      found.put(missing.get(i), slow.get(i));
    }
    List<Answer<HeadAnswer>> answers = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      ConversationId id = ids.get(i);
      answers.add(quick.get(i).orElseGet(() -> found.getOrDefault(id, elsewhere(Shards.of(id)))));
    }
    return answers;
  }

  private Optional<Answer<HeadAnswer>> quickly(HeadQuery query, ConversationId id) {
    int shard = Shards.of(id);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return Optional.of(elsewhere(shard));
    }
    if (isQuiet(query, id, grant.get())) {
      return Optional.of(checked(grant.get(), new HeadAnswer.Unchanged()));
    }
    if (query.summaries()) {
      return Optional.empty();
    }
    return conversations
        .ready(id, grant.get())
        .filter(view::isReady)
        .map(conversation -> answer(query, conversation));
  }

  private Answer<HeadAnswer> carefully(HeadQuery query, ConversationId id) {
    int shard = Shards.of(id);
    Optional<Grant> grant = ownership.grant(shard);
    return grant.isEmpty() ? elsewhere(shard) : answer(query, conversations.get(id, grant.get()));
  }

  private Answer<HeadAnswer> answer(HeadQuery query, Conversation conversation) {
    return checked(conversation.grant(), view.of(query, conversation));
  }

  private boolean isQuiet(HeadQuery query, ConversationId id, Grant grant) {
    return query.since() > 0
        && !query.summaries()
        && query.cursor(id).isEmpty()
        && conversations.isQuietSince(id, grant, query.since() - CLOCK_MARGIN_MILLIS);
  }

  // What was read counts only if this instance was still the owner afterwards.
  private Answer<HeadAnswer> checked(Grant grant, HeadAnswer answer) {
    return grant.holds() ? new Answer.Given<>(answer) : elsewhere(grant.shard());
  }

  private Answer<HeadAnswer> elsewhere(int shard) {
    return new Answer.Elsewhere<>(ownership.redirect(shard));
  }
}
