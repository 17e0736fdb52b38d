package io.parley.user.contact;

import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of somebody's address book.
 *
 * @param user who it is about
 * @param alias what the owner of the book calls them
 */
public record Contact(UserId user, @Nullable String alias, Instant addedAt) {}
