package io.parley.user.token;

/** There is no key to sign with; the message is a sentence for the operator. */
final class KeysUnusableException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  KeysUnusableException(String message) {
    super(message);
  }

  KeysUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
