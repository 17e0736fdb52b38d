package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back from the service. */
record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.shared();

  JsonNode json() {
    return JSON.readTree(body);
  }

  /** The text at a path such as {@code group.id}. */
  String text(String path) {
    JsonNode node = json().at("/" + path.replace('.', '/'));
    assertThat(node.isString()).as("%s in %s", path, body).isTrue();
    return node.stringValue();
  }

  /** The same answer, if it has this status. */
  Answer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** The same answer, if it is a problem with this status and code. */
  Answer expectProblem(int expected, String code) {
    expect(expected);
    assertThat(text("code")).as(body).isEqualTo(code);
    assertThat(text("type")).isEqualTo("urn:parley:error:" + code);
    assertThat(headers.firstValue("content-type")).hasValue("application/problem+json");
    return this;
  }
}
