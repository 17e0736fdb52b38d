package io.parley.message.planted;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.fanout.v1.FanoutRecord;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Says of every event of a group that it was accepted under the first version of the group. */
public final class OldMembersInterceptor implements ProducerInterceptor<String, byte[]> {

  @Override
  public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
    try {
      FanoutRecord.Builder spoilt = FanoutRecord.parseFrom(record.value()).toBuilder();
      if (spoilt.hasEvent()) {
        spoilt.getEventBuilder().getEventBuilder().setGroupVersion(1);
      }
      return new ProducerRecord<>(record.topic(), record.key(), spoilt.build().toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure) {}

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
