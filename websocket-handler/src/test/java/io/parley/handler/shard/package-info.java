@NullMarked
package io.parley.handler.shard;

import org.jspecify.annotations.NullMarked;
