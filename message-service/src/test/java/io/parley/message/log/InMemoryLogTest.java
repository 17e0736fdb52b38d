package io.parley.message.log;

class InMemoryLogTest extends LogStoreContract {

  private final InMemoryLog log = new InMemoryLog();

  @Override
  LogStore store() {
    return log;
  }

  @Override
  LogWriter writer() {
    return log;
  }
}
