package io.parley.message.store;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which partitions live on the same nodes, as the driver knows the cluster. */
public final class CassandraReplicaGroups implements ReplicaGroups {

  private static final Object UNKNOWN = "unknown";

  private final CqlSession session;

  public CassandraReplicaGroups(CqlSession session) {
    this.session = session;
  }

  @Override
  public Object of(String key) {
    return of(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Object of(String key, long bucket) {
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    ByteBuffer composed = ByteBuffer.allocate(text.length + Long.BYTES + 6);
    composed.putShort((short) text.length).put(text).put((byte) 0);
    composed.putShort((short) Long.BYTES).putLong(bucket).put((byte) 0);
    return of(composed.flip());
  }

  private Object of(ByteBuffer key) {
    Optional<TokenMap> tokens = session.getMetadata().getTokenMap();
    Optional<CqlIdentifier> keyspace = session.getKeyspace();
    if (tokens.isEmpty() || keyspace.isEmpty()) {
      return UNKNOWN;
    }
    return tokens.get().getReplicas(keyspace.get(), key);
  }
}
