package io.parley.message.send;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, in JSON.
 *
 * @param kind {@code text}, which is meant when it is absent
 * @param body 1 byte to 16 KiB of UTF-8
 * @param replyTo the number of the event that it answers
 * @param mentions users named in the text
 */
record SendRequest(
    @Nullable String kind,
    @Nullable String body,
    @Nullable Long replyTo,
    @Nullable List<@Nullable String> mentions) {}
