package io.parley.group.path;

import io.parley.contracts.GroupId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads group ids in query parameters; what is none becomes {@code invalid_field}. */
@Component
final class GroupIdConverter implements Converter<String, GroupId> {

  @Override
  public GroupId convert(String text) {
    return GroupId.parse(text);
  }
}
