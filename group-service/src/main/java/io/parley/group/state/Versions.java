package io.parley.group.state;

/**
 * How far a group has come.
 *
 * @param revision grows with every commit; 0 before the first
 * @param version that of the latest change
 * @param published up to which version the changes are known to be in the log
 */
public record Versions(long revision, long version, long published) {

  static final Versions NONE = new Versions(0, 0, 0);

  /** Changes that are perhaps not in the log yet. */
  public long backlog() {
    return version - published;
  }

  public Versions after(int changes) {
    return new Versions(revision + 1, version + changes, published);
  }
}
