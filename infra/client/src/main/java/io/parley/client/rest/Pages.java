package io.parley.client.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads lists that come in pages, each of which names where the next one begins. */
final class Pages {

  private Pages() {}

  /** One page. */
  record Page<T>(List<T> items, @Nullable String next) {}

  /** All items; {@code page} gets a path that ends with where its page begins. */
  static <T> List<T> all(String path, Function<String, Page<T>> page) {
    List<T> all = new ArrayList<>();
    Optional<String> from = Optional.of("");
    while (from.isPresent()) {
      Page<T> read = page.apply(path + from.get());
      all.addAll(read.items());
      from = Optional.ofNullable(read.next()).map(next -> "&after=" + encode(next));
    }
    return all;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
