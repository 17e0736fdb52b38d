package io.parley.e2e.badinput;

import io.parley.contracts.ConversationId;
import io.parley.e2e.badinput.RestContract.Operation;
import io.parley.e2e.device.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;

/** Calls REST resources through the gateway with whatever body; all else is as it should be. */
final class RestCaller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI origin;
  private final Person person;
  private final Person other;

  /**
   * Calls as a person.
   *
   * @param other to whom or about whom, where it cannot be the person
   */
  RestCaller(URI origin, Person person, Person other) {
    this.origin = origin;
    this.person = person;
    this.other = other;
  }

  HttpResponse<String> send(Operation operation, String mediaType, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve(path(operation)))
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Authorization", "Bearer " + person.token().value())
            .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(operation + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String path(Operation operation) {
    return operation
        .path()
        .replace("{conversation}", ConversationId.direct(person.id(), other.id()).value())
        .replace("{user}", other.id().toString())
        .replaceAll("\\{[^}]*}", person.id().toString());
  }
}
