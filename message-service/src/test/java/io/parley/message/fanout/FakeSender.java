package io.parley.message.fanout;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.fanout.v1.FanoutRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes records, or does not, as a test wants it. */
final class FakeSender implements RecordSender {

  /** A record, and who is to be told what came of it. */
  record Sent(String key, FanoutRecord value, Consumer<Boolean> ended) {}

  private final List<Sent> sent = new ArrayList<>();
  private boolean away;

  synchronized void setAway(boolean now) {
    away = now;
  }

  synchronized int count() {
    return sent.size();
  }

  synchronized Sent get(int index) {
    return sent.get(index);
  }

  @Override
  public void prepare() {}

  @Override
  public synchronized boolean send(String key, byte[] value, Consumer<Boolean> ended) {
    if (away) {
      return false;
    }
    try {
      sent.add(new Sent(key, FanoutRecord.parseFrom(value), ended));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    return true;
  }

  @Override
  public void close() {}
}
