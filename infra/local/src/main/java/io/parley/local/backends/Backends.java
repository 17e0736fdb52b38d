package io.parley.local.backends;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where running backends are; both listen on loopback only.
 *
 * @param cqlPort of Cassandra
 * @param redisPort of Redis
 */
public record Backends(int cqlPort, int redisPort) {
  private static final String HOST = "127.0.0.1";

  /** Where Cassandra speaks CQL, for a driver. */
  public InetSocketAddress cassandra() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), cqlPort);
  }

  /** {@code host:port}, as {@code spring.cassandra.contact-points} takes it. */
  public String cassandraContactPoint() {
    return HOST + ":" + cqlPort;
  }

  /** As {@code spring.cassandra.local-datacenter} takes it. */
  public String localDatacenter() {
    return "datacenter1";
  }

  /** {@code redis://host:port}, to which {@code /n} can be added for the n-th database. */
  public String redisUri() {
    return "redis://" + HOST + ":" + redisPort;
  }
}
