package io.parley.group.index;

class InMemoryMembershipIndexTest extends MembershipIndexContract {

  private final MembershipIndex index = new InMemoryMembershipIndex();

  @Override
  MembershipIndex index() {
    return index;
  }
}
