package io.parley.gateway.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Which request targets are looked at. A path has one spelling: what could be read in two ways
 * (encoded letters, slashes and dots, empty or dot segments, path parameters) is no path of ours.
 */
final class Targets {

  private static final Pattern PATH =
      Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*)+");
  private static final Pattern NEEDLESS =
      Pattern.compile(
          "//|/\\.{1,2}(/|$)|%(2[dDeEfF]|3[0-9bB]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aAeEfF]|[01][0-9a-fA-F])");

  private Targets() {}

  /** Whether the target is one that we look at. */
  static boolean isPlain(String target) {
    String path = path(target);
    return PATH.matcher(path).matches() && !NEEDLESS.matcher(path).find() && isUri(target);
  }

  /** The target without its query. */
  static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static boolean isUri(String target) {
    try {
      return new URI(target).getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
