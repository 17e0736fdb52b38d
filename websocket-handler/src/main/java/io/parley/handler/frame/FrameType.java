package io.parley.handler.frame;

import static io.parley.handler.frame.Field.BODY;
import static io.parley.handler.frame.Field.CLIENT_ID;
import static io.parley.handler.frame.Field.CONVERSATION;
import static io.parley.handler.frame.Field.CURSORS;
import static io.parley.handler.frame.Field.DEVICE;
import static io.parley.handler.frame.Field.FROM;
import static io.parley.handler.frame.Field.KIND;
import static io.parley.handler.frame.Field.MENTIONS;
import static io.parley.handler.frame.Field.ON;
import static io.parley.handler.frame.Field.REF;
import static io.parley.handler.frame.Field.REPLY_TO;
import static io.parley.handler.frame.Field.RETRY;
import static io.parley.handler.frame.Field.SEQ;
import static io.parley.handler.frame.Field.SINCE;
import static io.parley.handler.frame.Field.TO;
import static io.parley.handler.frame.Field.TOKEN;
import static io.parley.handler.frame.Field.TYPE;
import static io.parley.handler.frame.Field.USERS;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of frames that clients send, with the fields they have. */
public enum FrameType {
  HELLO("hello", EnumSet.of(TOKEN, DEVICE), EnumSet.noneOf(Field.class)),
  TOKEN_RENEWAL("token", EnumSet.of(TOKEN), EnumSet.noneOf(Field.class)),
  SEND(
      "send",
      EnumSet.of(CLIENT_ID, KIND, BODY),
      EnumSet.of(TO, CONVERSATION, REPLY_TO, MENTIONS, RETRY)),
  DELIVERED("delivered", EnumSet.of(CONVERSATION, SEQ), EnumSet.noneOf(Field.class)),
  READ("read", EnumSet.of(CONVERSATION, SEQ), EnumSet.noneOf(Field.class)),
  TYPING("typing", EnumSet.of(CONVERSATION, ON), EnumSet.noneOf(Field.class)),
  SYNC("sync", EnumSet.of(CURSORS), EnumSet.of(SINCE)),
  FETCH("fetch", EnumSet.of(CONVERSATION, FROM, TO), EnumSet.noneOf(Field.class)),
  WATCH("watch", EnumSet.of(USERS), EnumSet.noneOf(Field.class)),
  UNWATCH("unwatch", EnumSet.of(USERS), EnumSet.noneOf(Field.class)),
  PING("ping", EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class));

  private static final Map<String, FrameType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(FrameType::wireName, Function.identity()));

  private final String wireName;
  private final ImmutableSet<Field> required;
  private final ImmutableSet<Field> allowed;

  FrameType(String wireName, EnumSet<Field> required, EnumSet<Field> optional) {
    this.wireName = wireName;
    this.required = Sets.immutableEnumSet(required);
    EnumSet<Field> all = EnumSet.of(TYPE, REF);
    all.addAll(required);
    all.addAll(optional);
    this.allowed = Sets.immutableEnumSet(all);
  }

  static @Nullable FrameType of(String wireName) {
    return BY_NAME.get(wireName);
  }

  /** The type of a frame. */
  public static FrameType of(ClientFrame frame) {
    return switch (frame) {
      case ClientFrame.Hello _ -> HELLO;
      case ClientFrame.TokenRenewal _ -> TOKEN_RENEWAL;
      case ClientFrame.Send _ -> SEND;
      case ClientFrame.Delivered _ -> DELIVERED;
      case ClientFrame.Read _ -> READ;
      case ClientFrame.Typing _ -> TYPING;
      case ClientFrame.Sync _ -> SYNC;
      case ClientFrame.Fetch _ -> FETCH;
      case ClientFrame.Watch _ -> WATCH;
      case ClientFrame.Unwatch _ -> UNWATCH;
      case ClientFrame.Ping _ -> PING;
    };
  }

  /** The {@code type} on the wire. */
  public String wireName() {
    return wireName;
  }

  Set<Field> required() {
    return required;
  }

  boolean allows(Field field) {
    return allowed.contains(field);
  }
}
