package io.parley.fanout.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId eve = UserId.next();
  private final Audience both = Audience.of(List.of(ana, ben));

  @Test
  void textsAreInTheOrderOfTheUsers() {
    assertThat(both.users()).containsExactly(ana, ben);
    assertThat(both.texts()).containsExactly(ana.toString(), ben.toString());
  }

  @Test
  void whoStaysKeepsTheirText() {
    Audience all = both.with(List.of(eve));
    Audience rest = all.only(user -> !user.equals(ana));

    assertThat(all.users()).containsExactly(ana, ben, eve);
    assertThat(all.texts().get(1)).isSameAs(both.texts().get(1));
    assertThat(rest.users()).containsExactly(ben, eve);
    assertThat(rest.texts().get(0)).isSameAs(both.texts().get(1));
    assertThat(rest.texts().get(1)).isSameAs(all.texts().get(2));
    assertThat(both.users()).containsExactly(ana, ben);
  }

  @Test
  void whatChangesNobodyIsTheSameAudience() {
    assertThat(both.with(List.of())).isSameAs(both);
    assertThat(both.only(Set.of(ana, ben, eve)::contains)).isSameAs(both);
    assertThat(both.only(_ -> false)).isSameAs(Audience.of(List.of()));
  }

  @Test
  void selectionKeepsTextsToo() {
    Audience.Selection selection = both.select();
    assertThat(selection.toAudience().isEmpty()).isTrue();
    selection.add(1);

    assertThat(selection.toAudience().users()).containsExactly(ben);
    assertThat(selection.toAudience().texts().getFirst()).isSameAs(both.texts().get(1));
  }
}
