package io.parley.e2e.badinput;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The frames that clients may send, read off {@code asyncapi.yaml}: a new type is tested at once.
 */
final class ClientContract {

  private static final Path FILE = Path.of("../contracts/asyncapi.yaml");

  private final Map<String, Object> document;

  private ClientContract(Map<String, Object> document) {
    this.document = document;
  }

  static ClientContract read() {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      return new ClientContract(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fields by type of frame, {@code type} itself left out. */
  Map<String, List<FieldSchema>> frames() {
    Map<String, List<FieldSchema>> frames = new LinkedHashMap<>();
    for (Object reference : list(at("operations", "fromClient", "messages"))) {
      Map<String, Object> message = resolved(resolved(map(reference)));
      frames.put(name(map(reference)), fields(resolved(map(message.get("payload")))));
    }
    return frames;
  }

  private List<FieldSchema> fields(Map<String, Object> payload) {
    List<Object> required = list(payload.get("required"));
    List<FieldSchema> fields = new ArrayList<>();
    map(payload.get("properties"))
        .forEach((name, schema) -> {
          if (!name.equals("type")) {
            fields.add(new FieldSchema(name, required.contains(name), resolved(map(schema))));
          }
        });
    return fields;
  }

  private Map<String, Object> resolved(Map<String, Object> node) {
    Object reference = node.get("$ref");
    return reference instanceof String path ? map(at(path.substring(2).split("/", -1))) : node;
  }

  private Object at(String... path) {
    Object node = document;
    for (String step : path) {
      node = map(node).get(step);
      if (node == null) {
        throw new IllegalStateException("asyncapi.yaml has no " + String.join("/", path));
      }
    }
    return node;
  }

  private static String name(Map<String, Object> reference) {
    String path = (String) reference.get("$ref");
    if (path == null) {
      throw new IllegalStateException("a message that is not a reference");
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @SuppressWarnings("unchecked") // YAML maps have string keys here.
  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked") // Elements are taken as they are.
  private static List<Object> list(@org.jspecify.annotations.Nullable Object node) {
    return node == null ? List.of() : (List<Object>) node;
  }
}
