package io.parley.client.cli;

import io.parley.client.cli.GroupCommands.MisusedException;
import io.parley.client.cli.Talk.Line;
import io.parley.client.group.GroupSettings;
import io.parley.client.rest.AccessToken;
import io.parley.client.rest.GroupInvite;
import io.parley.client.rest.MessageInfo;
import io.parley.client.rest.MessageReceipt;
import io.parley.client.rest.ParleyApi;
import io.parley.contracts.GroupId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Commands about a group itself, its invites and its messages. */
final class InfoCommands {

  private static final int SHOWN = 200;
  private static final int MOST_HOURS = 720;
  private static final int MOST_USES = 100_000;

  private final Screen screen;
  private final Connection connection;
  private final ParleyApi api;
  private final GroupId group;
  private final Names names;

  InfoCommands(Screen screen, Connection connection, GroupId group, Names names) {
    this.screen = screen;
    this.connection = connection;
    this.api = connection.api();
    this.group = group;
    this.names = names;
  }

  Line invite(List<String> words) {
    if (words.size() > 2) {
      throw new MisusedException();
    }
    Optional<Duration> expires =
        words.stream()
            .findFirst()
            .map(word -> Duration.ofHours(MemberCommands.number(word, MOST_HOURS)));
    Optional<Integer> uses =
        words.stream()
            .skip(1)
            .findFirst()
            .map(word -> (int) MemberCommands.number(word, MOST_USES));
    GroupInvite invite = api.invites().create(token(), group, expires, uses);
    screen.show("  Others join with: parley-cli group join " + invite.code());
    return Line.COMMAND;
  }

  Line invites(List<String> words) {
    none(words);
    List<GroupInvite> invites = api.invites().list(token(), group);
    invites.forEach(invite -> screen.show("  " + line(invite)));
    if (invites.isEmpty()) {
      screen.hint("There are no invites; /invite makes one.");
    }
    return Line.COMMAND;
  }

  Line revoke(List<String> words) {
    if (words.size() != 1) {
      throw new MisusedException();
    }
    api.invites().revoke(token(), group, words.getFirst());
    screen.hint("The invite is void.");
    return Line.COMMAND;
  }

  Line message(List<String> words) {
    if (words.size() != 1) {
      throw new MisusedException();
    }
    String word = words.getFirst();
    long seq = MemberCommands.number(word.startsWith("#") ? word.substring(1) : word, 999_999_999);
    MessageInfo info = api.info(token(), group.conversation(), seq);
    screen.show(
        "  #" + seq + "  " + TallyBoard.text(info.members(), info.delivered(), info.read()));
    List<MessageReceipt> first = info.receipts().stream().limit(SHOWN).toList();
    names.learn(first.stream().map(MessageReceipt::user).toList());
    first.forEach(receipt -> screen.show("  " + names.of(receipt.user()) + "  " + state(receipt)));
    return Line.COMMAND;
  }

  Line title(List<String> words) {
    if (words.isEmpty()) {
      throw new MisusedException();
    }
    var _ = api.groups().retitle(token(), group, String.join(" ", words));
    return Line.COMMAND;
  }

  Line describe(List<String> words) {
    var _ = api.groups().describe(token(), group, String.join(" ", words));
    return Line.COMMAND;
  }

  Line settings(List<String> words) {
    GroupSettings present = api.groups().get(token(), group).settings();
    if (words.isEmpty()) {
      screen.show("  " + GroupSentences.settings(present));
    } else if (words.size() == 2) {
      GroupSettings next =
          SettingWords.change(present, words.get(0), words.get(1))
              .orElseThrow(MisusedException::new);
      var _ = api.groups().allow(token(), group, next);
    } else {
      throw new MisusedException();
    }
    return Line.COMMAND;
  }

  private static String line(GroupInvite invite) {
    String uses = invite.uses() + invite.maxUses().map(most -> " of " + most).orElse("") + " used";
    String until = invite.expiresAt().map(time -> ", good until " + Texts.time(time)).orElse("");
    return invite.code() + "  " + uses + until;
  }

  private static String state(MessageReceipt receipt) {
    if (receipt.read()) {
      return "read" + receipt.readAt().map(time -> " " + Texts.time(time)).orElse("");
    }
    if (receipt.delivered()) {
      return "delivered" + receipt.deliveredAt().map(time -> " " + Texts.time(time)).orElse("");
    }
    return "not yet";
  }

  private AccessToken token() {
    return connection.token();
  }

  private static void none(List<String> words) {
    if (!words.isEmpty()) {
      throw new MisusedException();
    }
  }
}
