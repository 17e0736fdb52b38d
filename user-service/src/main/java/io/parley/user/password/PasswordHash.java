package io.parley.user.password;

/** An Argon2id hash with its salt and parameters, in the usual {@code $argon2id$…} form. */
public record PasswordHash(String encoded) {

  /** Says nothing, so that no hash gets into a log. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
