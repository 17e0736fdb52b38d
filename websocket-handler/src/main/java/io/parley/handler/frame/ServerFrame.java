package io.parley.handler.frame;

import com.google.protobuf.ByteString;
import io.parley.contracts.frame.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * A text frame for clients, encoded once, however many connections and nodes it goes to.
 *
 * <p>The text is made from the bytes, or the bytes from the text, when somebody asks; two threads
 * that ask at once do the same work and get equal results.
 */
public final class ServerFrame {

  private @Nullable String text;
  private @Nullable ByteString bytes;
  private final int size;

  private ServerFrame(@Nullable String text, @Nullable ByteString bytes, int size) {
    this.text = text;
    this.bytes = bytes;
    this.size = size;
  }

  static ServerFrame of(CharSequence json) {
    String text = json.toString();
    return new ServerFrame(text, null, Utf8.length(text));
  }

  /** A frame that another process has encoded. */
  public static ServerFrame of(ByteString utf8) {
    return new ServerFrame(null, utf8, utf8.size());
  }

  /** The frame as text. */
  public String text() {
    String known = text;
    if (known == null) {
      known = bytes == null ? "" : bytes.toStringUtf8();
      text = known;
    }
    return known;
  }

  /** The frame as UTF-8. */
  public ByteString bytes() {
    ByteString known = bytes;
    if (known == null) {
      known = ByteString.copyFromUtf8(text());
      bytes = known;
    }
    return known;
  }

  /** The number of bytes of UTF-8. */
  public int size() {
    return size;
  }

  @Override
  public String toString() {
    return "ServerFrame[" + size + " bytes]";
  }
}
