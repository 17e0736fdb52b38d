package io.parley.client.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines in, lines out: for pipes and terminals that can do no more. */
final class PlainScreen implements Screen {

  private final BufferedReader in;
  private final PrintStream out;

  PlainScreen(InputStream in, PrintStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  @Override
  public void show(String text) {
    out.println(text);
    out.flush();
  }

  @Override
  public void hint(String text) {
    show(text);
  }

  @Override
  public Optional<String> readLine() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
