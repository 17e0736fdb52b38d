package io.parley.client.cli;

import io.parley.client.ParleyClient;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.Recipient;
import io.parley.client.frame.ServerFrame;
import io.parley.client.receipt.Progress;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/**
 * What a chat shows and understands, with one other user or in a group. Everything but {@link
 * #command} is called by one thread.
 */
interface Talk {

  ConversationId conversation();

  Recipient recipient();

  /** The first line. */
  String greeting();

  /** What may be written beside texts. */
  String help();

  String nameOf(UserId user);

  /** Shows the last lines of what was written so far. */
  void begin(ParleyClient client, int lines);

  /** An event is in the log of some conversation. */
  void arrived(LogEvent event);

  /** Somebody moved forward in some conversation. */
  void progressed(Progress progress);

  /** Own messages in some group got further. */
  void tallied(ServerFrame.Tallies tallies);

  /** The user is not in some group any more. */
  void ended(ConversationId group);

  /** Carries out a line that begins with a slash, if it is a command; may block. */
  Line command(String line);

  /** What a line turned out to be. */
  enum Line {
    /** Something to be sent. */
    TEXT,
    /** A command, which was carried out or refused. */
    COMMAND,
    /** The last one. */
    END
  }
}
