package io.parley.e2e.views;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.frame.ChangeJson;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.e2e.device.Changes;
import io.parley.e2e.device.Json;
import java.nio.ByteBuffer;

/** A change of a group as it is in the table. */
final class StoredChange {

  private StoredChange() {}

  static io.parley.e2e.history.GroupChange read(ByteBuffer bytes) {
    try {
      return Changes.of(Json.read(ChangeJson.of(GroupChange.parseFrom(bytes))));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a row with a change that is none", e);
    }
  }
}
