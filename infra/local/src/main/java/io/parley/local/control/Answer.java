package io.parley.local.control;

import io.parley.local.cluster.ClusterStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a launcher answers.
 *
 * @param refusal the sentence that says why not; absent if the command was done
 * @param status the cluster after the command; absent if it was refused
 */
record Answer(@Nullable String refusal, @Nullable ClusterStatus status) {}
