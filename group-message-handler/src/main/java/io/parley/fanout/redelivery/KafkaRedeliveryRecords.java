package io.parley.fanout.redelivery;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.fanout.v1.RedeliveryRecord;
import io.parley.fanout.deliver.RpcPushes;

/** Records of the topic. */
final class KafkaRedeliveryRecords {

  private KafkaRedeliveryRecords() {}

  static byte[] write(Redelivery redelivery) {
    return RedeliveryRecord.newBuilder()
        .setPush(RpcPushes.message(redelivery.push()))
        .setSinceMillis(redelivery.sinceMillis())
        .build()
        .toByteArray();
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Redelivery read(ByteString value) {
    try {
      RedeliveryRecord message = RedeliveryRecord.parseFrom(value);
      return new Redelivery(RpcPushes.read(message.getPush()), message.getSinceMillis());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a record of redelivery", e);
    }
  }
}
