package io.parley.e2e.badinput;

import io.parley.e2e.device.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that look like a good one and are not. */
final class Forgery {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final ObjectNode header;
  private final ObjectNode claims;
  private final String good;

  Forgery(String good) {
    this.good = good;
    String[] parts = good.split("\\.", -1);
    header = object(parts[0]);
    claims = object(parts[1]);
  }

  /** All of them, by what is wrong. */
  Map<String, String> all() throws GeneralSecurityException {
    Map<String, String> tokens = new LinkedHashMap<>();
    String[] parts = good.split("\\.", -1);
    String unsigned = part(header.deepCopy().put("alg", "none")) + "." + parts[1];
    tokens.put("nonsense", "nonsense");
    tokens.put("three dots", "..");
    tokens.put("alg none", unsigned + ".");
    tokens.put("alg None with the old signature", unsigned + "." + parts[2]);
    tokens.put("no signature", parts[0] + "." + parts[1] + ".");
    tokens.put("somebody else's key", signed(header, claims));
    tokens.put("another issuer", signed(header, claims.deepCopy().put("iss", "evil")));
    tokens.put("another key id", signed(header.deepCopy().put("kid", "mine"), claims));
    tokens.put("HMAC with what is public", hmac());
    tokens.put("another user", changed(c -> c.put("sub", "0".repeat(26))));
    tokens.put("a longer life", changed(c -> c.put("exp", 9_999_999_999L)));
    return tokens;
  }

  private String changed(UnaryOperator<ObjectNode> change) {
    String[] parts = good.split("\\.", -1);
    return parts[0] + "." + part(change.apply(claims.deepCopy())) + "." + parts[2];
  }

  private static String signed(ObjectNode header, ObjectNode claims)
      throws GeneralSecurityException {
    String text = part(header) + "." + part(claims);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(ownKey());
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + BASE64.encodeToString(signature.sign());
  }

  private String hmac() throws GeneralSecurityException {
    String text = part(header.deepCopy().put("alg", "HS256")) + "." + part(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    String kid = header.path("kid").asString("parley");
    mac.init(new SecretKeySpec(kid.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] code = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + BASE64.encodeToString(code);
  }

  private static PrivateKey ownKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair().getPrivate();
  }

  private static ObjectNode object(String part) {
    JsonNode node = Json.read(Base64.getUrlDecoder().decode(part));
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("not a part of a token");
  }

  private static String part(ObjectNode object) {
    return BASE64.encodeToString(Json.write(object).getBytes(StandardCharsets.UTF_8));
  }
}
