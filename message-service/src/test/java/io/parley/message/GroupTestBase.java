package io.parley.message;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Some users, and a group that is not there yet. */
abstract class GroupTestBase {

  @RegisterExtension static final GroupCluster CLUSTER = new GroupCluster();

  final UserId anna = UserId.next();
  final UserId ben = UserId.next();
  final UserId cora = UserId.next();
  final ConversationId group = GroupId.next().conversation();
}
