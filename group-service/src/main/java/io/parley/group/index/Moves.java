package io.parley.group.index;

import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import io.parley.group.state.Change.What;
import java.util.List;
import java.util.stream.Stream;

/** Who comes and who goes by a change. */
record Moves(List<UserId> in, List<UserId> out) {

  static Moves of(Change change) {
    return switch (change.what()) {
      case What.Created(var users, _, _) -> coming(founders(change.actor(), users));
      case What.Joined(var user, _) -> coming(List.of(user));
      case What.Added(var users, _) -> coming(users);
      case What.Left(var user) -> going(user);
      case What.Removed(var user) -> going(user);
      case What.Banned(var user) -> going(user);
      case What.Unbanned _,
          What.RoleChanged _,
          What.OwnerChanged _,
          What.Muted _,
          What.Unmuted _,
          What.TitleChanged _,
          What.DescriptionChanged _,
          What.PictureChanged _,
          What.SettingsChanged _ ->
          new Moves(List.of(), List.of());
    };
  }

  private static List<UserId> founders(UserId actor, List<UserId> users) {
    return actor.equals(UserId.NOBODY)
        ? users
        : Stream.concat(Stream.of(actor), users.stream()).toList();
  }

  private static Moves coming(List<UserId> users) {
    return new Moves(users, List.of());
  }

  private static Moves going(UserId user) {
    return new Moves(List.of(), List.of(user));
  }
}
