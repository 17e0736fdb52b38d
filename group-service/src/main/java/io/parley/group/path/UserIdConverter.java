package io.parley.group.path;

import io.parley.contracts.UserId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads user ids in query parameters; what is none becomes {@code invalid_field}. */
@Component
final class UserIdConverter implements Converter<String, UserId> {

  @Override
  public UserId convert(String text) {
    return UserId.parse(text);
  }
}
