/** The servers that are not ours: how each is run from Maven artifacts. */
@NullMarked
package io.parley.local.thirdparty;

import org.jspecify.annotations.NullMarked;
