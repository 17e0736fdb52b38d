package io.parley.gateway.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a client is told when its connection has to end although it did nothing wrong: {@code bye},
 * with a pause that differs by client so that not all come back at once, and close code 4503.
 */
final class Farewell {

  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int MIN_PAUSE_MILLIS = 50;

  private Farewell() {}

  /** Both frames, unmasked. */
  static ByteBuf frames(ByteBufAllocator allocator, ErrorCode why, Duration spread) {
    long pause =
        MIN_PAUSE_MILLIS + ThreadLocalRandom.current().nextLong(Math.max(1, spread.toMillis()));
    byte[] bye =
        "{\"type\":\"bye\",\"code\":\"%s\",\"reconnectAfter\":%d}"
            .formatted(why.wireName(), pause)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] reason = "connect again".getBytes(StandardCharsets.US_ASCII);
    return allocator
        .buffer()
        .writeByte(TEXT)
        .writeByte(bye.length)
        .writeBytes(bye)
        .writeByte(CLOSE)
        .writeByte(Short.BYTES + reason.length)
        .writeShort(CloseCode.UNAVAILABLE.number())
        .writeBytes(reason);
  }
}
