package io.parley.local.process;

import java.net.URI;

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
    return new AnswerProbe(port, question, expected);
  }
}
