package io.parley.e2e.history;

/** How far one user is in one conversation; 0 for nowhere. */
public record Cursors(long delivered, long read) {

  public static final Cursors NONE = new Cursors(0, 0);

  /** The further one of each. */
  public Cursors max(Cursors other) {
    return new Cursors(Math.max(delivered, other.delivered), Math.max(read, other.read));
  }

  /** Whether either is less than in the other; a cursor that says nothing (0) is not. */
  public boolean behind(Cursors other) {
    return isBehind(delivered, other.delivered) || isBehind(read, other.read);
  }

  private static boolean isBehind(long mine, long theirs) {
    return mine != 0 && mine < theirs;
  }
}
