package io.parley.local.process;

/**
 * A managed process at one moment.
 *
 * @param pid 0 while it does not run
 * @param upSeconds since its last start; 0 while it does not run
 * @param restarts how often it was started again after ending by itself
 */
public record ProcessStatus(
    String name, ProcessState state, long pid, long upSeconds, int restarts) {}
