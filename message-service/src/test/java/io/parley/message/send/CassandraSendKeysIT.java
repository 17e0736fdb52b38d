package io.parley.message.send;

import io.parley.message.store.TestKeyspace;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;

class CassandraSendKeysIT extends SendKeysContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_send_keys_it");
  private static final SendKeys KEYS = new CassandraSendKeys(KEYSPACE.queries(), Clock.systemUTC());

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  SendKeys keys() {
    return KEYS;
  }
}
