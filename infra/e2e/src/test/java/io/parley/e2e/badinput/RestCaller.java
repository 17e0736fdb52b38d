package io.parley.e2e.badinput;

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

/** Calls REST resources through the gateway with whatever body. */
final class RestCaller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI origin;
  private final Person person;

  RestCaller(URI origin, Person person) {
    this.origin = origin;
    this.person = person;
  }

  HttpResponse<String> send(Operation operation, String mediaType, byte[] body) {
    String path = operation.path().replaceAll("\\{[^}]*}", person.id().toString());
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve(path))
            .header("Content-Type", mediaType)
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
}
