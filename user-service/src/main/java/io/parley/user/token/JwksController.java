package io.parley.user.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys with which access tokens are verified. */
@Tag(name = "keys")
@RestController
class JwksController {

  private final SigningKeys keys;
  private final CacheControl caching;

  JwksController(SigningKeys keys, KeyProperties properties) {
    this.keys = keys;
    this.caching = CacheControl.maxAge(properties.keysMaxAge()).cachePublic();
  }

  @Operation(summary = "The JSON Web Key Set (RFC 7517), public halves only.")
  @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> keys() {
    return ResponseEntity.ok().cacheControl(caching).body(keys.published().toJSONObject());
  }
}
