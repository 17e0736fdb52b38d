package io.parley.group.invite;

class InMemoryInviteDirectoryTest extends InviteDirectoryContract {

  private final InviteDirectory directory = new InMemoryInviteDirectory();

  @Override
  InviteDirectory directory() {
    return directory;
  }
}
