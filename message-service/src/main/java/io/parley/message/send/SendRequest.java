package io.parley.message.send;

import io.parley.contracts.ProtocolLimits;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
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
    @Schema(description = "text, which is meant when it is absent", pattern = "text")
        @Nullable String kind,
    @Schema(
            description = "1 byte to 16 KiB of UTF-8",
            minLength = 1,
            requiredMode = RequiredMode.REQUIRED)
        @Nullable String body,
    @Schema(
            description = "the number of the event that it answers",
            minimum = "1",
            maximum = "9007199254740991")
        @Nullable Long replyTo,
    @ArraySchema(
            arraySchema = @Schema(description = "users named in the text"),
            schema = @Schema(description = "a user id", pattern = "[0-9a-v]{26}"),
            maxItems = ProtocolLimits.MENTIONS)
        @Nullable List<@Nullable String> mentions) {}
