package io.parley.user.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.block.Block;
import io.parley.user.block.BlockStore;
import io.parley.user.block.UserPair;
import io.parley.user.contact.Contact;
import io.parley.user.contact.ContactStore;
import io.parley.user.privacy.InMemoryPrivacyStore;
import io.parley.user.privacy.PresenceAudience;
import io.parley.user.privacy.Privacy;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresenceRulesTest {

  private final InMemoryPrivacyStore privacy = new InMemoryPrivacyStore();
  private final Set<UserPair> blocked = new HashSet<>();
  private int asked;
  private final PresenceRules rules =
      new PresenceRules(privacy, new PairsOfBlocks(), new NoContacts());
  private final UserId ann = privacy.account();
  private final UserId ben = privacy.account();

  @Test
  void blockOfEitherHidesBothFromEachOther() {
    assertThat(rules.maySee(bothWays())).containsExactly(true, true);
    blocked.add(new UserPair(ann, ben));
    assertThat(rules.maySee(bothWays())).containsExactly(false, false);
    blocked.remove(new UserPair(ann, ben));
    blocked.add(new UserPair(ben, ann));
    assertThat(rules.maySee(bothWays())).containsExactly(false, false);
  }

  @Test
  void blocksOfManyViewersAreReadAtOnce() {
    List<UserId> viewers = Stream.generate(privacy::account).limit(1024).toList();
    blocked.add(new UserPair(viewers.getFirst(), ann));
    blocked.add(new UserPair(ann, viewers.getLast()));

    List<Boolean> answers =
        rules.maySee(viewers.stream().map(viewer -> new UserPair(viewer, ann)).toList());

    assertThat(answers).hasSize(1024);
    assertThat(answers.getFirst()).isFalse();
    assertThat(answers.getLast()).isFalse();
    assertThat(answers.subList(1, 1023)).containsOnly(true);
    assertThat(asked).isOne();
  }

  @Test
  void whoHidesDoesNotSeeOthersAndNobodyIsSeenWhoDoesNotExist() {
    privacy.put(ben, new Privacy(PresenceAudience.NOBODY, Set.of()));
    assertThat(rules.maySee(bothWays())).containsExactly(false, false);
    assertThat(rules.maySee(List.of(new UserPair(ann, UserId.next())))).containsExactly(false);
    assertThat(rules.maySee(Collections.nCopies(2, new UserPair(ann, ann))))
        .containsExactly(true, true);
  }

  private List<UserPair> bothWays() {
    return List.of(new UserPair(ann, ben), new UserPair(ben, ann));
  }

  /** Blocks that can be asked for by pairs only: anything else would be one query per user. */
  private final class PairsOfBlocks implements BlockStore {

    @Override
    public Set<UserPair> existing(Collection<UserPair> pairs) {
      asked++;
      Set<UserPair> existing = new HashSet<>(pairs);
      existing.retainAll(blocked);
      return existing;
    }

    @Override
    public void put(UserId owner, Block block) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UserId owner, UserId other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Block> find(UserId owner, UserId other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Block> list(UserId owner, Optional<UserId> after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int count(UserId owner) {
      throw new UnsupportedOperationException();
    }
  }

  /** Nobody knows anybody. */
  private static final class NoContacts implements ContactStore {

    @Override
    public Set<UserPair> existing(Collection<UserPair> pairs) {
      return Set.of();
    }

    @Override
    public void put(UserId owner, Contact contact) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UserId owner, UserId contact) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Contact> find(UserId owner, UserId contact) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Contact> list(UserId owner, Optional<UserId> after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int count(UserId owner) {
      throw new UnsupportedOperationException();
    }
  }
}
