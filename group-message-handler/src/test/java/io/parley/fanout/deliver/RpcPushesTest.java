package io.parley.fanout.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RpcPushesTest {

  private static final UserId ANA = UserId.next();
  private static final UserId BEN = UserId.next();
  private static final ConversationId DIRECT = ConversationId.direct(ANA, BEN);

  static Stream<Topic> topics() {
    return Stream.of(
        new Topic.Event(DIRECT, 7, 3),
        new Topic.Cursors(DIRECT, ANA, 5, 4),
        new Topic.Presence(BEN),
        new Topic.Passing());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void whatIsWrittenIsRead(Topic topic) {
    Content content = new Content(ByteString.copyFromUtf8("{}"), new ConnectionId("origin"), topic);
    Push read =
        RpcPushes.read(RpcPushes.message(new Push(Audience.of(List.of(ANA, BEN)), content)));
    assertThat(read.content()).isEqualTo(content);
    assertThat(read.to().users()).containsExactly(ANA, BEN);
  }
}
