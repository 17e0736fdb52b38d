package io.parley.user.account;

/** How long the parts of a profile may be, in Unicode code points. */
public final class ProfileLimits {

  public static final int DISPLAY_NAME = 64;
  public static final int ABOUT = 140;

  /** First names and last names. */
  public static final int REAL_NAME = 64;

  public static final int EMAIL = 254;

  private ProfileLimits() {}
}
