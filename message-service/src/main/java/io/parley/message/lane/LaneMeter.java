package io.parley.message.lane;

/** Is told what lanes do. */
public interface LaneMeter {

  /** A request was durable after this time. */
  void wrote(int rows, long nanos);

  /** A request failed. */
  void failed();

  /** Something is tried again after a pause. */
  void retried();

  /** Counts nothing. */
  static LaneMeter none() {
    return new LaneMeter() {
      @Override
      public void wrote(int rows, long nanos) {}

      @Override
      public void failed() {}

      @Override
      public void retried() {}
    };
  }
}
