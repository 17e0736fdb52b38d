package io.parley.local.backends;

import io.parley.local.layout.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where running backends are; all listen on loopback only.
 *
 * @param cqlPort of Cassandra
 * @param kafkaPort of Kafka
 * @param redisPort of Redis
 */
public record Backends(int cqlPort, int kafkaPort, int redisPort) {
  private static final String HOST = "127.0.0.1";

  /** The backends of the cluster with these ports. */
  public static Backends at(Ports ports) {
    return new Backends(ports.cql(), ports.kafka(), ports.redis());
  }

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

  /** {@code host:port}, as {@code spring.kafka.bootstrap-servers} takes it. */
  public String kafkaBootstrapServers() {
    return HOST + ":" + kafkaPort;
  }

  /** {@code redis://host:port}, to which {@code /n} can be added for the n-th database. */
  public String redisUri() {
    return "redis://" + HOST + ":" + redisPort;
  }
}
