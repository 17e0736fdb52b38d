package io.parley.message.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.message.log.InMemoryLog;
import io.parley.message.log.LogChunk;
import io.parley.message.log.LogWriter;
import io.parley.message.log.Numbering;
import io.parley.message.receipt.ReceiptAdvance;
import io.parley.message.receipt.ReceiptOutcome;
import io.parley.message.receipt.Receipts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ErrorPlanterTest {

  @Test
  void eachErrorWrapsItsBeanAndNoOther() {
    LogWriter writer = new InMemoryLog();
    Numbering numbering = Numbering.gapless();

    assertThat(planted(PlantedError.ACK_BEFORE_WRITE, writer)).isInstanceOf(LateWriter.class);
    assertThat(planted(PlantedError.ACK_BEFORE_WRITE, numbering)).isSameAs(numbering);
    assertThat(planted(PlantedError.REUSED_SEQ, numbering)).isInstanceOf(RepeatingNumbering.class);
    assertThat(planted(PlantedError.RECEIPT_GOES_BACK, writer)).isSameAs(writer);
  }

  @Test
  void lateWriterSaysDurableBeforeItWrites() {
    LogWriter never = _ -> new CompletableFuture<Boolean>();

    assertThat(new LateWriter(never).write(List.of()).toCompletableFuture()).isCompleted();
  }

  @Test
  void haltingWriterEndsTheProcessBeforeOrAfterAWriteOfAGroup() {
    List<String> steps = new ArrayList<>();
    LogWriter writer =
        _ -> {
          steps.add("written");
          return CompletableFuture.completedFuture(true);
        };
    LogChunk chunk = new LogChunk(GroupId.next().conversation(), false, List.of(), 0);
    for (boolean before : new boolean[] {true, false}) {
      steps.clear();
      HaltingWriter halting = new HaltingWriter(writer, before, () -> steps.add("end"));
      while (!steps.contains("end")) {
        assertThat(halting.write(List.of(chunk)).toCompletableFuture()).isCompleted();
      }

      assertThat(steps.getLast()).isEqualTo(before ? "written" : "end");
    }
  }

  @Test
  void repeatingNumberingGivesANumberTwice() {
    Numbering numbering = new RepeatingNumbering();
    Set<Long> given = new HashSet<>();
    long last = 0;
    for (int i = 0; i < 100; i++) {
      last = numbering.next(last);
      given.add(last);
    }

    assertThat(given).hasSizeLessThan(100);
  }

  @Test
  void forgetfulReceiptsGoBack() {
    ReceiptOutcome ninth = new ReceiptOutcome.Advanced(9, 9, 1, true, true, List.of(), 0);
    Receipts receipts = new ForgetfulReceipts(_ -> List.of(ninth));
    UserId user = UserId.next();
    ReceiptAdvance advance =
        new ReceiptAdvance(ConversationId.direct(user, UserId.next()), user, 9, 9);

    Set<ReceiptOutcome> outcomes = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      outcomes.addAll(receipts.advance(List.of(advance)));
    }

    assertThat(outcomes)
        .contains(ninth, new ReceiptOutcome.Advanced(1, 1, 1, true, true, List.of(), 0));
  }

  private static Object planted(PlantedError error, Object bean) {
    return new ErrorPlanter(error).postProcessAfterInitialization(bean, "bean");
  }
}
