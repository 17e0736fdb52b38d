package io.parley.group.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.group.command.GroupLimits;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many users one change in a log names at most; message-service takes no more. */
class GroupSizeTest {

  private static final int MOST = 2048;

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  void aGroupCanBeMadeWithAsManyAsOneChangeNames() {
    assertThat(mayBeMadeWith(MOST)).isTrue();
    assertThat(mayBeMadeWith(MOST + 1)).isFalse();
  }

  @Test
  void noGroupHasMoreMembersThanOneChangeNames() {
    assertThat(mayHave(MOST)).isTrue();
    assertThat(mayHave(MOST + 1)).isFalse();
  }

  private boolean mayBeMadeWith(int members) {
    var users = Stream.generate(UserId::next).limit(members).map(UserId::toString).toList();
    return validator.validateValue(GroupController.NewGroup.class, "members", users).isEmpty();
  }

  private boolean mayHave(int members) {
    return validator.validateValue(GroupLimits.class, "maxMembers", members).isEmpty();
  }
}
