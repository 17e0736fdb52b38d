package io.parley.message.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept in memory.
 *
 * @param conversations how many, besides those in use; an idle one takes up to 2 KB; a group counts
 *     for 8, and for one more per 6 members
 * @param inboxes how many users' lists of conversations
 */
@ConfigurationProperties("parley.message.cache")
public record CacheProperties(
    @DefaultValue("100000") int conversations, @DefaultValue("100000") int inboxes) {

  public CacheProperties {
    if (conversations < 1 || inboxes < 1) {
      throw new IllegalArgumentException("parley.message.cache.* must be positive");
    }
  }
}
