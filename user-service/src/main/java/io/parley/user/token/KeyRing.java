package io.parley.user.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys in use at a moment: which one signs and which are published.
 *
 * <p>The last key by name signs once it has been published for the lead time. Until then, and after
 * a start, when nobody knows for how long a key has been published, the first by name signs: it has
 * been there longest. A key that was taken away stays published until the tokens that it signed
 * have expired.
 */
record KeyRing(
    ECKey signing, List<ECKey> present, Map<String, Instant> since, List<Retired> retired) {

  /**
   * A key that does not sign any more.
   *
   * @param until when the last token that it signed has expired
   */
  record Retired(ECKey key, Instant until) {}

  /** The ring at start. */
  static KeyRing of(List<ECKey> keys, Instant now) {
    Map<String, Instant> since = new HashMap<>();
    keys.forEach(key -> since.put(key.getKeyID(), now));
    return new KeyRing(keys.getFirst(), keys, since, List.of());
  }

  /** The ring after the directory was read again. */
  KeyRing next(List<ECKey> keys, Instant now, KeyProperties properties) {
    Map<String, Instant> nextSince = new HashMap<>();
    keys.forEach(key -> nextSince.put(key.getKeyID(), since.getOrDefault(key.getKeyID(), now)));
    List<Retired> nextRetired =
        new ArrayList<>(retired.stream().filter(key -> now.isBefore(key.until())).toList());
    present.stream()
        .filter(key -> !nextSince.containsKey(key.getKeyID()))
        .map(key -> new Retired(key, now.plus(properties.keyRetention())))
        .forEach(nextRetired::add);
    nextRetired.removeIf(key -> nextSince.containsKey(key.key().getKeyID()));
    ECKey signer = signer(keys, nextSince, now.minus(properties.keyLead()));
    return new KeyRing(signer, keys, nextSince, nextRetired);
  }

  /** The public halves of all keys with which a valid token may be signed now or soon. */
  JWKSet published() {
    List<ECKey> keys = new ArrayList<>(present);
    retired.forEach(key -> keys.add(key.key()));
    return new JWKSet(List.copyOf(keys)).toPublicJWKSet();
  }

  private static ECKey signer(List<ECKey> keys, Map<String, Instant> since, Instant lead) {
    ECKey signer = keys.getFirst();
    for (ECKey key : keys) {
      Instant seen = since.get(key.getKeyID());
      if (seen != null && !seen.isAfter(lead)) {
        signer = key;
      }
    }
    return signer;
  }
}
