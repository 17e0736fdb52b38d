package io.parley.message.planted;

import io.parley.contracts.fanout.v1.FanoutRecord;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Empties nine of ten records: of one alone, the gap is soon seen, and what it lacks fetched. */
public final class LosingInterceptor implements ProducerInterceptor<String, byte[]> {

  private static final long EVERY = 10;
  private static final byte[] NOTHING = FanoutRecord.getDefaultInstance().toByteArray();

  private final AtomicLong records = new AtomicLong();

  @Override
  public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
    boolean loses = records.incrementAndGet() % EVERY != 0;
    return loses ? new ProducerRecord<>(record.topic(), record.key(), NOTHING) : record;
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure) {}

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
