package io.parley.e2e.planted;

import java.lang.instrument.Instrumentation;

/**
 * Does nothing. Whatever the jar of a Java agent names as its class path is on the class path of
 * the program that it is given to.
 */
public final class PlantingAgent {

  private PlantingAgent() {}

  /** Called by the Java launcher before the program. */
  public static void premain(String arguments, Instrumentation instrumentation) {}
}
