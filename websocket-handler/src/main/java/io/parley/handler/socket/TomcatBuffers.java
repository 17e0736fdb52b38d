package io.parley.handler.socket;

/**
 * The buffers that Tomcat keeps for every connection, sized for small frames: longer ones pass
 * through them in pieces. Together with {@link SocketConfiguration} this is what makes an idle
 * connection cheap.
 */
final class TomcatBuffers {

  /** Tomcat has three buffers of this size per WebSocket session: input, output, encoder. */
  private static final String SESSION_BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

  private static final String SESSION_BUFFER_BYTES = "1024";

  /** Characters of a text frame that are handed on at once. */
  static final int TEXT_CHARS = 512;

  /** Bytes of a frame that are decoded at once. */
  static final int DECODE_BYTES = 256;

  /** Tomcat has two buffers of this size per TCP connection. */
  static final int SOCKET_BYTES = 1024;

  private TomcatBuffers() {}

  /** To be called before the first class of Tomcat's WebSocket implementation is loaded. */
  static void configure() {
    if (System.getProperty(SESSION_BUFFERS) == null) {
      System.setProperty(SESSION_BUFFERS, SESSION_BUFFER_BYTES);
    }
  }
}
