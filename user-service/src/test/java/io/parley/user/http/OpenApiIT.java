package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@UserServiceTest
class OpenApiIT {

  @Autowired Api api;

  private JsonNode document = JsonNodeFactory.instance.nullNode();

  @BeforeEach
  void read() {
    document = api.get("/v3/api-docs", null).expect(200).json();
  }

  @Test
  void everyOperationSaysWhatItDoesAndMayAnswerWithAProblem() {
    List<JsonNode> operations = new ArrayList<>();
    document.at("/paths").values().forEach(path -> operations.addAll(path.values()));

    assertThat(operations)
        .hasSize(23)
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
  void whatNeedsNoTokenSaysSo() {
    assertThat(document.at("/paths/~1api~1v1~1accounts/post/security")).isEmpty();
    assertThat(document.at("/paths/~1api~1v1~1users~1me/get/security").isMissingNode()).isTrue();
    assertThat(document.at("/security/0").has("accessToken")).isTrue();
  }

  @Test
  void whatIsAlwaysThereIsRequiredAndTheCallerIsNoParameter() {
    assertThat(required("OwnUser"))
        .containsExactlyInAnyOrder("id", "username", "displayName", "createdAt");
    assertThat(required("RegistrationRequest")).containsExactlyInAnyOrder("username", "password");
    assertThat(required("ContactsResponse")).containsExactly("contacts");
    assertThat(document.at("/paths/~1api~1v1~1sessions/get").has("parameters")).isFalse();
  }

  private List<String> required(String schema) {
    return document.at("/components/schemas/" + schema + "/required").values().stream()
        .map(JsonNode::stringValue)
        .toList();
  }
}
