package io.parley.local.process;

import java.net.URI;
import java.util.Arrays;
import java.util.function.Predicate;

/** Asks a process, without side effects, whether it can serve now. */
@FunctionalInterface
public interface ReadyProbe {
  boolean isReady();

  /** Ready as soon as a GET is answered with 200. */
  static ReadyProbe http(URI address) {
    return new HttpProbe(address);
  }

  /** Ready as soon as the port on loopback answers the question with something that starts so. */
  static ReadyProbe answer(int port, byte[] question, byte[] expected) {
    return answer(port, question, expected.length, answer -> Arrays.equals(answer, expected));
  }

  /** Ready as soon as the beginning of the answer, of that many bytes, is right. */
  static ReadyProbe answer(int port, byte[] question, int length, Predicate<byte[]> right) {
    return new AnswerProbe(port, question, length, right);
  }
}
