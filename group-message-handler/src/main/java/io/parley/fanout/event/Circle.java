package io.parley.fanout.event;

import io.parley.fanout.audience.Audience;

/**
 * Who learns of an event.
 *
 * @param seeing users who see it
 * @param blind users to whom it is void
 */
record Circle(Audience seeing, Audience blind) {}
