package io.parley.message.lease;

/**
 * What the table says about an instance.
 *
 * @param address where its RPC server listens, {@code host:port}
 * @param beat changes with every renewal
 * @param alive false once it has left or was fenced; never true again
 */
record InstanceRow(InstanceId id, String address, long beat, boolean alive) {

  InstanceRow dead() {
    return new InstanceRow(id, address, beat, false);
  }
}
