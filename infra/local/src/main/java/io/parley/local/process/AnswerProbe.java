package io.parley.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;

/** Ready means that a question over TCP gets the right beginning of an answer. */
final class AnswerProbe implements ReadyProbe {
  private static final int TIMEOUT_MILLIS = 2_000;

  private final int port;
  private final byte[] question;
  private final byte[] expected;

  AnswerProbe(int port, byte[] question, byte[] expected) {
    this.port = port;
    this.question = question.clone();
    this.expected = expected.clone();
  }

  @Override
  public boolean isReady() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(question);
      return Arrays.equals(socket.getInputStream().readNBytes(expected.length), expected);
    } catch (IOException notYet) {
      return false;
    }
  }
}
