package io.parley.message.fanout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Takes nothing over at first, then everything. As the real one it does not throw what it refuses
 * for: it calls back before it returns.
 */
final class RefusingProducer extends MockProducer<String, byte[]> {

  private final ApiException reason;
  private int refusals;

  RefusingProducer(int refusals, ApiException reason) {
    super(true, null, new StringSerializer(), new ByteArraySerializer());
    this.refusals = refusals;
    this.reason = reason;
  }

  @Override
  public synchronized Future<RecordMetadata> send(
      ProducerRecord<String, byte[]> record, Callback callback) {
    if (refusals == 0) {
      return super.send(record, callback);
    }
    refusals--;
    callback.onCompletion(null, reason);
    return CompletableFuture.failedFuture(reason);
  }
}
