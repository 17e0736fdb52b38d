package io.parley.chassis.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One script of the schema.
 *
 * @param version its number; scripts run in this order
 * @param name its file name
 * @param text its CQL: statements that end with a semicolon at the end of a line, and comment lines
 *     that begin with {@code --}
 */
record SchemaScript(int version, String name, String text) {

  private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.cql");
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*--.*$");
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(?:\\R|$)");

  static SchemaScript of(String name, String text) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new SchemaException(
          "the schema script " + name + " is not named V<number>__<name>.cql");
    }
    return new SchemaScript(Integer.parseInt(matcher.group(1)), name, text);
  }

  List<String> statements() {
    String code = COMMENT_LINE.matcher(text).replaceAll("");
    return Arrays.stream(STATEMENT_END.split(code))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  String checksum() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
