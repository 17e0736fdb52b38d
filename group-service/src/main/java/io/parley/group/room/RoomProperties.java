package io.parley.group.room;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Public rooms.
 *
 * @param rooms the rooms that are there from the start, each a name or {@code name=picture} with
 *     the reference of a picture; each is a category of its own. One that is taken off the list
 *     stays
 */
@Validated
@ConfigurationProperties("parley.group")
record RoomProperties(
    @DefaultValue({
          "Game=builtin:game",
          "Study=builtin:study",
          "Movie=builtin:movie",
          "Music=builtin:music"
        })
        List<@Pattern(regexp = FORM, message = MESSAGE) String> rooms) {

  private static final String FORM = "\\s*[^=\\s][^=]*(=.*)?";
  private static final String MESSAGE = "must be a name, or a name, = and a picture";
}
