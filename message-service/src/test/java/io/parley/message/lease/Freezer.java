package io.parley.message.lease;

import io.parley.message.log.LogWriter;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stops what an instance would do while its process is stopped: everything to do with leases, and
 * writes that it was just about to send. Its ticker goes on, as a stopped process's does. Thawed,
 * everything held is sent at once, too late.
 */
public final class Freezer implements BeanPostProcessor {

  private final Gate gate = new Gate();

  /** From now on nothing leaves. */
  public void freeze() {
    gate.close();
  }

  /** What was held leaves now. */
  public void thaw() {
    gate.open();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case LogWriter writer ->
          (LogWriter) chunks -> gate.pass().thenCompose(_ -> writer.write(chunks));
      case LeaseStore store -> new GatedLeaseStore(store, gate);
      default -> bean;
    };
  }
}
