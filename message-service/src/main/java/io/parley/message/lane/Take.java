package io.parley.message.lane;

/** What a source has to write. */
public sealed interface Take<C extends Chunk> {

  /** This, now. The source gives no more until it was told what came of it. */
  record Now<C extends Chunk>(C chunk) implements Take<C> {}

  /** Something, but it does not fit into the room that is left. */
  record NoRoom<C extends Chunk>() implements Take<C> {}

  /** Something, but it must not be written at the moment. */
  record Later<C extends Chunk>() implements Take<C> {}

  /** Nothing any more. */
  record Nothing<C extends Chunk>() implements Take<C> {}
}
