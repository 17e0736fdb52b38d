package io.parley.message.conversation;

import io.parley.contracts.UserId;
import io.parley.message.group.Group;
import io.parley.message.group.GroupTallies;
import io.parley.message.relation.ConversationRelation;
import java.util.List;

/** Who takes part in a conversation. */
public sealed interface Parties {

  /** Two users, who are read off its id. */
  record Pair(List<UserId> members, ConversationRelation relation) implements Parties {

    public Pair {
      members = List.copyOf(members);
    }
  }

  /** The members of a group, who are known by its log. */
  record Many(Group group, GroupTallies tallies) implements Parties {}
}
