package io.parley.client.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "group",
    description = "Talk in a group, make one, or join one.",
    subcommands = {GroupChatCommand.class, GroupCreateCommand.class, GroupJoinCommand.class})
final class GroupCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for instance: group create TITLE NAME");
  }
}
