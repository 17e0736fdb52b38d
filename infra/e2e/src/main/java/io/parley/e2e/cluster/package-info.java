/** The cluster under test: every service its own process, on the backends of the build. */
@NullMarked
package io.parley.e2e.cluster;

import org.jspecify.annotations.NullMarked;
