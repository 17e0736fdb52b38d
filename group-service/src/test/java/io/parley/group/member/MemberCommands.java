package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.state.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands about members, for tests of the rules. */
public final class MemberCommands {

  private MemberCommands() {}

  public static Command add(UserId... users) {
    return new AddMembers(List.of(users));
  }

  public static Command remove(UserId user) {
    return new RemoveMember(user);
  }

  public static Command leave(UserId leaver, @Nullable UserId successor) {
    return new Leave(leaver, successor);
  }

  public static Command role(UserId user, Role role) {
    return new SetRole(user, role);
  }

  public static Command transfer(UserId user) {
    return new TransferOwnership(user);
  }

  public static Command mute(UserId user, @Nullable Instant until) {
    return new MuteMember(user, until);
  }

  public static Command unmute(UserId user) {
    return new UnmuteMember(user);
  }

  public static Command ban(UserId user) {
    return new BanUser(user);
  }

  public static Command unban(UserId user) {
    return new UnbanUser(user);
  }
}
