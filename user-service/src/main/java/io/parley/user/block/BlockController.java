package io.parley.user.block;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.CurrentUser;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.account.Account;
import io.parley.user.account.Accounts;
import io.parley.user.account.PublicUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the caller has blocked. The blocked are not told. */
@Tag(name = "blocks")
@RestController
@RequestMapping("/api/v1/blocks")
class BlockController {

  private static final int MAX_PAGE = 500;

  private final BlockStore store;
  private final Blocks blocks;
  private final Accounts accounts;

  BlockController(BlockStore store, Blocks blocks, Accounts accounts) {
    this.store = store;
    this.blocks = blocks;
    this.accounts = accounts;
  }

  @Operation(
      summary = "A page of blocked users; next, if present, is the after of the next " + "page.")
  @GetMapping
  BlocksResponse list(
      CurrentUser caller,
      @RequestParam(required = false) @Nullable UserId after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(MAX_PAGE) int limit) {
    List<Block> page = store.list(caller.id(), Optional.ofNullable(after), limit);
    Map<UserId, Account> known = accounts.findAll(page.stream().map(Block::user).toList());
    List<BlockView> views = page.stream().flatMap(block -> view(block, known).stream()).toList();
    return new BlocksResponse(views, page.size() < limit ? null : page.getLast().user().toString());
  }

  private static Optional<BlockView> view(Block block, Map<UserId, Account> known) {
    return Optional.ofNullable(known.get(block.user()))
        .map(account -> BlockView.of(block, account));
  }

  @Operation(summary = "One blocked user, or not_found.")
  @GetMapping("/{userId}")
  BlockView get(CurrentUser caller, @PathVariable String userId) {
    Account account = accounts.get(userId);
    return store
        .find(caller.id(), account.id())
        .map(block -> BlockView.of(block, account))
        .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND));
  }

  @Operation(summary = "Blocks a user: their messages do not reach the caller from now on.")
  @PutMapping("/{userId}")
  BlockView block(CurrentUser caller, @PathVariable String userId) {
    Account account = accounts.get(userId);
    return BlockView.of(blocks.block(caller.id(), account.id()), account);
  }

  @Operation(summary = "Unblocks a user; what they wrote meanwhile stays hidden.")
  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unblock(CurrentUser caller, @PathVariable String userId) {
    blocks.unblock(caller.id(), accounts.get(userId).id());
  }

  record BlockView(PublicUser user, Instant blockedAt) {

    static BlockView of(Block block, Account account) {
      return new BlockView(PublicUser.of(account), block.blockedAt());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BlocksResponse(List<BlockView> blocks, @Nullable String next) {}
}
