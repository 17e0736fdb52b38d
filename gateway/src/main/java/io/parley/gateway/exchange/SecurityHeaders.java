package io.parley.gateway.exchange;

import java.util.Map;
import java.util.function.BiConsumer;

/** Headers of every answer that tell browsers what not to do. */
public final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "geolocation=()",
          "Content-Security-Policy", POLICY);

  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final String YEAR = "max-age=31536000; includeSubDomains";

  private SecurityHeaders() {}

  /**
   * Hands out the headers.
   *
   * @param secure whether the client came over TLS, which it is then told to do always
   */
  public static void forEach(boolean secure, BiConsumer<String, String> header) {
    ALWAYS.forEach(header);
    if (secure) {
      header.accept(TRANSPORT, YEAR);
    }
  }
}
