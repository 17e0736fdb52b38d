package io.parley.bench.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the accounts at one server are kept between runs. */
final class AccountsFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  AccountsFile(Path folder, URI server) {
    this.file = folder.resolve(server.getHost() + "-" + server.getPort() + ".json");
  }

  private record Content(List<BenchAccount> accounts) {}

  Map<String, BenchAccount> load() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), Content.class).accounts().stream()
          .collect(Collectors.toMap(BenchAccount::username, Function.identity()));
    } catch (IOException | JacksonException e) {
      return Map.of();
    }
  }

  void save(List<BenchAccount> accounts) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path written = file.resolveSibling(file.getFileName() + ".new");
      Files.write(written, JSON.writeValueAsBytes(new Content(accounts)));
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
