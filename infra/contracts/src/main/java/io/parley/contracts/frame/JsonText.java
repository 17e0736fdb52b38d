package io.parley.contracts.frame;

import io.parley.contracts.ClientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, field by field. Names are ours and need no escaping; texts do. */
public final class JsonText {

  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int UNICODE_ESCAPE = 6;

  private final StringBuilder out;
  private boolean first = true;

  private JsonText(StringBuilder out) {
    this.out = out;
    out.append('{');
  }

  /** Begins a frame. */
  public static JsonText frame(String type, int expectedLength) {
    return new JsonText(new StringBuilder(expectedLength)).raw("type", type);
  }

  /** Begins an object within another text. */
  public static JsonText object(StringBuilder out) {
    return new JsonText(out);
  }

  /** How long a text is, once escaped, in bytes of UTF-8. */
  public static int escapedLength(String text) {
    int length = Utf8.length(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        length += escape(c) == 0 ? UNICODE_ESCAPE - 1 : 1;
      }
    }
    return length;
  }

  /** A text that cannot hold anything to escape: an id, a name of ours. */
  public JsonText raw(String name, String value) {
    name(name).append('"').append(value).append('"');
    return this;
  }

  public JsonText number(String name, long value) {
    name(name).append(value);
    return this;
  }

  public JsonText flag(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  public JsonText text(String name, String value) {
    appendQuoted(name(name), value);
    return this;
  }

  public JsonText time(String name, long epochMillis) {
    StringBuilder target = name(name).append('"');
    IsoTime.append(target, epochMillis);
    target.append('"');
    return this;
  }

  /** A client's name for a message: printable ASCII, quotes and backslashes included. */
  public JsonText clientId(ClientId value) {
    return text("clientId", value.value());
  }

  public JsonText optionalText(String name, @Nullable String value) {
    return value == null ? this : text(name, value);
  }

  /** Ids. */
  public JsonText raws(String name, List<?> values) {
    StringBuilder target = name(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      target.append(i == 0 ? "\"" : ",\"").append(values.get(i)).append('"');
    }
    target.append(']');
    return this;
  }

  /** A value that is JSON already. */
  public JsonText json(String name, CharSequence value) {
    name(name).append(value);
    return this;
  }

  /** Where the value of a field is to be written. */
  public StringBuilder name(String name) {
    out.append(first ? "\"" : ",\"").append(name).append("\":");
    first = false;
    return out;
  }

  public StringBuilder end() {
    return out.append('}');
  }

  private static void appendQuoted(StringBuilder out, String value) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(value, done, i);
        appendEscaped(out, c);
        done = i + 1;
      }
    }
    out.append(value, done, value.length()).append('"');
  }

  private static void appendEscaped(StringBuilder out, char c) {
    char letter = escape(c);
    if (letter == 0) {
      out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
    } else {
      out.append('\\').append(letter);
    }
  }

  private static char escape(char c) {
    return switch (c) {
      case '"', '\\' -> c;
      case '\b' -> 'b';
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\f' -> 'f';
      case '\r' -> 'r';
      default -> 0;
    };
  }
}
