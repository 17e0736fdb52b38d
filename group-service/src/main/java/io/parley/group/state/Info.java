package io.parley.group.state;

import org.jspecify.annotations.Nullable;

/**
 * What a group shows of itself.
 *
 * @param picture a reference that clients understand
 */
public record Info(String title, @Nullable String description, @Nullable String picture) {}
