package io.parley.client.frame;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Points in time on the wire: ISO 8601 in UTC; milliseconds since the epoch are read, too. */
final class Timestamps {

  private Timestamps() {}

  static void write(JsonGenerator json, String field, Instant value) {
    json.writeStringProperty(field, value.toString());
  }

  static Instant read(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return Instant.ofEpochMilli(json.getLongValue());
    }
    try {
      return Instant.parse(json.getString());
    } catch (DateTimeException e) {
      throw new MalformedFrameException("not a point in time", e);
    }
  }
}
