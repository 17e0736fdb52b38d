/** What the tests of several features need. */
@NullMarked
package io.parley.lastseen.support;

import org.jspecify.annotations.NullMarked;
