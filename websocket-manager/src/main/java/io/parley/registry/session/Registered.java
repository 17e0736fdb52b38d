package io.parley.registry.session;

import java.util.List;

/**
 * What came of registering sessions.
 *
 * @param outcomes one per session, in the same order
 * @param generation the generation that they were entered into, as the node sees it
 */
public record Registered(List<RegistrationOutcome> outcomes, String generation) {}
