package io.parley.user.directory;

/** What two users think of each other. */
record Relation(
    boolean userExists, boolean otherExists, boolean userBlocksOther, boolean otherBlocksUser) {}
