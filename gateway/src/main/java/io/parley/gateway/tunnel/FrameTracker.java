package io.parley.gateway.tunnel;

import io.netty.buffer.ByteBuf;

/**
 * Follows a stream of WebSocket frames (RFC 6455 §5.2) without looking into them, to know where one
 * may be slipped in.
 */
final class FrameTracker {

  private static final int FIN = 0x80;
  private static final int OPCODE = 0x0f;
  private static final int CLOSE = 0x8;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int MASK_BYTES = 4;

  /** What the next byte is; {@code EXTENDED} stands for the length that follows the second byte. */
  private enum Expect {
    FIRST,
    SECOND,
    EXTENDED,
    REST
  }

  private Expect expect = Expect.FIRST;
  private int extendedLeft;
  private boolean masked;
  private long left;
  private boolean insideMessage;
  private boolean closed;

  /** Follows all readable bytes, without reading them. */
  void follow(ByteBuf bytes) {
    int at = bytes.readerIndex();
    int end = bytes.writerIndex();
    while (at < end) {
      if (expect == Expect.REST) {
        long skipped = Math.min(left, end - at);
        at += (int) skipped;
        left -= skipped;
        if (left == 0) {
          expect = Expect.FIRST;
        }
      } else {
        header(bytes.getUnsignedByte(at++));
      }
    }
  }

  /** Whether the stream is between two messages, so that another message may come here. */
  boolean isBetweenMessages() {
    return expect == Expect.FIRST && !insideMessage;
  }

  /** Whether a close frame has begun: nothing may follow it. */
  boolean isClosed() {
    return closed;
  }

  private void header(int value) {
    switch (expect) {
      case FIRST -> first(value);
      case SECOND -> second(value);
      case EXTENDED -> {
        left = left << Byte.SIZE | value;
        if (--extendedLeft == 0) {
          lengthKnown();
        }
      }
      case REST -> throw new IllegalStateException("not a header");
    }
  }

  private void first(int value) {
    int opcode = value & OPCODE;
    if (opcode == CLOSE) {
      closed = true;
    } else if (opcode < CLOSE) {
      insideMessage = (value & FIN) == 0;
    }
    expect = Expect.SECOND;
  }

  private void second(int value) {
    masked = (value & MASKED) != 0;
    int length = value & LENGTH;
    if (length < LENGTH_16) {
      left = length;
      lengthKnown();
    } else {
      left = 0;
      extendedLeft = length == LENGTH_64 ? Long.BYTES : Short.BYTES;
      expect = Expect.EXTENDED;
    }
  }

  private void lengthKnown() {
    left += masked ? MASK_BYTES : 0;
    expect = left == 0 ? Expect.FIRST : Expect.REST;
  }
}
