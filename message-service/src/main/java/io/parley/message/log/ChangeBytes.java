package io.parley.message.log;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.message.change.ChangeMessages;
import io.parley.message.change.GroupChange;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Changes of groups as the table holds them: as messages; no bytes stand for none. */
final class ChangeBytes {

  private ChangeBytes() {}

  static ByteBuffer of(@Nullable GroupChange change) {
    return change == null
        ? ByteBuffer.allocate(0)
        : ByteBuffer.wrap(ChangeMessages.of(change).toByteArray());
  }

  static @Nullable GroupChange from(@Nullable ByteBuffer bytes) {
    if (bytes == null || !bytes.hasRemaining()) {
      return null;
    }
    try {
      return ChangeMessages.from(io.parley.contracts.group.v1.GroupChange.parseFrom(bytes))
          .orElseThrow(() -> new IllegalStateException("the table holds an unknown change"));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the table holds a change that is none", e);
    }
  }
}
