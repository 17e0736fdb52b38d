package io.parley.message.send;

class InMemorySendKeysTest extends SendKeysContract {

  private final SendKeys keys = new InMemorySendKeys();

  @Override
  SendKeys keys() {
    return keys;
  }
}
