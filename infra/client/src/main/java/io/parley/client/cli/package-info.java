/** The command line. */
@NullMarked
package io.parley.client.cli;

import org.jspecify.annotations.NullMarked;
