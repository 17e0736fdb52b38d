package io.parley.client.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what is shown; nobody writes. */
final class FakeScreen implements Screen {

  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void show(String text) {
    lines.add(text);
  }

  @Override
  public void hint(String text) {
    lines.add(text);
  }

  @Override
  public Optional<String> readLine() {
    return Optional.empty();
  }

  @Override
  public void close() {
    lines.add("closed");
  }
}
