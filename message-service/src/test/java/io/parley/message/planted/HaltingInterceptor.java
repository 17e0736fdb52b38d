package io.parley.message.planted;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Ends the process when Kafka has acknowledged a record, before anybody else is told. */
public final class HaltingInterceptor implements ProducerInterceptor<String, byte[]> {

  private static final int RECORDS_BEFORE = 40;

  private final AtomicInteger records = new AtomicInteger();

  @Override
  public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
    return record;
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure) {
    if (failure == null && records.incrementAndGet() == RECORDS_BEFORE) {
      End.now();
    }
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
