package io.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the service says of its REST interface, to anybody. */
class OpenApiIT extends GroupRestTestBase {

  private static final String LIST = "/paths/~1api~1v1~1conversations/get";
  private static final String EVENTS =
      "/paths/~1api~1v1~1conversations~1{conversation}~1events/get";
  private static final List<String> SENDS =
      List.of(
          "/paths/~1api~1v1~1conversations~1{conversation}~1messages/post",
          "/paths/~1api~1v1~1direct~1{user}~1messages/post");

  private JsonNode document = JsonNodeFactory.instance.nullNode();

  @BeforeEach
  void read() {
    int port = CLUSTER.instances().getFirst().httpPort();
    URI uri = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri).build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    document = JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void everyOperationSaysWhatItDoesAndMayAnswerWithAProblem() {
    assertThat(operations())
        .hasSize(5)
        .allSatisfy(operation -> {
          assertThat(operation.at("/summary").stringValue()).endsWith(".");
          assertThat(
                  operation
                      .at("/responses/default/content/application~1problem+json/schema/$ref")
                      .stringValue())
              .endsWith("/Problem");
        });
    assertThat(document.at("/security/0").has("accessToken")).isTrue();
  }

  @Test
  void whatIsAlwaysThereIsRequired() {
    assertThat(required("ConversationPage")).containsExactly("conversations");
    assertThat(required("ConversationView"))
        .containsExactlyInAnyOrder("conversation", "head", "at", "last", "unread", "receipts");
    assertThat(required("EventsView"))
        .containsExactlyInAnyOrder("conversation", "from", "to", "head", "events");
    assertThat(required("EventView")).containsExactlyInAnyOrder("conversation", "seq", "kind");
    assertThat(required("EventReceiptsView"))
        .containsExactlyInAnyOrder("conversation", "seq", "receipts");
    assertThat(required("SentView")).containsExactlyInAnyOrder("conversation", "seq", "id", "at");
  }

  @Test
  void messageNeedsABodyAndAKey() {
    JsonNode request = document.at("/components/schemas/SendRequest/properties");

    assertThat(required("SendRequest")).containsExactly("body");
    assertThat(request.at("/kind/pattern").stringValue()).isEqualTo("text");
    assertThat(request.at("/replyTo/type").stringValue()).isEqualTo("integer");
    assertThat(request.at("/replyTo/minimum").longValue()).isEqualTo(1);
    assertThat(request.at("/replyTo/maximum").longValue()).isEqualTo((1L << 53) - 1);
    assertThat(request.at("/mentions/type").stringValue()).isEqualTo("array");
    assertThat(request.at("/mentions/maxItems").intValue()).isEqualTo(50);
    assertThat(SENDS)
        .allSatisfy(send -> {
          JsonNode operation = document.at(send);
          assertThat(operation.at("/requestBody/required").booleanValue()).isTrue();
          assertThat(operation.at("/responses").propertyNames()).contains("200", "201", "default");
          assertThat(parameter(send, "Idempotency-Key").path("required").booleanValue()).isTrue();
        });
  }

  @Test
  void limitsAndNumbersAreOptionalIntegers() {
    List<JsonNode> parameters =
        List.of(
            parameter(LIST, "limit"),
            parameter(EVENTS, "limit"),
            parameter(EVENTS, "from"),
            parameter(EVENTS, "to"),
            parameter(EVENTS, "before"));

    assertThat(parameters)
        .allSatisfy(parameter -> {
          assertThat(parameter.path("required").asBoolean(false)).isFalse();
          assertThat(parameter.at("/schema/type").stringValue()).isEqualTo("integer");
          assertThat(parameter.at("/schema/minimum").intValue()).isEqualTo(1);
        });
  }

  @Test
  void callerIsNoParameter() {
    List<String> names =
        operations().stream()
            .flatMap(operation -> operation.path("parameters").values().stream())
            .map(parameter -> parameter.path("name").stringValue())
            .distinct()
            .toList();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "limit",
            "cursor",
            "conversation",
            "from",
            "to",
            "before",
            "seq",
            "after",
            "user",
            "Idempotency-Key");
  }

  private List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    document.at("/paths").values().forEach(path -> operations.addAll(path.values()));
    return operations;
  }

  private JsonNode parameter(String operation, String name) {
    return document.at(operation).path("parameters").values().stream()
        .filter(parameter -> parameter.path("name").stringValue().equals(name))
        .findAny()
        .orElseThrow();
  }

  private List<String> required(String schema) {
    return document.at("/components/schemas/" + schema + "/required").values().stream()
        .map(JsonNode::stringValue)
        .toList();
  }
}
