package io.parley.gateway.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameTrackerTest {

  private static final int TEXT = 0x81;
  private static final int TEXT_BEGINS = 0x01;
  private static final int CONTINUATION_ENDS = 0x80;
  private static final int PING = 0x89;
  private static final int CLOSE = 0x88;

  private final FrameTracker tracker = new FrameTracker();

  @Test
  void beforeTheFirstFrameAMessageMayBeSlippedIn() {
    assertThat(tracker.isBetweenMessages()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "125", "126", "127", "65535", "65536", "1000000"})
  void afterAWholeFrameOfAnySizeAMessageMayBeSlippedIn(int size) {
    tracker.follow(frame(TEXT, size));
    assertThat(tracker.isBetweenMessages()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 65535, 65536})
  void atNoPointWithinAFrameMayAMessageBeSlippedIn(int size) {
    ByteBuf frame = frame(TEXT, size);
    int length = frame.readableBytes();
    for (int i = 0; i < length - 1; i++) {
      tracker.follow(frame.readSlice(1));
      assertThat(tracker.isBetweenMessages()).as("after byte %d", i).isFalse();
    }
    tracker.follow(frame.readSlice(1));
    assertThat(tracker.isBetweenMessages()).isTrue();
  }

  @Test
  void framesThatShareABufferAreFollowedOneByOne() {
    tracker.follow(Unpooled.wrappedBuffer(frame(TEXT, 300), frame(PING, 4), frame(TEXT, 0)));
    assertThat(tracker.isBetweenMessages()).isTrue();
    tracker.follow(Unpooled.wrappedBuffer(frame(TEXT, 3), frame(TEXT, 70_000).slice(0, 20)));
    assertThat(tracker.isBetweenMessages()).isFalse();
  }

  @Test
  void betweenTheFragmentsOfAMessageNoMessageMayBeSlippedIn() {
    tracker.follow(frame(TEXT_BEGINS, 10));
    assertThat(tracker.isBetweenMessages()).isFalse();
    tracker.follow(frame(PING, 2));
    assertThat(tracker.isBetweenMessages()).isFalse();
    tracker.follow(frame(CONTINUATION_ENDS, 10));
    assertThat(tracker.isBetweenMessages()).isTrue();
  }

  @Test
  void aMaskIsPartOfTheFrame() {
    ByteBuf masked = Unpooled.buffer().writeByte(TEXT).writeByte(0x80 | 3).writeZero(4 + 3);
    tracker.follow(masked.readSlice(8));
    assertThat(tracker.isBetweenMessages()).isFalse();
    tracker.follow(masked);
    assertThat(tracker.isBetweenMessages()).isTrue();
  }

  @Test
  void aCloseFrameIsNoticed() {
    tracker.follow(frame(TEXT, 5));
    assertThat(tracker.isClosed()).isFalse();
    tracker.follow(frame(CLOSE, 2));
    assertThat(tracker.isClosed()).isTrue();
  }

  private static ByteBuf frame(int first, int size) {
    ByteBuf frame = Unpooled.buffer().writeByte(first);
    if (size < 126) {
      frame.writeByte(size);
    } else if (size < 65536) {
      frame.writeByte(126).writeShort(size);
    } else {
      frame.writeByte(127).writeLong(size);
    }
    return frame.writeZero(size);
  }
}
