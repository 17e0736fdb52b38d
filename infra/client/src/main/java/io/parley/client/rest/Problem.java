package io.parley.client.rest;

import org.jspecify.annotations.Nullable;

/** The body of an error: problem details as in RFC 9457, with the stable code. */
record Problem(
    @Nullable String title,
    @Nullable String detail,
    @Nullable String code,
    @Nullable String field) {

  static final Problem NONE = new Problem(null, null, null, null);

  String sentence() {
    if (detail != null) {
      return detail;
    }
    return title != null ? title : "The server refused the request without saying why.";
  }
}
