package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@GroupServiceTest
class OpenApiIT {

  @Autowired Api api;

  private JsonNode document = JsonNodeFactory.instance.nullNode();

  @BeforeEach
  void read() {
    document = api.send("GET", "/v3/api-docs", null, null).expect(200).json();
  }

  @Test
  void everyOperationSaysWhatItDoesAndMayAnswerWithAProblem() {
    List<JsonNode> operations = new ArrayList<>();
    document.at("/paths").values().forEach(path -> operations.addAll(path.values()));

    assertThat(operations)
        .hasSize(29)
        .allSatisfy(operation -> {
          assertThat(operation.at("/summary").stringValue()).endsWith(".");
          assertThat(
                  operation
                      .at("/responses/default/content/application~1problem+json/schema/$ref")
                      .stringValue())
              .endsWith("/Problem");
        });
  }

  @Test
  void whatIsAlwaysThereIsRequiredAndTheCallerIsNoParameter() {
    assertThat(required("GroupView"))
        .contains("id", "conversation", "title", "public", "members", "settings", "version")
        .doesNotContain("picture", "category", "owner", "role", "muted", "requests", "online");
    assertThat(required("NewGroup")).containsExactly("title");
    assertThat(required("MembersResponse")).containsExactly("members");
    assertThat(document.at("/paths/~1api~1v1~1rooms~1categories/get").has("parameters")).isFalse();
    assertThat(document.at("/security/0").has("accessToken")).isTrue();
  }

  private List<String> required(String schema) {
    return document.at("/components/schemas/" + schema + "/required").values().stream()
        .map(JsonNode::stringValue)
        .toList();
  }
}
