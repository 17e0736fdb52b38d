package io.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.UserId;
import io.parley.message.change.GroupChange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes requests of users to each instance. */
abstract class GroupRestTestBase extends GroupTestBase {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  void change(GroupChange change) {
    assertThat(CLUSTER.client().append(group, change).hasAppended()).isTrue();
  }

  static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(JsonPath.<String>read(response.body(), "$.code")).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(status);
  }

  static HttpRequest.Builder request(TestInstance instance, UserId user, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.httpPort() + path))
        .header("Authorization", "Bearer " + CLUSTER.cluster().mint().token(user));
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
