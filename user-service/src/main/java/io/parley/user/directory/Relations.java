package io.parley.user.directory;

import io.parley.contracts.UserId;
import io.parley.user.account.AccountStore;
import io.parley.user.block.BlockStore;
import io.parley.user.block.UserPair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Knows the relations of many pairs at once. Nothing is cached: message-service does that, and is
 * told when something changes; a second cache here would hand it old news, the more so as there may
 * be several instances of this service.
 */
@Service
class Relations {

  private final AccountStore accounts;
  private final BlockStore blocks;

  Relations(AccountStore accounts, BlockStore blocks) {
    this.accounts = accounts;
    this.blocks = blocks;
  }

  /** One relation per pair, in the same order. */
  List<Relation> of(List<UserPair> pairs) {
    Set<UserId> known =
        accounts.existing(
            pairs.stream().flatMap(pair -> Stream.of(pair.user(), pair.other())).toList());
    Set<UserPair> blocked =
        blocks.existing(
            pairs.stream()
                .filter(pair -> known.contains(pair.user()) && known.contains(pair.other()))
                .flatMap(pair -> Stream.of(pair, pair.reversed()))
                .toList());
    return pairs.stream()
        .map(pair ->
            new Relation(
                known.contains(pair.user()),
                known.contains(pair.other()),
                blocked.contains(pair),
                blocked.contains(pair.reversed())))
        .toList();
  }
}
