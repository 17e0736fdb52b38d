/** What an owner keeps in memory of the conversations of its shards. */
@NullMarked
package io.parley.message.conversation;

import org.jspecify.annotations.NullMarked;
