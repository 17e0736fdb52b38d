package io.parley.group.command;

import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.UserId;

/**
 * Who wants something done.
 *
 * @param admin whether they are an admin of the whole server, who acts as owner in public rooms
 */
public record Actor(UserId user, boolean admin) {

  public static Actor of(CurrentUser caller) {
    return new Actor(caller.id(), caller.admin());
  }
}
