package io.parley.client.rest;

import java.util.List;

/**
 * How far a message got.
 *
 * @param members who could have it, its sender apart
 * @param delivered how many of them have it
 * @param read how many of them have read it
 */
public record MessageInfo(int members, int delivered, int read, List<MessageReceipt> receipts) {

  public MessageInfo {
    receipts = List.copyOf(receipts);
  }
}
