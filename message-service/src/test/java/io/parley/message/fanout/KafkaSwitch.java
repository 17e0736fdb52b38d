package io.parley.message.fanout;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Cuts an instance off from Kafka, and connects it again. */
public final class KafkaSwitch implements BeanPostProcessor {

  private static final long BLOCK_NANOS = Duration.ofMillis(100).toNanos();

  private volatile boolean away;

  /** From now on nothing gets to Kafka. */
  public void cut() {
    away = true;
  }

  /** Kafka is back. */
  public void connect() {
    away = false;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RecordSender sender ? new Switched(sender) : bean;
  }

  private final class Switched implements RecordSender {

    private final RecordSender sender;

    Switched(RecordSender sender) {
      this.sender = sender;
    }

    @Override
    public void prepare() {
      sender.prepare();
    }

    @Override
    public boolean send(String key, byte[] value, Consumer<Boolean> ended) {
      if (away) {
        LockSupport.parkNanos(BLOCK_NANOS);
        return false;
      }
      return sender.send(key, value, ended);
    }

    @Override
    public void close() {
      sender.close();
    }
  }
}
