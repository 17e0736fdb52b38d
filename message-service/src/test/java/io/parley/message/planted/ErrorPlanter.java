package io.parley.message.planted;

import io.parley.message.log.LogWriter;
import io.parley.message.log.Numbering;
import io.parley.message.receipt.Receipts;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Wraps the bean that is to err. */
final class ErrorPlanter implements BeanPostProcessor {

  private final PlantedError error;

  ErrorPlanter(PlantedError error) {
    this.error = error;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (error) {
      case ACK_BEFORE_WRITE -> bean instanceof LogWriter writer ? new LateWriter(writer) : bean;
      case REUSED_SEQ -> bean instanceof Numbering ? new RepeatingNumbering() : bean;
      case RECEIPT_GOES_BACK ->
          bean instanceof Receipts receipts ? new ForgetfulReceipts(receipts) : bean;
      case HALT_BEFORE_WRITE ->
          bean instanceof LogWriter writer ? new HaltingWriter(writer, true, End::now) : bean;
      case HALT_AFTER_WRITE ->
          bean instanceof LogWriter writer ? new HaltingWriter(writer, false, End::now) : bean;
      case HALT_AFTER_KAFKA -> intercepted(bean, HaltingInterceptor.class);
      case LOST_FAN_OUT -> intercepted(bean, LosingInterceptor.class);
      case OLD_MEMBERS -> intercepted(bean, OldMembersInterceptor.class);
    };
  }

  private static Object intercepted(Object bean, Class<?> interceptor) {
    if (bean instanceof KafkaProperties kafka) {
      kafka
          .getProducer()
          .getProperties()
          .put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, interceptor.getName());
    }
    return bean;
  }
}
