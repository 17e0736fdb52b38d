package io.parley.message.lease;

import java.util.UUID;

/**
 * One run of an instance between joining and leaving or being fenced; never used again after that.
 */
record InstanceId(UUID value) {

  static InstanceId next() {
    return new InstanceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
