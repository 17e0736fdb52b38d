package io.parley.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Predicate;

/** Ready means that a question over TCP gets the right beginning of an answer. */
final class AnswerProbe implements ReadyProbe {
  private static final int TIMEOUT_MILLIS = 2_000;

  private final int port;
  private final byte[] question;
  private final int length;
  private final Predicate<byte[]> right;

  AnswerProbe(int port, byte[] question, int length, Predicate<byte[]> right) {
    this.port = port;
    this.question = question.clone();
    this.length = length;
    this.right = right;
  }

  @Override
  public boolean isReady() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(question);
      byte[] answer = socket.getInputStream().readNBytes(length);
      return answer.length == length && right.test(answer);
    } catch (IOException notYet) {
      return false;
    }
  }
}
