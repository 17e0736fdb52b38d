package io.parley.handler.delivery;

import io.parley.contracts.ConversationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Tells whoever remembers members of groups which versions pass by in pushes. */
@Component
public final class GroupNews {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Is told of versions. */
  @FunctionalInterface
  public interface Listener {

    /** The group has reached this version, or a later one. */
    void reached(ConversationId conversation, long version);
  }

  /** Adds a listener. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  void tell(ConversationId conversation, long version) {
    listeners.forEach(listener -> listener.reached(conversation, version));
  }
}
