package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.e2e.device.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The REST resources of one service, read off its OpenAPI description. */
final class RestContract {

  private static final Set<String> METHODS = Set.of("post", "put", "patch");
  private static final int MEANT_FOR_TEXT = 12;
  private static final String SOMEBODY = UserId.next().toString();

  private final JsonNode document;

  private RestContract(JsonNode document) {
    this.document = document;
  }

  /** Asks the service, which must describe some. */
  static RestContract of(URI service) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(service.resolve("/v3/api-docs")).build();
      return new RestContract(document(http.send(request, BodyHandlers.ofString())));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode document(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    JsonNode document = Json.read(answer.body());
    assertThat(document.path("paths").size()).as("%s", answer.body()).isPositive();
    return document;
  }

  List<Operation> operationsWithABody() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) -> {
              if (METHODS.contains(method) && operation.has("requestBody")) {
                boolean needed = operation.path("requestBody").path("required").asBoolean(false);
                operations.add(new Operation(method, path, needed, fields(operation)));
              }
            }));
    return operations;
  }

  private List<FieldSchema> fields(JsonNode operation) {
    JsonNode schema =
        resolved(
            operation.path("requestBody").path("content").path("application/json").path("schema"));
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    List<FieldSchema> fields = new ArrayList<>();
    schema
        .path("properties")
        .forEachEntry((name, field) ->
            fields.add(new FieldSchema(name, required.contains(name), plain(resolved(field)))));
    return fields;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private static Map<String, Object> plain(JsonNode schema) {
    Map<String, Object> plain = new HashMap<>();
    schema.forEachEntry((name, value) -> {
      if (value.isString()) {
        plain.put(name, value.asString());
      } else if (value.isInt()) {
        plain.put(name, value.asInt());
      } else if (name.equals("type") && value.isArray()) {
        plain.put(name, value.path(0).asString());
      }
    });
    return plain;
  }

  /**
   * One resource that takes a body.
   *
   * @param needed whether it does nothing without one
   */
  record Operation(String method, String path, boolean needed, List<FieldSchema> fields) {

    private static final Pattern NAMES = Pattern.compile("([a-z]+)(\\|[a-z]+)*");

    /** A body with which nothing is wrong. */
    ObjectNode valid() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      for (FieldSchema field : fields) {
        switch (field.type()) {
          case "boolean" -> body.put(field.name(), true);
          case "integer" -> body.put(field.name(), 1);
          case "array" -> body.putArray(field.name()).add(SOMEBODY);
          case "object" -> body.putObject(field.name());
          default -> body.put(field.name(), text(field));
        }
      }
      return body;
    }

    /** Optional fields may be null, and an e-mail address has no length in the contract. */
    boolean minds(BadField bad) {
      boolean required =
          fields.stream().anyMatch(f -> f.name().equals(bad.field()) && f.required());
      return required || !bad.what().equals("is null");
    }

    private static String text(FieldSchema field) {
      Matcher names = NAMES.matcher(String.valueOf(field.schema().get("pattern")));
      if (names.matches()) {
        return names.group(1);
      }
      return field.name().equals("email") ? "ana@example.org" : "x".repeat(MEANT_FOR_TEXT);
    }

    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }
  }
}
