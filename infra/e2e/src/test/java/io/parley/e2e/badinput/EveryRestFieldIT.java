package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.badinput.RestContract.Operation;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import io.parley.local.layout.ServiceName;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * All REST bodies of the contracts, with everything that can be wrong with each of their fields.
 */
@Tag("quick")
class EveryRestFieldIT {

  private static final int TOO_MANY_BYTES = 300 * 1024;

  private static final TestCluster CLUSTER = TestCluster.shared();

  private final RestCaller rest =
      new RestCaller(
          CLUSTER.origin(),
          Person.register(CLUSTER.origin(), "rest"),
          Person.register(CLUSTER.origin(), "other"));

  @TestFactory
  Stream<DynamicTest> fieldOfABody() {
    return operations()
        .flatMap(operation ->
            BadFields.of(operation.fields()).stream()
                .filter(bad -> operation.minds(bad))
                .map(bad -> test(operation + ": " + bad, () -> refused(operation, bad))));
  }

  @TestFactory
  Stream<DynamicTest> bodyThatIsNotAnObject() {
    return operations()
        .flatMap(operation ->
            Stream.of("", "null", "7", "[]", "{", "{} {}", "{'a':1}", "[".repeat(50_000))
                .filter(body -> operation.needed() || !Set.of("", "null").contains(body))
                .map(body -> bodyTest(operation, body.getBytes(StandardCharsets.UTF_8))));
  }

  @TestFactory
  Stream<DynamicTest> bodyThatIsNotUtf8() {
    byte[] body = "{\"x\":\"??\"}".getBytes(StandardCharsets.US_ASCII);
    body[6] = (byte) 0xc3;
    body[7] = (byte) 0x28;
    return operations().map(operation -> bodyTest(operation, body));
  }

  @TestFactory
  Stream<DynamicTest> bodyThatIsTooLarge() {
    byte[] body =
        ("{\"x\":\"" + "a".repeat(TOO_MANY_BYTES) + "\"}").getBytes(StandardCharsets.UTF_8);
    return operations()
        .map(operation ->
            test(
                operation + ": too large",
                () -> {
                  HttpResponse<String> answer = rest.send(operation, "application/json", body);
                  assertThat(answer.statusCode()).isEqualTo(413);
                  assertThat(code(answer)).isEqualTo("request_too_large");
                }));
  }

  @TestFactory
  Stream<DynamicTest> bodyThatIsNotJson() {
    return operations()
        .map(operation ->
            test(
                operation + ": XML",
                () -> {
                  byte[] xml = "<a/>".getBytes(StandardCharsets.UTF_8);
                  HttpResponse<String> answer = rest.send(operation, "application/xml", xml);
                  assertThat(answer.statusCode()).isEqualTo(415);
                  assertThat(code(answer)).isEqualTo("unsupported_media_type");
                }));
  }

  private void refused(Operation operation, BadField bad) {
    byte[] body = Json.write(bad.spoil().apply(operation.valid())).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer = rest.send(operation, "application/json", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(bad.codes()).as(answer.body()).contains(code(answer));
  }

  private DynamicTest bodyTest(Operation operation, byte[] body) {
    String shown = new String(body, 0, Math.min(12, body.length), StandardCharsets.ISO_8859_1);
    return test(
        operation + ": " + shown,
        () -> {
          HttpResponse<String> answer = rest.send(operation, "application/json", body);
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
          assertThat(Set.of("malformed_body", "missing_field", "invalid_field"))
              .as(answer.body())
              .contains(code(answer));
        });
  }

  private static Stream<Operation> operations() {
    return Stream.of(ServiceName.USER_SERVICE, ServiceName.MESSAGE_SERVICE)
        .map(service -> RestContract.of(CLUSTER.inside(service, 1)))
        .map(RestContract::operationsWithABody)
        .flatMap(List::stream);
  }

  private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
    return DynamicTest.dynamicTest(name, check);
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Json.read(answer.body());
    return problem.path("code").asString("");
  }
}
