package io.parley.group.state;

import io.parley.contracts.UserId;

/** What a commit does to one row of a group's partition, other than its head and its changes. */
public sealed interface RowWrite {

  /** Names the row. */
  record Row(Kind kind, String key) {}

  /** The kinds of rows. */
  enum Kind {
    HEAD,
    MEMBER,
    BAN,
    REQUEST,
    MUTE,
    INVITE,
    CHANGE;

    /** The row of a user. */
    public Row of(UserId user) {
      return new Row(this, user.toString());
    }

    /** The row of an invite. */
    public Row of(InviteCode code) {
      return new Row(this, code.value());
    }
  }

  /** Which row it is about. */
  Row row();

  /** The row is no more. */
  record Drop(Row row) implements RowWrite {}

  record PutMember(Member member) implements RowWrite {

    @Override
    public Row row() {
      return Kind.MEMBER.of(member.user());
    }
  }

  record PutBan(Ban ban) implements RowWrite {

    @Override
    public Row row() {
      return Kind.BAN.of(ban.user());
    }
  }

  record PutRequest(JoinRequest request) implements RowWrite {

    @Override
    public Row row() {
      return Kind.REQUEST.of(request.user());
    }
  }

  /** Keeps the mute of somebody who has gone, so that coming back does not end it. */
  record KeepMute(UserId user, Mute mute) implements RowWrite {

    @Override
    public Row row() {
      return Kind.MUTE.of(user);
    }
  }

  record PutInvite(Invite invite) implements RowWrite {

    @Override
    public Row row() {
      return Kind.INVITE.of(invite.code());
    }
  }
}
