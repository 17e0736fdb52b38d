package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.group.http.BodyForm.Field;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that can be wrong with a body, for every body that the service takes. */
@GroupServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  /**
   * In all less than the 2 MB that Tomcat still reads once it has answered; beyond, it closes the
   * connection, which can take the answer away. The gateway lets 256 KB pass.
   */
  private static final int DEPTH = 200_000;

  @Autowired Api api;

  private List<BodyForm> forms = List.of();

  @BeforeAll
  void findForms() {
    forms = BodyForm.all(api);
  }

  @AfterEach
  void theServiceLivesOn() {
    api.send("GET", "/actuator/health/readiness", null, null).expect(200);
  }

  @TestFactory
  Stream<DynamicTest> bodiesThatAreNotTheJsonThatIsExpected() {
    return forms()
        .flatMap(form ->
            Stream.of(
                    "",
                    " ",
                    "hello",
                    "[]",
                    "7",
                    "\"text\"",
                    "null",
                    "{",
                    form.valid() + "}",
                    "{\"a\":".repeat(DEPTH),
                    "[".repeat(DEPTH))
                .filter(body -> form.bodyRequired() || !isNothing(body))
                .map(body -> refused(form, body, "malformed_body")));
  }

  @TestFactory
  Stream<DynamicTest> fieldsThatAreRepeatedOrNotInUtf8() {
    return forms()
        .flatMap(form ->
            Stream.of(
                refused(form, form.repeatingAField(), "malformed_body"),
                refused(form, form.withBrokenUtf8(), "malformed_body")));
  }

  @TestFactory
  Stream<DynamicTest> unknownFields() {
    return forms().map(form -> refused(form, form.with("nonsense", "1"), "unknown_field"));
  }

  @TestFactory
  Stream<DynamicTest> requiredFieldsThatAreMissing() {
    return fields(Field::required)
        .flatMap(each ->
            Stream.of(
                refused(each.form(), each.form().without(each.name()), "missing_field"),
                refused(each.form(), each.form().with(each.name(), "null"), "missing_field")));
  }

  @TestFactory
  Stream<DynamicTest> fieldsOfAWrongType() {
    return fields(_ -> true)
        .flatMap(each ->
            each.field().type().otherValues().stream()
                .map(value -> refused(each, each.form().with(each.name(), value))));
  }

  @TestFactory
  Stream<DynamicTest> textsThatAreTooLong() {
    return fields(Field::isLimitedText)
        .map(each -> refused(each, each.form().with(each.name(), quoted("x".repeat(60_000)))));
  }

  @TestFactory
  Stream<DynamicTest> textsThatCannotBe() {
    return fields(Field::isPlainText)
        .flatMap(each ->
            Stream.of("\\u0000abcdefgh", "abc\\u0007defgh", "abc\\ud800defgh", "ab\\u2028cdefgh")
                .map(text -> refused(each, each.form().with(each.name(), quoted(text)))));
  }

  @TestFactory
  Stream<DynamicTest> bodiesThatAreNotJsonByTheirType() {
    return forms()
        .flatMap(form ->
            Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded")
                .map(type ->
                    dynamicTest(
                        form + " as " + type,
                        () -> sendAs(form, type).expectProblem(415, "unsupported_media_type"))));
  }

  @TestFactory
  Stream<DynamicTest> theValidBodiesAreAccepted() {
    return forms()
        .map(form ->
            dynamicTest(
                form.toString(),
                () -> assertThat(send(form, form.valid()).status()).isBetween(200, 299)));
  }

  private Stream<BodyForm> forms() {
    return forms.stream();
  }

  private Stream<FormField> fields(Predicate<Field> filter) {
    return forms()
        .flatMap(
            form -> form.fields().stream().filter(filter).map(field -> new FormField(form, field)));
  }

  private DynamicTest refused(BodyForm form, String body, String code) {
    return refused(form, body.getBytes(StandardCharsets.UTF_8), code);
  }

  private DynamicTest refused(BodyForm form, byte[] body, String code) {
    return dynamicTest(
        form + " " + beginning(body), () -> send(form, body).expectProblem(400, code));
  }

  /** A field that is wrong is named. */
  private DynamicTest refused(FormField each, String body) {
    return dynamicTest(
        each.form() + " " + beginning(body.getBytes(StandardCharsets.UTF_8)),
        () -> {
          Answer answer = send(each.form(), body).expectProblem(400, "invalid_field");
          assertThat(answer.text("field")).isEqualTo(each.name());
        });
  }

  private Answer send(BodyForm form, String body) {
    return send(form, body.getBytes(StandardCharsets.UTF_8));
  }

  private Answer send(BodyForm form, byte[] body) {
    return api.sendBytes(form.method(), form.path(), form.token(), body);
  }

  private Answer sendAs(BodyForm form, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.uri(form.path()))
            .method(form.method(), BodyPublishers.ofString(form.valid()))
            .header("Content-Type", type);
    request.header("Authorization", "Bearer " + form.token());
    return api.send(request.build());
  }

  private static boolean isNothing(String body) {
    return List.of("", " ", "null").contains(body);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String beginning(byte[] body) {
    return new String(body, 0, Math.min(60, body.length), StandardCharsets.UTF_8);
  }

  private record FormField(BodyForm form, Field field) {

    String name() {
      return field.name();
    }
  }
}
