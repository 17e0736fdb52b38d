package io.parley.fanout.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.ConversationId;
import io.parley.fanout.audience.Audience;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who is in a conversation. Members of groups are loaded once and then follow the changes that come
 * by in the stream; they are loaded again only when a change was not seen.
 */
@Component
public final class Members {

  private static final Logger log = LoggerFactory.getLogger(Members.class);

  private final MemberSource source;
  private final Cache<ConversationId, MemberList> lists;

  Members(MemberSource source, MemberProperties properties) {
    this.source = source;
    this.lists =
        Caffeine.newBuilder()
            .maximumWeight(properties.remembered())
            .weigher((ConversationId _, MemberList list) -> 1 + list.size())
            .expireAfterAccess(properties.memory())
            .build();
  }

  /**
   * Who was in the conversation at a version; may block. Events of one conversation must be asked
   * for one after the other.
   *
   * @param change what the event itself changes, if it is a change
   * @return empty if there is no such group
   * @throws io.parley.chassis.rpc.RpcUnavailableException if there is no answer now
   */
  public Optional<Audience> at(
      ConversationId conversation, long version, @Nullable MembershipChange change) {
    if (!conversation.isGroup()) {
      return Optional.of(Audience.of(conversation.members()));
    }
    MemberList known = lists.getIfPresent(conversation);
    if (known != null && change != null && change.version() == known.version() + 1) {
      known = known.with(change);
      lists.put(conversation, known);
    }
    if (known != null && version <= known.version()) {
      return Optional.of(known.at(version));
    }
    Optional<MemberList> loaded = source.load(conversation);
    loaded.ifPresent(list -> keep(conversation, list, version));
    return loaded.map(list -> list.at(version));
  }

  private void keep(ConversationId conversation, MemberList list, long version) {
    lists.put(conversation, list);
    if (list.version() < version) {
      log.warn(
          "the log of {} is behind its events: {} < {}", conversation, list.version(), version);
    }
  }
}
