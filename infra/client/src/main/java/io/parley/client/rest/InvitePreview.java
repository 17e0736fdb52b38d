package io.parley.client.rest;

import io.parley.contracts.GroupId;
import java.util.Optional;

/**
 * What whoever knows an invite may know of the group.
 *
 * @param members how many there are
 * @param approval whether who joins waits for an admin
 */
public record InvitePreview(
    GroupId group,
    String title,
    String description,
    Optional<String> picture,
    int members,
    boolean approval) {}
