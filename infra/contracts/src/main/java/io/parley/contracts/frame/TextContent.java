package io.parley.contracts.frame;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * What the sender of a message wrote.
 *
 * @param body the text, 1 byte to 16 KiB of UTF-8
 * @param replyTo the number of the message that this one answers; 0 for none
 * @param mentions users named in the text
 */
public record TextContent(String body, long replyTo, List<UserId> mentions) {

  public TextContent {
    mentions = List.copyOf(mentions);
  }
}
