package io.parley.group.store;

import com.datastax.oss.driver.api.core.CqlSession;
import io.parley.chassis.testing.CassandraSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A session for tests of single stores, on the real schema in a keyspace of their own. */
public final class TestCassandra {

  private static final String KEYSPACE = "group_stores_it";

  private static final class Holder {
    static final CqlSession SESSION = open();
  }

  private TestCassandra() {}

  /** The session; it lives as long as the JVM. */
  public static CqlSession session() {
    return Holder.SESSION;
  }

  private static CqlSession open() {
    CqlSession session = CassandraSessions.open();
    session.execute(
        "CREATE KEYSPACE IF NOT EXISTS "
            + KEYSPACE
            + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("USE " + KEYSPACE);
    for (Resource script : scripts()) {
      run(session, script);
    }
    return session;
  }

  private static Resource[] scripts() {
    try {
      Resource[] scripts =
          new PathMatchingResourcePatternResolver().getResources("classpath:schema/V*.cql");
      Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
      return scripts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(CqlSession session, Resource script) {
    try {
      String text = script.getContentAsString(StandardCharsets.UTF_8);
      Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .forEach(session::execute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
